import type { Figure } from '../document/figure.ts';
import type { Cell, CellId } from '../document/grid.ts';
import type { Quote, SourceBlock } from '../document/page.ts';
import type { Field, Table } from '../forms/form.ts';
import type { PrintedForm } from './printed-form.ts';
import type { ProseBlock } from './prose.ts';

/** What stands in the place of one field of the form. `missing`: the page has no such cell. */
export type Reading =
  | ((Figure | NoFigure) & { readonly text: string; readonly cell: CellId })
  | { readonly state: 'missing' };

/** A cell merged over several fields, pieces that disagree, a picture, a figure drawn otherwise. */
interface NoFigure {
  readonly state: 'unreadable';
  readonly reason: 'merged' | 'conflict' | 'picture' | NonNullable<Cell['doubt']>;
}

/** A label of the form as the page prints it. */
export interface FoundLabel {
  readonly axis: 'row' | 'column';
  readonly key: string;
  /** The form's words. */
  readonly expected: string;
  /** The page's words. */
  readonly text: string;
  readonly cell: CellId;
  /** False where `text` is neither the form's wording nor an accepted variant. */
  readonly exact: boolean;
}

/** One table of the form as found on the page. */
export interface ReportTable {
  /** The table as the report prints it. */
  readonly table: Table;
  /** False where no grid of the page is this table. */
  readonly found: boolean;
  /** Every field of `table`, by `row` key, then `column` key; `missing` where nothing was found. */
  readonly readings: Readonly<Record<string, Readonly<Record<string, Reading>>>>;
  /** Labels found, in page order. */
  readonly labels: readonly FoundLabel[];
  /** Rows of the form with no row on the page, by key. */
  readonly missingRows: readonly string[];
  /** Rows that stand in fewer cells than the table has columns, by key. */
  readonly shortRows: readonly string[];
  /** True where the part holds this table again, for another scope or year; the first one is read. */
  readonly repeated: boolean;
  /** The grids it was read from. */
  readonly grids: readonly string[];
}

/** One of the form's sections: its heading and the text below it, in reading order. */
export interface Section {
  /** Its key in the form. */
  readonly name: string;
  /** The heading's block; null for a section known only by its table. */
  readonly heading: ProseBlock | null;
  /** "一", "二" … as printed before the heading; null where there is none. */
  readonly ordinal: string | null;
  readonly blocks: readonly ProseBlock[];
  readonly sources: readonly SourceBlock[];
  /** Tables in this part that were not understood as a table of the form. */
  readonly unreadGrids: number;
}

/** The report's title, which may run over several lines of the page. */
export interface Title {
  /** All its words, spaces left out. */
  readonly text: string;
  readonly blocks: readonly ProseBlock[];
}

/** A calendar date, "2024-01-05", and where it stands. */
export interface DatedQuote {
  readonly date: string;
  readonly quote: Quote;
}

/** What a person states of a report, as the page does not tell it. */
export interface ByHand {
  readonly organ?: string;
  readonly year?: number;
}

/** What one page says of one report. */
export interface Report {
  /** The form as printed; of one without tables, the one in force for its year. */
  readonly form: PrintedForm;
  readonly organ: string | null;
  readonly year: number | null;
  /** Which of both the page does not tell, as a person has stated it; nothing where the page tells them. */
  readonly byHand: ByHand;
  /** The report's own title in the page, if there is one. */
  readonly title: Title | null;
  /** The form's tables, in its order. */
  readonly tables: readonly ReportTable[];
  /** Sections found, in page order. */
  readonly sections: readonly Section[];
  /** Text before the first section: title, address block, addressee, introduction. */
  readonly front: readonly ProseBlock[];
  /** Text after the last section: signature, date, colophon. Also kept in the last section's blocks. */
  readonly back: readonly ProseBlock[];
  /** Text of the page outside the report: index card, navigation. */
  readonly surroundings: readonly ProseBlock[];
  /** Attachments, pictures and foreign frames within or beside the report. */
  readonly sources: readonly SourceBlock[];
  /** The statistics period, where the text states one. */
  readonly period: { readonly from: string; readonly to: string; readonly quote: Quote } | null;
  /** The date at the report's end. */
  readonly signedOn: DatedQuote | null;
  /** The day the portal gives as its publication. */
  readonly publishedOn: DatedQuote | null;
  /** True where its text is longer than what is read of one; what is missing may stand there. */
  readonly truncated: boolean;
  /** Of what not all could be read, so that what was not found of it may be there. */
  readonly unread: { readonly text: boolean; readonly tables: boolean };
}

/** Whether a table of the form was found: only then is it known which form it is. */
export function isFormKnown({ tables }: Report): boolean {
  return tables.some(({ found }) => found);
}

/** A table of the report by its key; undefined where its form has none of that key. */
export function tableOf({ tables }: Report, key: string): ReportTable | undefined {
  return tables.find(({ table }) => table.key === key);
}

/** The reading of one field. */
export function readingOf(report: Report, { table, row, column }: Field): Reading {
  return tableOf(report, table)?.readings[row]?.[column] ?? { state: 'missing' };
}
