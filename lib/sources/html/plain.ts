import type { PageDocument, PageElement } from './dom/page.ts';

/** The cells of a table, each taken in its turn. */
export interface DrawnCells {
  /** The cells taken that may say their figure in several parts, and those that say nothing with other elements in them. */
  readonly several: readonly PageElement[];
  /** The next cell's text, blocks parted by `blockBreak`; null where only walking the cell tells it. */
  take(cell: PageElement): string | null;
  /**
   * False where anything is drawn otherwise than in the cells' order, or hidden, or in a shadow tree: take
   * none of it.
   */
  isWhole(): boolean;
  /** The same read otherwise, where it is not whole. */
  readonly again?: () => DrawnCells | null;
}

/** What the styles of a document leave as it is written, in tables of plain markup on pages without shadow trees. */
export interface PlainStyles {
  /** True only where nothing that has a box is made invisible in its place (`visibility`). */
  readonly keepsVisible: boolean;
  /** The cells of a table all of which is drawn, as its source has them; null where that is not known. */
  cellsOf(table: PageElement): DrawnCells | null;
  /**
   * True only where every figure is drawn as it is written; `several` are the table's cells that may say what they
   * say in several parts.
   */
  isPlain(table: PageElement, several: readonly PageElement[]): boolean;
}

export type PlainIn = (document: PageDocument) => PlainStyles;
