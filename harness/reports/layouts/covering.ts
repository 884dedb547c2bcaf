import type { Layout } from '../layout.ts';
import { canJoin, layouts } from './index.ts';

/**
 * Sets of at most `size` layouts, each in the order of the list, so that every two that can be
 * combined are together in one of them at least. A set is `allowed` or not made, which may not be said
 * of two alone. Greedy, and the same at every call.
 */
export function coveringSets(
  size: number,
  allowed: (set: readonly Layout[]) => boolean = () => true,
): Layout[][] {
  const open = openPairs();
  const fits = (set: readonly Layout[]) => canJoin(set) && allowed(inOrder(set));
  const sets: Layout[][] = [];
  for (const [first, partners] of open) {
    while (partners.size > 0) {
      let set = [first];
      for (
        let next = best(set, open, fits);
        next && set.length < size;
        next = best(set, open, fits)
      ) {
        for (const other of set) forget(open, other, next);
        set = inOrder([...set, next]);
      }
      sets.push(set);
    }
  }
  return sets;
}

type Pairs = ReadonlyMap<Layout, Set<Layout>>;

/** For each layout, those it has not been together with. */
function openPairs(): Pairs {
  return new Map(
    layouts.map((first) => [
      first,
      new Set(layouts.filter((second) => second !== first && canJoin([first, second]))),
    ]),
  );
}

/** The layout that makes the most pairs with those of the set; undefined where none makes any. */
function best(
  set: readonly Layout[],
  open: Pairs,
  fits: (set: readonly Layout[]) => boolean,
): Layout | undefined {
  let most = 0;
  let found: Layout | undefined;
  for (const [layout, partners] of open) {
    const made = set.filter((other) => partners.has(other)).length;
    if (made <= most || set.includes(layout) || !fits([...set, layout])) continue;
    most = made;
    found = layout;
  }
  return found;
}

function forget(open: Pairs, first: Layout, second: Layout): void {
  open.get(first)?.delete(second);
  open.get(second)?.delete(first);
}

function inOrder(set: readonly Layout[]): Layout[] {
  return layouts.filter((layout) => set.includes(layout));
}
