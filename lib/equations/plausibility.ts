import type { Lines } from './lines.ts';
import { isFaint, type Slip, slipOf } from './slips.ts';
import type { CellChange } from './system.ts';

/** Sets of changes each of which explains some broken identities. */
export interface Ranked {
  /** Most plausible first; alike ones in form order. */
  readonly explanations: readonly (readonly CellChange[])[];
  /** How many, from the first, are equally plausible. */
  readonly equallyPlausible: number;
  /** What made the first of them go wrong, as far as it shows; none where it is one of several. */
  readonly reasons: readonly Reason[];
}

/** What each reason for a change costs, or for the changes of two cells. */
const costs = {
  /** A total is off by as much as one of its parts: it was added up with the wrong figure. */
  'carried-into-total': 0,
  /** A cell was left blank that should hold a figure. */
  'left-blank': 1,
  /** A total says 0 although its parts do not. */
  'total-not-carried': 1,
  /** One of `slipOf`. */
  slip: 2,
  /** Two neighbouring cells of a line: a figure stands in the other, or they changed places. */
  'moved-to-neighbour': 2,
  /** The same for two cells of a line that are not neighbours. */
  'moved-in-line': 3,
  /** A slip that says little puts its explanation first and decides nothing. */
  'faint slip': 3,
  none: 4,
  /** A part of one cell's figure is counted in another of its line. */
  'moved-in-part': 5,
} as const;

/** Why a figure is another than it should be. */
export type Reason = Slip | Exclude<keyof typeof costs, 'slip' | 'faint slip' | 'none'>;

/** What changes cost; `hint` is the same with faint slips, which order what costs alike. */
interface Cost {
  readonly cost: number;
  readonly hint: number;
  readonly reasons: readonly Reason[];
}

/**
 * Orders explanations of equal size by how plausible they are; among equally plausible ones, those
 * that change more totals come first.
 */
export function ranked(sets: readonly (readonly CellChange[])[], lines: Lines): Ranked {
  const weighed = sets.map((changes) => ({
    changes,
    totals: changes.filter(lines.isTotal).length,
    ...costOf(changes, lines),
  }));
  weighed.sort((a, b) => inOrderOfCost(a, b) || b.totals - a.totals);
  const [first] = weighed;
  const equallyPlausible = weighed.filter(({ cost }) => cost === first?.cost).length;
  return {
    explanations: weighed.map(({ changes }) => changes),
    equallyPlausible,
    reasons: equallyPlausible === 1 ? [...new Set(first?.reasons)] : [],
  };
}

/** The least that a set of changes costs, told as single slips and moves between two cells. */
export function costOf(changes: readonly CellChange[], lines: Lines): Cost {
  const [first, ...rest] = changes;
  if (first === undefined) return { cost: 0, hint: 0, reasons: [] };
  const ways = rest.flatMap((partner) => {
    const pair = costTogether(first, partner, lines);
    const others = rest.filter((other) => other !== partner);
    return pair === null ? [] : sum(pair, costOf(others, lines));
  });
  return [sum(costAlone(first, lines), costOf(rest, lines)), ...ways].reduce((best, one) =>
    inOrderOfCost(one, best) < 0 ? one : best,
  );
}

function inOrderOfCost(one: Cost, other: Cost): number {
  return one.cost - other.cost || one.hint - other.hint;
}

function sum(one: Cost, other: Cost): Cost {
  return {
    cost: one.cost + other.cost,
    hint: one.hint + other.hint,
    reasons: [...one.reasons, ...other.reasons],
  };
}

function because(reason: keyof typeof costs & Reason): Cost {
  return { cost: costs[reason], hint: costs[reason], reasons: [reason] };
}

function costAlone(change: CellChange, lines: Lines): Cost {
  const { from, to } = change;
  if (from === null) return because('left-blank');
  if (from === 0 && lines.isTotal(change)) return because('total-not-carried');
  const slip = slipOf(from, to);
  if (slip === null) return { cost: costs.none, hint: costs.none, reasons: [] };
  return isFaint(from, to)
    ? { cost: costs.none, hint: costs['faint slip'], reasons: [] }
    : { cost: costs.slip, hint: costs.slip, reasons: [slip] };
}

/** What two cells cost whose changes go together; null where they do not. */
function costTogether(one: CellChange, other: CellChange, lines: Lines): Cost | null {
  const move = moveBetween(one, other, lines);
  if (move !== null) return because(move);
  const [total, part] = lines.isTotalOf(one, other) ? [one, other] : [other, one];
  const carried = lines.isTotalOf(total, part) && raiseOf(total) === raiseOf(part);
  return carried ? sum(costAlone(part, lines), because('carried-into-total')) : null;
}

function raiseOf({ from, to }: CellChange): number {
  return to - (from ?? 0);
}

/** How a figure, or a part of it, went from one of two cells to the other; null where it did not. */
function moveBetween(one: CellChange, other: CellChange, lines: Lines) {
  const distance = lines.distance(one, other);
  if (distance === null || raiseOf(one) !== -raiseOf(other)) return null;
  const exchanged = one.to === (other.from ?? 0) && other.to === (one.from ?? 0);
  if (!exchanged && one.to !== 0 && other.to !== 0) return 'moved-in-part';
  return distance === 1 ? 'moved-to-neighbour' : 'moved-in-line';
}
