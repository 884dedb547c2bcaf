import type { Lines } from './lines.ts';
import { isFaint, slipOf } from './slips.ts';
import type { CellChange } from './system.ts';

/** Sets of changes each of which explains some broken identities. */
export interface Ranked {
  /** Most plausible first; alike ones in form order. */
  readonly explanations: readonly (readonly CellChange[])[];
  /** How many, from the first, are equally plausible. */
  readonly equallyPlausible: number;
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

/** What changes cost; `hint` is the same with faint slips, which order what costs alike. */
interface Cost {
  readonly cost: number;
  readonly hint: number;
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
  return {
    explanations: weighed.map(({ changes }) => changes),
    equallyPlausible: weighed.filter(({ cost }) => cost === weighed[0]?.cost).length,
  };
}

/** The least that a set of changes costs, told as single slips and moves between two cells. */
export function costOf(changes: readonly CellChange[], lines: Lines): Cost {
  const [first, ...rest] = changes;
  if (first === undefined) return { cost: 0, hint: 0 };
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
  return { cost: one.cost + other.cost, hint: one.hint + other.hint };
}

function because(reason: keyof typeof costs, hint = reason): Cost {
  return { cost: costs[reason], hint: costs[hint] };
}

function costAlone(change: CellChange, lines: Lines): Cost {
  const { from, to } = change;
  if (from === null) return because('left-blank');
  if (from === 0 && lines.isTotal(change)) return because('total-not-carried');
  if (slipOf(from, to) === null) return because('none');
  return isFaint(from, to) ? because('none', 'faint slip') : because('slip');
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
