import type { Magnitude } from '../document/figure.ts';
import type { CellId } from '../document/grid.ts';
import type { Quote } from '../document/page.ts';
import type { Reason } from '../equations/plausibility.ts';
import type { CellChange } from '../equations/system.ts';

export type Severity = 'error' | 'warning' | 'advice';

/** Severities from the heaviest. */
export const severities: readonly Severity[] = ['error', 'warning', 'advice'];

/** A cell of the form; a line or the whole table where `row`, `column` or both are null. */
export interface FormPlace {
  readonly table: string;
  readonly row: string | null;
  readonly column: string | null;
}

/** The same on the page. */
export interface Place extends FormPlace {
  /** The cell's words on the page, "" for a blank. */
  readonly text: string;
  /** The cell in the page; null where there is none. */
  readonly cell: CellId | null;
  /** Which of many reports it is in, counted from 0; of one report, not given. */
  readonly report?: number;
}

export interface PlacedQuote extends Quote {
  readonly section: string | null;
  /** As in `Place`. */
  readonly report?: number;
}

/** Where something that the page does not have would stand: at this cell, or after these words. */
export type Nearby = { readonly cell: CellId } | { readonly quote: Quote };

/** An identity that does not hold; `left` and `right` are its sums, blanks counted as 0. */
export interface BrokenIdentity {
  readonly identity: string;
  readonly left: number;
  readonly right: number;
}

/** One cell of an explanation: what it is and what it would have to be. */
export type Change = CellChange;

/** What a finding's sentence tells: figures and words as they stand, what the form names by its name. */
export type Argument =
  | number
  | string
  /** Money in 元, to be told in so many of them: in 万元 where `unit` is 10000. */
  | { readonly amount: number; readonly unit: Magnitude }
  /** So many of what the text counts by this word: 件, 条. */
  | { readonly number: number; readonly of: string }
  | { readonly table: string }
  /** A table that says a figure in one cell, in several that add up to it, or in the row of a blank total. */
  | { readonly from: 'cell' | 'sum' | 'row'; readonly table: string }
  | { readonly place: FormPlace }
  | { readonly places: readonly FormPlace[] }
  /** Identities that do not hold, each with what its sides differ by. */
  | { readonly broken: readonly BrokenIdentity[] }
  | { readonly section: string }
  | { readonly aspects: readonly string[] }
  /** What a sentence of the text counts, by its names in `claims`; several are their sum. */
  | { readonly quantities: readonly string[] }
  /** Whole rows, columns or a table. */
  | { readonly lines: readonly FormPlace[] }
  /** How many cells without a figure hold what, "" for nothing at all. */
  | { readonly blanks: Readonly<Record<string, number>> }
  /** Cells with the figures that they should have. */
  | { readonly figures: readonly Change[] }
  /** Explanations, any of which may be right. */
  | { readonly explanations: readonly (readonly Change[])[] }
  /** Some of many reports, each by its index. */
  | { readonly reports: readonly number[] }
  /** Cells with the figures that two reports have there. */
  | { readonly beside: readonly Beside[]; readonly sign: '≠' | '>' };

/** A figure of one report, and that of another which it is held against. */
export interface Beside {
  readonly place: FormPlace;
  readonly one: number;
  readonly other: number;
}

/** Arguments of a finding's sentence by the names that the sentence has for them. */
export type Arguments = Readonly<Record<string, Argument>>;

/** What a rule reports; `audit.ts` adds the id. */
export interface Defect {
  readonly code: string;
  readonly severity: Severity;
  /** True where a sound report can look like this: it asks, and states nothing. */
  readonly question?: true;
  /** Chooses among a code's sentences: `finding.<code>` or `finding.<code>.<variant>`. */
  readonly variant?: string;
  readonly arguments: Arguments;
  readonly where: readonly Place[];
  readonly quotes: readonly PlacedQuote[];
  /** Where a person is led to who looks for what is missing; nothing of it is wrong, and no copy names it. */
  readonly near?: readonly Nearby[];
  readonly broken: readonly BrokenIdentity[];
  /** Explanations, best first; each the smallest set of cells that makes all of `broken` hold. */
  readonly fixes: readonly (readonly Change[])[];
  /** How many of `fixes`, from the first, are equally plausible: 1 names the cell, more say "one of these". */
  readonly equallyPlausible?: number;
  /** What made its first explanation's cells go wrong, as far as it shows. */
  readonly reasons?: readonly Reason[];
}

/** One defect, told once. */
export interface Finding extends Defect {
  /** The same on the next run of the same page. */
  readonly id: string;
  /** What it is a defect against: clauses with the number of their document, `arithmetic`, `practice`. */
  readonly basis: readonly string[];
  /** The id of the first of several that tell of one slip, on each of them. */
  readonly group?: string;
}

/** A defect between reports; every place and quote says in which it is. */
export interface BetweenFinding extends Finding {
  /** The reports that it is about, by index; the first is the one to be looked into. */
  readonly reports: readonly number[];
}
