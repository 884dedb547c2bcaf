import { isAlone } from './alone.ts';
import type { Block } from './blocks.ts';
import { expanded } from './expand.ts';
import type { Scale } from './scale.ts';
import { isSkipped, tellingBits } from './skips.ts';
import { offBy, slipBits } from './slips.ts';
import { BELOW, FLOW, type Readings, type Sum, worth } from './sums.ts';

/** The totals of one block's rows, or columns, with the ways of reading each. */
export interface Side {
  readonly block: Block;
  readonly scale: Scale;
  readonly readings: Readings;
}

/** A sum that the table shows to be meant, by its other lines or its words. */
export interface Established extends Sum {
  readonly side: Side;
}

interface Chosen extends Established {
  /** Sums that hold or fail together. */
  readonly pool: string;
}

/**
 * The sums of a table that are established: of those of one pattern two lines at least hold and far more
 * than fail; or one 合计 alone stands over a whole block of counts. `isWhole` is false where the table may
 * go on elsewhere.
 */
export function establish(sides: readonly Side[], isWhole: boolean): Established[] {
  const chosen = direct(choose(sides));
  const pools = Map.groupBy(chosen.filter(isSteady), ({ pool }) => pool);
  const ofChain = chains(chosen);
  const sure = chosen.filter((sum) => {
    const pool = pools.get(sum.pool) ?? [];
    if (sum.pattern === '') return isByFigures(sum);
    if (sum.pattern === BELOW || sum.pattern === FLOW)
      return isByFigures(sum) || (isPooled(pool) && isSlipOrSkipped(sum));
    if (pool.includes(sum) && isPooled(pool)) return true;
    if (isHeldElsewhere(sum)) return true;
    return ofChain.has(sum) || (isWhole && isAlone(sum, sum.side));
  });
  const known = new Set(sure);
  return chosen.filter((sum) => known.has(sum) || (isOften(sum) && isCrossed(sum, sure)));
}

/** Figures alone say it of most lines. */
function isOften({ pattern, weighed: { holds, fails, bits } }: Chosen): boolean {
  return (pattern === BELOW || pattern === FLOW) && holds > 2 && fails === 1 && bits > 24;
}

/** Whether a sum of the other axis is off by as much in the line that does not hold. */
function isCrossed({ side, ...sum }: Chosen, sure: readonly Chosen[]): boolean {
  const cross = sum.weighed.outcomes.indexOf('fails');
  const lines = [sum.total, ...sum.parts];
  const off = Math.abs(offBy(side.scale, { ...sum, cross }));
  return sure.some((other) => {
    if (other.side.block !== side.block || other.side === side) return false;
    if (other.total !== cross && !other.parts.includes(cross)) return false;
    return lines.some((line) => {
      if (other.weighed.outcomes[line] !== 'fails') return false;
      const apart = Math.abs(offBy(other.side.scale, { ...other, cross: line }));
      return Math.abs(off - apart) <= side.scale.tolerance(sum.parts, cross) + 1e-7;
    });
  });
}

/** Figures say it in two lines at least, and where it does not hold a slip does. */
function isByFigures(sum: Chosen): boolean {
  const { holds, fails, bits, several, outcomes } = sum.weighed;
  if (holds > 1) return bits > BITS_BY_FIGURES && isSlipOrSkipped(sum);
  if (several === 0 || fails !== 1 || bits < BITS_OF_LINE) return false;
  return slipBits(sum.side.scale, { ...sum, cross: outcomes.indexOf('fails') }) > BITS_OF_SURE;
}

const BITS_BY_FIGURES = 24;

/** Where one line holds and one is off by a slip, so much has to speak for either. */
const BITS_OF_LINE = 14;
const BITS_OF_SURE = 7;

/** Its words say it, one line holds, and the only one that does not is off by a slip. */
function isHeldElsewhere(sum: Chosen): boolean {
  const { holds, fails, bits, several } = sum.weighed;
  return holds > 0 && fails === 1 && several > 0 && bits > BITS_OF_ONE && isSlipOrSkipped(sum);
}

const BITS_OF_ONE = 9;

/** So much has to speak for a line being off by a slip. */
const BITS_OF_SLIP = 5;

function isSlipAtMost({ weighed: { fails, outcomes }, side: { scale }, ...sum }: Chosen): boolean {
  if (fails > 1) return false;
  const cross = outcomes.indexOf('fails');
  const bitsOf = isSaid(sum) ? tellingBits : slipBits;
  return cross < 0 || bitsOf(scale, { ...sum, cross }) > BITS_OF_SLIP;
}

