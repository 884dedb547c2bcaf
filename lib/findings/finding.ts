import type { CellId } from '../document/grid.ts';
import type { Quote } from '../document/page.ts';
import type { TableName } from '../forms/form.ts';
import type { SectionName } from '../report/report.ts';

export type Severity = 'error' | 'warning' | 'advice';

/** A place in a table. `row` or `column` is null where a whole line or table is meant. */
export interface Place {
  readonly table: TableName;
  readonly row: string | null;
  readonly column: string | null;
  /** The cell's words on the page, "" for a blank. */
  readonly text: string;
  /** The cell in the page; null where there is none. */
  readonly cell: CellId | null;
}

export interface PlacedQuote extends Quote {
  readonly section: SectionName | null;
}

/** An identity that does not hold; `left` and `right` are its sums, blanks counted as 0. */
export interface BrokenIdentity {
  readonly identity: string;
  readonly left: number;
  readonly right: number;
}

/** One cell of an explanation: what it is and what it would have to be. `from` is null for a blank. */
export interface Change {
  readonly table: TableName;
  readonly row: string;
  readonly column: string;
  readonly from: number | null;
  readonly to: number;
}

/** Arguments of a finding's sentence: figures, words of the page, or keys that have a wording. */
export type Arguments = Readonly<Record<string, string | number>>;

/** What a rule reports; `audit.ts` adds the id. */
export interface Defect {
  readonly code: string;
  readonly severity: Severity;
  /** Chooses among a code's sentences: `finding.<code>` or `finding.<code>.<variant>`. */
  readonly variant?: string;
  readonly arguments: Arguments;
  readonly where: readonly Place[];
  readonly quotes: readonly PlacedQuote[];
  readonly broken: readonly BrokenIdentity[];
  /** Explanations, best first; each the smallest set of cells that makes all of `broken` hold. */
  readonly fixes: readonly (readonly Change[])[];
  /** How many of `fixes`, from the first, are equally plausible: 1 names the cell, more say "one of these". */
  readonly equallyPlausible?: number;
}

/** One defect, told once. */
export interface Finding extends Defect {
  /** The same on the next run of the same page. */
  readonly id: string;
}
