import { type Chosen, isSlipAtMost } from './chosen.ts';
import { offBy, unitOf } from './slips.ts';
import { BELOW } from './sums.ts';

/** So much has to speak for sums that hang together. */
const BITS_OF_CHAIN = 24;

/** So much where one of them alone holds, and what does not is off by a slip. */
const BITS_OF_ONE = 9;

/**
 * Sums that hang together, as 本年收入合计 of its items and 总计 of that and what was left. Where most hold,
 * and what does not one cell may explain, all are meant. Halves side by side with a column each are one.
 */
export function chains(chosen: readonly Chosen[]): ReadonlySet<Chosen> {
  const natural = chosen.filter(({ pattern }) => pattern !== '');
  const isLone = ({ side: { scale } }: Chosen) => scale.crossing.length === 1;
  const lone = natural.filter(isLone);
  const others = natural.filter((sum) => !isLone(sum) && sum.weighed.holds >= sum.weighed.fails);
  const below = natural.filter(({ pattern }) => pattern === BELOW);
  const chained = [
    ...[...Map.groupBy(below, ({ side }) => side).values()].filter(
      (sums) => sums.reduce((all, { weighed }) => all + weighed.bits, 0) > 40,
    ),
    ...[...Map.groupBy(lone, ({ side: { scale } }) => scale.axis)].flatMap(([axis, sums]) =>
      axis === 'column' || new Set(sums.map(({ side }) => side)).size > 1
        ? [sums]
        : sums.every(isSlipAtMost) || bitsOfAlike(brokenIn(sums)) > BITS_OF_ONE
          ? [sums]
          : [],
    ),
    ...Map.groupBy(others, ({ side }) => side).values(),
  ];
  return new Set(chained.filter(isChain).flat());
}

function isChain(sums: readonly Chosen[]): boolean {
  const broken = brokenIn(sums);
  const [first] = broken;
  if (!first) return sums.length > 1 && isProven(sums);
  const { side, total, parts } = first.sum;
  const isOne = [total, ...parts].some((line) =>
    broken.every(
      ({ sum, cross }) =>
        sum.side === side &&
        cross === first.cross &&
        (sum.total === line || sum.parts.includes(line)),
    ),
  );
  const holds = sums.reduce((all, { weighed }) => all + weighed.holds, 0);
  const bits = sums.reduce((all, { weighed }) => all + weighed.bits, 0);
  const alike = bitsOfAlike(broken);
  return (
    isOne &&
    sums.length > 1 &&
    ((holds > 1 && bits > BITS_OF_CHAIN) ||
      alike > BITS_OF_ONE ||
      (holds > 0 && bits > BITS_OF_ONE && (alike > 0 || sums.every(isSlipAtMost))))
  );
}

/** A sum and a line in which it does not hold. */
interface Broken {
  readonly sum: Chosen;
  readonly cross: number;
}

const brokenIn = (sums: readonly Chosen[]): Broken[] =>
  sums.flatMap((sum) =>
    sum.weighed.outcomes.flatMap((outcome, cross) => (outcome === 'fails' ? { sum, cross } : [])),
  );

/** Whether two sums at least add up several figures, and few fit by chance. */
function isProven(sums: readonly Chosen[]): boolean {
  const several = sums.filter(({ weighed }) => weighed.several > 0).length;
  return several > 1 && sums.reduce((all, { weighed }) => all + weighed.bits, 0) > BITS_OF_CHAIN;
}

/** How much it speaks for several sums that all are off by as much, in bits; 0 where they are not. */
function bitsOfAlike(broken: readonly Broken[]): number {
  const offs = broken.map(({ sum, cross }) => Math.abs(offBy(sum.side.scale, { ...sum, cross })));
  const slack = Math.max(
    0,
    ...broken.map(({ sum, cross }) => sum.side.scale.tolerance(sum.parts, cross)),
  );
  const units = broken.map(({ sum: { side, total, parts }, cross }) =>
    unitOf(side.scale, [total, ...parts], cross),
  );
  const [least, most] = [Math.min(...offs), Math.max(...offs)];
  if (broken.length < 2 || most - least > slack + 1e-7) return 0;
  return Math.log2(1 + least / Math.max(2 * slack, ...units));
}
