import type { Chosen, Side } from './chosen.ts';
import { expanded } from './expand.ts';
import { type Sum, worth } from './sums.ts';

/** One reading of each total, with that of its subtotals rather than of all its lines. */
export const chosenOf = (sides: readonly Side[]): Chosen[] => direct(choose(sides));

/** The best reading of each total; where none holds, that of which the pattern holds elsewhere. */
function choose(sides: readonly Side[]): Chosen[] {
  const best = sides.flatMap((side) =>
    [...side.readings.values()].flatMap((sums) => {
      const [first] = sums;
      return first ? { ...first, side, sums, pool: poolOf(side, first) } : [];
    }),
  );
  const held = new Map<string, number>();
  for (const { side, sums } of best) {
    for (const sum of sums) {
      const pool = poolOf(side, sum);
      held.set(pool, (held.get(pool) ?? 0) + sum.weighed.holds);
    }
  }
  return best.map(({ sums, ...one }) => {
    if (one.weighed.holds > 0 && one.weighed.holds >= one.weighed.fails) return one;
    const heldBy = (sum: Sum) => held.get(poolOf(one.side, sum)) ?? 0;
    const likely = sums
      .filter((sum) => sum.pattern !== '')
      .toSorted((a, b) => worth(b) - worth(a) || heldBy(b) - heldBy(a))
      .toSorted((a, b) => heldBy(b) - heldBy(a))[0];
    return likely ? { ...likely, side: one.side, pool: poolOf(one.side, likely) } : one;
  });
}

/**
 * A total of all its single lines is read as that of its subtotals, where that comes to the same: it then fails
 * only where a subtotal does.
 */
function direct(chosen: readonly Chosen[]): Chosen[] {
  const bySide = Map.groupBy(chosen, ({ side }) => side);
  return chosen.map((sum) => {
    const own = bySide.get(sum.side) ?? [];
    const known = new Map(own.map(({ total, parts }) => [total, parts]));
    const failing = new Set(
      own
        .filter((other) => other !== sum)
        .flatMap(({ weighed }) =>
          weighed.outcomes.flatMap((outcome, cross) => (outcome === 'fails' ? cross : [])),
        ),
    );
    const leaves = expanded(sum.parts, known);
    const nearer = (sum.side.readings.get(sum.total) ?? []).find(
      ({ pattern, parts, weighed }) =>
        pattern !== '' &&
        parts.length < sum.parts.length &&
        weighed.outcomes.every((outcome, cross) => outcome !== 'fails' || failing.has(cross)) &&
        expanded(parts, known) === leaves,
    );
    return nearer ? { ...sum, ...nearer, pool: poolOf(sum.side, nearer) } : sum;
  });
}

const poolOf = ({ scale }: Side, { pattern }: Sum): string => `${scale.axis}/${pattern}`;
