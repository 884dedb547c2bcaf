import type { PlainReport } from './report-of.ts';
import type { Sheet, SheetCell } from './sheet.ts';
import type { WrittenCell } from './written.ts';

export type Markup = (lines: readonly string[], cell: SheetCell) => string;
export type TableWriter = (
  rows: readonly (readonly WrittenCell[])[],
  markup: Markup,
  sheet: Sheet,
) => string;
export type PageWriter = (article: string, report: PlainReport) => string;

/**
 * One way in which a portal's page differs from the plainest one. Each layout changes one step on the
 * way from figures to HTML, so that layouts combine: `words`, `sheet`, `cut`, `lines` apply one after another;
 * `markup`, `table`, `page` wrap what the layouts before them do.
 */
export interface Layout {
  readonly name: string;
  /** The number in the list of layouts that must be read. */
  readonly item: number;
  /** What the report then really says: a blank left blank, a row not printed. */
  readonly report?: (report: PlainReport) => PlainReport;
  /** A cell's words, or a figure's way of writing. */
  readonly words?: (text: string, cell: SheetCell) => string;
  /** The table's rows and columns. */
  readonly sheet?: (sheet: Sheet) => Sheet;
  /** The pieces that page breaks make of it. */
  readonly cut?: (sheet: Sheet) => readonly Sheet[];
  /** Where a cell's text is broken. */
  readonly lines?: (lines: readonly string[], cell: SheetCell) => readonly string[];
  readonly markup?: (next: Markup) => Markup;
  readonly table?: (next: TableWriter) => TableWriter;
  readonly page?: (next: PageWriter) => PageWriter;
  /** What a script or the browser does to the document after it was parsed. */
  readonly open?: (document: Document) => void;
  /** Why cells may stay unread under this layout, alone or with another; none where all must be read. */
  readonly mayLose?: string;
}
