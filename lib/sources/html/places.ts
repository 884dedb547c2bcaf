import type { CellId } from '../../document/grid.ts';
import type { Page, Quote } from '../../document/page.ts';
import type { LookTools } from './as-drawn.ts';
import type { PageElement, PageRange } from './dom/page.ts';

/** Where a cell or words of a Page stand in the open document; a range where there is no element of its own. */
export type Spot = PageElement | PageRange;

/** Leads from the ids of a Page back into the document it was read from. */
export interface Places {
  /** The cell's element (or range, on a plain-text page); null once it has left the document. */
  cell(id: CellId): Spot | null;
  /** The quoted words; null where the text has changed since it was read. */
  quote(quote: Quote): PageRange | null;
  /** The element of an attachment, picture or frame; null once it has left the document. */
  source(id: string): PageElement | null;
}

export interface ReadResult {
  readonly page: Page;
  readonly places: Places;
}

/** What reads the page; `inspector.js` opens the door with it at the first click. */
export interface Inspection {
  /** The extension's version that opened it: a door left by another is replaced. */
  readonly version: string;
  /** A number of this document's own, by which it is told from the next one in its tab. */
  identity(): number;
  /** Has tables read as they are drawn from now on; `figures.js`, `plain.js` and `closer.js` bring what that takes. */
  lookWith(tools: Partial<LookTools>): void;
  /** Reads the document anew. Waits a second and a half at most for a page that draws its tables late. */
  read(): Promise<Page>;
  /** Leads into the latest reading; nowhere before the first. */
  places(): Places;
  /** The latest reading; null before the first. */
  latest(): ReadResult | null;
  /** Reads the document as it is now; the latest reading stays the one it is. */
  readNow(): ReadResult;
  /** Makes a reading the latest. */
  keep(result: ReadResult): void;
}
