import type { Form, Line, Table } from '../forms/form.ts';
import type { FoundColumns } from './find-columns.ts';
import type { Reading, ReportTable } from './report.ts';

/** A table and the forms, of one family, that print it. */
export interface TableOfForms {
  readonly table: Table;
  readonly forms: readonly Form[];
  readonly family: string;
  /** Whether another form of the family has another table of the same key. */
  readonly versions: boolean;
}

/** What one grid holds of one table of the form: all of it, or a piece cut off by a page break. */
export interface Piece extends Pick<ReportTable, 'readings' | 'labels' | 'shortRows'> {
  readonly of: TableOfForms;
  readonly grid: string;
  /** Rows of bodies among `readings`, in page order; their keys are their names. */
  readonly bodies: readonly Line[];
  /** The columns, for a next piece without a header. */
  readonly columns: readonly (FoundColumns | undefined)[];
  /** Whether the page has more rows, or more columns, than were read: what adds them up is unsure. */
  readonly open: { readonly rows: boolean; readonly columns: boolean };
  /** How much evidence there is: the sum of the labels' likeness. */
  readonly evidence: number;
}

/** The first of some readings of a grid that have the greatest evidence; empty where all are. */
export function mostEvident(readings: readonly (readonly Piece[])[]): readonly Piece[] {
  const filled = readings.filter((pieces) => pieces.length > 0);
  return filled.toSorted((a, b) => evidenceOf(b) - evidenceOf(a))[0] ?? [];
}

export function evidenceOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { evidence }) => sum + evidence, 0);
}

/** Keys of the columns that a row has cells in. */
export function columnsRead(row: Readonly<Record<string, Reading>>): string[] {
  return Object.keys(row).filter((column) => row[column]?.state !== 'missing');
}

/** What several readings of one field say: the same, or nothing beside a figure; else they disagree. */
export function agreed(readings: readonly (Reading | undefined)[]): Reading {
  return readings.reduce<Reading>((first, next) => (next ? agree(first, next) : first), {
    state: 'missing',
  });
}

function agree(first: Reading, second: Reading): Reading {
  if (first.state === 'missing') return second;
  if (second.state === 'missing' || second.state === 'blank') return first;
  if (first.state === 'blank') return second;
  const same =
    first.state === 'figure' && second.state === 'figure' && first.value === second.value;
  if (same || (first.state === 'unreadable' && first.reason === 'picture')) return first;
  return { state: 'unreadable', reason: 'conflict', text: first.text, cell: first.cell };
}