/** Whether words say it, and not figures alone. */
const isSaid = ({ pattern }: Pick<Sum, 'pattern'>) =>
  pattern !== '' && pattern !== BELOW && pattern !== FLOW;

/** The same, where a total may also have left out one of its parts: other lines add it up. */
const isSlipOrSkipped = (sum: Chosen): boolean => {
  const cross = sum.weighed.outcomes.indexOf('fails');
  return isSlipAtMost(sum) || isSkipped(sum.side.scale, { ...sum, cross });
};

/**
 * How much speaks for a blank being 0, in bits: sums that hold with blanks among their parts, and those that do
 * but for a slip.
 */
export function bitsOfBlanks(sides: readonly Side[]): number {
  return sides
    .flatMap(({ scale, readings }) =>
      [...readings.values()].flatMap(([sum]) => (sum ? { ...sum, scale } : [])),
    )
    .filter(({ pattern, weighed }) => pattern !== '' && weighed.holds >= weighed.fails)
    .reduce((bits, { weighed, scale, ...sum }) => {
      const slips = weighed.outcomes.map((outcome, cross) =>
        outcome === 'open' && isPlain(scale, [sum.total, ...sum.parts], cross)
          ? slipBits(scale, { ...sum, cross })
          : 0,
      );
      return bits + weighed.blankBits + slips.reduce((all, one) => all + one, 0);
    }, 0);
}

/** Whether lines are figures and blanks and nothing else where a line crosses them. */
const isPlain = (scale: Scale, lines: readonly number[], cross: number): boolean =>
  lines.every((line) => {
    const value = scale.at(line, cross);
    return value.kind === 'blank' || (value.kind === 'number' && !value.remarked);
  });

/** The best reading of each total; where none holds, that of which the pattern holds elsewhere. */
function choose(sides: readonly Side[]): Chosen[] {
  const best = sides.flatMap((side) =>
    [...side.readings.values()].flatMap((sums) => {
      const [first] = sums;
      return first ? { ...first, side, sums, pool: poolOf(side, first) } : [];
    }),
  );
  const held = new Map<string, number>();
  for (const { pool, weighed } of best) held.set(pool, (held.get(pool) ?? 0) + weighed.holds);
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

/** Not one that fails wherever it is tried. */
function isSteady({ weighed: { holds, fails } }: Sum): boolean {
  return fails < 2 || holds > 2 * fails;
}

/** Two lines hold, of more than a digit or two, and few fail beside them. */
function isPooled(pool: readonly Sum[]): boolean {
  const holds = pool.reduce((sum, { weighed }) => sum + weighed.holds, 0);
  const fails = pool.reduce((sum, { weighed }) => sum + weighed.fails, 0);
  const bits = pool.reduce((sum, { weighed }) => sum + weighed.bits, 0);
  const adds = pool.some(
    ({ parts, pattern, weighed }) =>
      weighed.holds > 0 && (parts.length > 1 || pattern.startsWith('level')),
  );
  return adds && holds > 1 && holds > fails && fails <= Math.max(1, holds / 4) && bits > 6;
}

/**
 * Sums that hang together, as 本年收入合计 of its items and 总计 of that and what was left. Where most hold,
 * and what does not one cell may explain, all are meant. Halves side by side with a column each are one.
 */
function chains(chosen: readonly Chosen[]): ReadonlySet<Chosen> {
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
        : sums.every(isSlipAtMost)
          ? [sums]
          : [],
    ),
    ...Map.groupBy(others, ({ side }) => side).values(),
  ];
  return new Set(chained.filter(isChain).flat());
}

function isChain(sums: readonly Chosen[]): boolean {
  const broken = sums.flatMap((sum) =>
    sum.weighed.outcomes.flatMap((outcome, cross) => (outcome === 'fails' ? { sum, cross } : [])),
  );
  const [first] = broken;
  if (!first) return false;
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
  return (
    isOne &&
    sums.length > 1 &&
    ((holds > 1 && bits > 24) ||
      (holds > 0 && bits > BITS_OF_ONE && (isAlike(broken) || sums.every(isSlipAtMost))))
  );
}

/** Whether several sums are off by as much. */
function isAlike(broken: readonly { readonly sum: Chosen; readonly cross: number }[]): boolean {
  const offs = broken.map(({ sum, cross }) => Math.abs(offBy(sum.side.scale, { ...sum, cross })));
  const slack = broken.map(({ sum, cross }) => sum.side.scale.tolerance(sum.parts, cross));
  return broken.length > 1 && Math.max(...offs) - Math.min(...offs) <= Math.max(...slack) + 1e-7;
}
