/**
 * Groups of items that are linked by a shared key, directly or through others of the group: in the
 * order of the items, and so within each.
 */
export function linked<Item, Key>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly Key[],
): Item[][] {
  const leaders = items.map((_, index) => index);
  const leaderOf = (index: number): number => {
    let at = index;
    for (let up = leaders[at] ?? at; up !== at; up = leaders[at] ?? at) {
      // Each asked is set one step nearer to its leader.
      leaders[at] = leaders[up] ?? up;
      at = up;
    }
    return at;
  };
  const firstWith = new Map<Key, number>();
  items.forEach((item, index) => {
    for (const key of keysOf(item)) {
      const first = firstWith.get(key);
      if (first === undefined) firstWith.set(key, index);
      else leaders[leaderOf(index)] = leaderOf(first);
    }
  });
  return [...Map.groupBy(items, (_, index) => leaderOf(index)).values()];
}
