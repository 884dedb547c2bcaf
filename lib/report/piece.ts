import type { Form, Line, Table } from '../forms/form.ts';
import type { FoundColumns } from './find-columns.ts';
import type { FoundLabel, Reading } from './report.ts';

/** A table and the forms, of one family, that print it. */
export interface TableOfForms {
  readonly table: Table;
  readonly forms: readonly Form[];
  readonly family: string;
  /** The ways in which its columns are printed, where there are several. */
  readonly ways: readonly Table[];
  /** Whether another form of the family has another table of the same key. */
  readonly versions: boolean;
}

/** What one grid holds of one table of the form: all of it, or a piece cut off by a page break. */
export interface Piece {
  readonly of: TableOfForms;
  readonly grid: string;
  readonly readings: Readonly<Record<string, Readonly<Record<string, Reading>>>>;
  /** Rows of bodies among `readings`, in page order. */
  readonly bodies: readonly Line[];
  readonly labels: readonly FoundLabel[];
  readonly shortRows: readonly string[];
  readonly placedByPosition: readonly string[];
  /** The columns, for a next piece without a header. */
  readonly columns: readonly (FoundColumns | undefined)[];
  readonly width: number;
  /** How much evidence there is: the sum of the labels' likeness. */
  readonly evidence: number;
}

/** Two readings of one field: the same, or one of them blank or missing; else they disagree. */
export function agree(first: Reading | undefined, second: Reading | undefined): Reading {
  if (!first || first.state === 'missing') return second ?? { state: 'missing' };
  if (!second || second.state === 'missing' || second.state === 'blank') return first;
  if (first.state === 'blank') return second;
  const same =
    first.state === 'figure' && second.state === 'figure' && first.value === second.value;
  if (same || (first.state === 'unreadable' && first.reason === 'picture')) return first;
  return { state: 'unreadable', reason: 'conflict', text: first.text, cell: first.cell };
}
