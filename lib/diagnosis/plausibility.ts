import { applications } from '../forms/applications.ts';
import type { Field, OtherRows } from '../forms/form.ts';
import { type Slip, slipOf } from './slips.ts';
import type { CellChange } from './system.ts';

/** How a figure went from one cell of a line to another. */
type Move = 'moved-to-neighbour' | 'moved-in-line' | 'moved-in-part';

/** Why a change is plausible. */
export type Reason =
  | Slip
  /** A cell was left blank that should hold a figure. */
  | 'left-blank'
  /** A total says 0 although its parts do not. */
  | 'total-not-carried'
  /** Nothing but that a total is likelier wrong than a detail; puts it first, and decides nothing. */
  | 'total-before-detail'
  /** Two neighbouring cells of a line: a figure stands in the other, or they changed places. */
  | 'moved-to-neighbour'
  /** The same for two cells of a line that are not neighbours. */
  | 'moved-in-line'
  /** A part of one cell's figure is counted in another of its line. */
  | 'moved-in-part';

/** What each reason costs; a figure that is wrong for no reason known costs `UNEXPLAINED`. */
const costs: Readonly<Record<Exclude<Reason, 'total-before-detail'>, number>> = {
  'left-blank': 1,
  'total-not-carried': 1,
  transposed: 2,
  'dropped-digit': 2,
  'doubled-digit': 2,
  'extra-zero': 2,
  'moved-to-neighbour': 2,
  'moved-in-line': 3,
  'moved-in-part': 5,
};
const UNEXPLAINED = 4;

/** A set of changes that explains some broken identities. */
export interface Explanation {
  readonly changes: readonly CellChange[];
  /** One for each cell or pair of cells whose change has a reason. */
  readonly reasons: readonly Reason[];
}

export interface Ranked {
  /** Most plausible first; alike ones in form order. */
  readonly explanations: readonly Explanation[];
  /** How many, from the first, are equally plausible. */
  readonly equallyPlausible: number;
}

/**
 * Orders explanations of equal size by how plausible they are; among equally plausible ones, those
 * that change more totals come first.
 */
export function ranked(sets: readonly (readonly CellChange[])[], otherRows: OtherRows): Ranked {
  const weighed = sets.map((changes) => ({
    changes,
    totals: changes.filter(isTotal).length,
    ...judged(changes, otherRows),
  }));
  weighed.sort((a, b) => a.cost - b.cost || b.totals - a.totals);
  const best = weighed[0]?.cost;
  return {
    explanations: weighed.map(({ changes, reasons }) => ({ changes, reasons })),
    equallyPlausible: weighed.filter(({ cost }) => cost === best).length,
  };
}

interface Judgement {
  readonly cost: number;
  readonly reasons: readonly Reason[];
}

/** The cheapest way to tell a set of changes as single slips and moves between two cells. */
function judged(changes: readonly CellChange[], otherRows: OtherRows): Judgement {
  const [first, ...rest] = changes;
  if (first === undefined) return { cost: 0, reasons: [] };
  let best = joined(alone(first), judged(rest, otherRows));
  for (const [index, partner] of rest.entries()) {
    const reason = moveBetween(first, partner, otherRows);
    if (reason === null) continue;
    const others = rest.filter((_, other) => other !== index);
    const together = joined({ cost: costs[reason], reasons: [reason] }, judged(others, otherRows));
    if (together.cost < best.cost) best = together;
  }
  return best;
}

function joined(one: Judgement, other: Judgement): Judgement {
  return { cost: one.cost + other.cost, reasons: [...one.reasons, ...other.reasons] };
}

function alone(change: CellChange): Judgement {
  const { from, to } = change;
  const slip = from === null ? null : slipOf(from, to);
  if (from === null) return { cost: costs['left-blank'], reasons: ['left-blank'] };
  if (from === 0 && isTotal(change)) {
    return { cost: costs['total-not-carried'], reasons: ['total-not-carried'] };
  }
  if (slip !== null) return { cost: costs[slip], reasons: [slip] };
  return { cost: UNEXPLAINED, reasons: isTotal(change) ? ['total-before-detail'] : [] };
}

/** Whether the cell adds up others: 总计 of a row, （七）总计 of a column, 总计 in 表四. */
export function isTotal({ row, column }: Field): boolean {
  return row === 'totalProcessed' || column === 'total' || column.endsWith('.total');
}

/** How a figure, or a part of it, went from one of two cells to the other; null where it did not. */
function moveBetween(one: CellChange, other: CellChange, otherRows: OtherRows): Move | null {
  const [a, b] = [one.from ?? 0, other.from ?? 0];
  const distance = distanceInLine(one, other, otherRows);
  if (distance === null || one.to - a !== b - other.to) return null;
  const exchanged = one.to === b && other.to === a;
  if (!exchanged && one.to !== 0 && other.to !== 0) return 'moved-in-part';
  return distance === 1 ? 'moved-to-neighbour' : 'moved-in-line';
}

/** How many cells apart two fields of one row or column are; null where they share neither. */
function distanceInLine(one: Field, other: Field, otherRows: OtherRows): number | null {
  if (one.table !== 'applications' || other.table !== 'applications') return null;
  const { rows, columns } = printed[otherRows];
  if (one.row === other.row) {
    return Math.abs(columns.indexOf(one.column) - columns.indexOf(other.column));
  }
  return one.column === other.column
    ? Math.abs(rows.indexOf(one.row) - rows.indexOf(other.row))
    : null;
}

/** Keys of 表三's lines as a report prints them, so that neighbours can be told. */
const printed: Readonly<Record<OtherRows, { rows: string[]; columns: string[] }>> = {
  detailed: linesWithout((row) => row === 'other'),
  single: linesWithout((row) => row.startsWith('other.')),
};

function linesWithout(left: (row: string) => boolean) {
  const [part] = applications.parts;
  return {
    rows: part?.rows.map(({ key }) => key).filter((row) => !left(row)) ?? [],
    columns: part?.columns.map(({ key }) => key) ?? [],
  };
}
