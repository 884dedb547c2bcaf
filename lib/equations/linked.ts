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
    const leader = leaders[index] ?? index;
    return leader === index ? index : leaderOf(leader);
  };
  const firstWith = new Map<Key, number>();
  for (const [index, item] of items.entries()) {
    for (const key of keysOf(item)) {
      const first = firstWith.get(key) ?? index;
      firstWith.set(key, first);
      leaders[leaderOf(index)] = leaderOf(first);
    }
  }
  return [...Map.groupBy(items, (_, index) => leaderOf(index)).values()];
}
