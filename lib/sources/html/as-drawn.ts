import type { Cell, Grid } from '../../document/grid.ts';
import { normalise } from '../../document/normalise.ts';
import type { Block } from '../../document/page.ts';
import { dom } from './dom/dom.ts';
import type { PageDocument, PageElement, PageView } from './dom/page.ts';
import type { Doubt } from './drawn/declared.ts';
import type { Piece } from './drawn/pieces.ts';
import type { StyleReader } from './drawn/style-facts.ts';
import { isRuns } from './form-table.ts';
import { lookLimits } from './limits.ts';
import type { Markers } from './markers.ts';
import type { GridOrigin, PageBuilder } from './page-builder.ts';
import type { PlainIn } from './plain.ts';

/** What of a cell is drawn: other text, or something else than it says. */
export type Drawn = Partial<Pick<Cell, 'text' | 'doubt'>>;

/** Looks at the cells of one document as a person sees them. */
export interface CellLook {
  /**
   * Null where a figure, or a cell without a sign, is drawn as its text says; else a text is as it was drawn, not
   * normalised.
   */
  at(cell: PageElement, text: string): Drawn | null;
  /** How far a label stands indented, in widths of a Chinese character; 0 where it is not, or in the middle. */
  indentOf(cell: PageElement): number;
  /** Whether a figure looked at is drawn with a font that the page brought along. */
  usesOwnFonts(): boolean;
}

/** `closer` looks at what the look itself leaves open. */
export type CreateLook = (
  document: PageDocument,
  view: PageView,
  closer: CreateCloser | null,
) => CellLook;

/** A figure whose signs stand where they are written. */
export interface DrawnFigure {
  readonly cell: PageElement;
  /** The cell and all that is in it, shadow trees included. */
  readonly elements: readonly PageElement[];
  /** The texts of it that are seen, and where: pixels of the window. */
  readonly seen: readonly Piece[];
  /** The elements to which rules add something; null where any may be. */
  readonly decorated: ReadonlySet<PageElement> | null;
}

/** Why a figure is none as it is written, by what is drawn beside and over it without a text or an element of its own. */
export type CloserLook = (figure: DrawnFigure) => Doubt | null;
export type CreateCloser = (
  document: PageDocument,
  view: PageView,
  styles: StyleReader,
) => CloserLook;

/** Blocks as they are drawn. */
export interface DrawnPage {
  readonly blocks: Block[];
  /** Whether figures were left that nobody has looked at. */
  readonly cut: boolean;
  readonly usesOwnFonts: boolean;
}

/** What is asked of a page and its reading. */
export interface DrawnOptions {
  readonly markers: Markers;
  /** Whether there are shadow trees: what is in one may lie over what is not. */
  hasShadows(): boolean;
  /** Tells of tables that need no look. */
  readonly plain: PlainIn | null;
  /** What looks still closer at the figures of a document. */
  readonly closer: CreateCloser | null;
}

/** Looks at what has been read. */
export type Draw = (built: PageBuilder, options: DrawnOptions) => DrawnPage;

/** What looks at tables as they are drawn, where that is at hand. */
export interface LookTools extends Pick<DrawnOptions, 'closer'> {
  readonly draw: Draw;
  /** Made anew for each reading, as styles change. */
  readonly plain: (() => PlainIn) | null;
  /** Opens a document's closed shadow trees to us; true where there are some that were not known. */
  readonly openTrees: (document: PageDocument) => boolean;
}

/** What looks at tables with one look for each document met; at those of one that no window draws with `undrawn`. */
export const drawnBy =
  (create: CreateLook | null, undrawn: CellLook | null): Draw =>
  ({ blocks, cells, origins }, { markers, hasShadows, plain, closer }) => {
    const looks = new Map<PageDocument, CellLook>();
    let areShadowed: boolean | undefined;
    /** Elements that may still be looked at. */
    let left: number = lookLimits.looks;
    let end = Number.POSITIVE_INFINITY;
    /** Cells whose indents may still be asked for. */
    let indented: number = lookLimits.indented;
    let cut = false;

    /** Looking costs more than reading: past its bounds a figure is not known to be seen. */
    function lookAt(look: CellLook, cell: PageElement, text: string): Drawn | null {
      if (text !== '' && !/\d/.test(text)) return null;
      if (left === lookLimits.looks) end = performance.now() + lookLimits.lookingTime;
      left -= 1 + dom.all(cell, '*').length;
      const isUnsure = lookLimits.looks - left > lookLimits.sureLooks;
      cut ||= left < 0 || (isUnsure && performance.now() > end);
      const drawn = cut ? ({ doubt: 'unseen' } as const) : look.at(cell, text);
      return drawn?.text === undefined ? drawn : { ...drawn, text: normalise(drawn.text) };
    }

    function lookOf(table: PageElement): (() => CellLook) | null {
      const document = dom.ownerDocument(table);
      const view = dom.defaultView(document);
      if (view === null) return undrawn && (() => undrawn);
      // Nothing is laid out where nothing shows it, or in JSDOM.
      if (create === null || !dom.checkVisibility(table)) return null;
      return () => {
        const look = looks.get(document) ?? create(document, view, closer);
        looks.set(document, look);
        return look;
      };
    }

    function isPlain({ table, several }: GridOrigin): boolean {
      if (several === null || plain === null) return false;
      areShadowed ??= hasShadows();
      if (areShadowed) return false;
      return plain(dom.ownerDocument(table)).isPlain(table, several);
    }

    /** Only in tables that are no form's does it matter what stands under what. */
    function mayBeIndented({ cells }: Grid): boolean {
      if (cells.some(({ text }) => markers.holdsTable(text))) return false;
      if (!cells.some(({ text }) => markers.holdsSums(text))) return false;
      indented -= cells.length;
      return indented >= 0;
    }

    function gridAsDrawn(grid: Grid, at: number, origin: GridOrigin): Grid {
      const startLook = lookOf(origin.table);
      if (startLook === null) return grid;
      const isRead = isPlain(origin);
      const areIndented = mayBeIndented(grid);
      if (isRead && !areIndented) return grid;
      const look = startLook();
      const drawn = grid.cells.map((cell, index) => {
        const from = cells[at]?.[index];
        if (!from || isRuns(from)) return cell;
        const other = isRead ? null : lookAt(look, from, cell.text);
        const indent = areIndented && /\p{L}/u.test(cell.text) ? look.indentOf(from) : 0;
        return { ...cell, ...other, ...(indent > 0 && { indent }) };
      });
      return { ...grid, cells: drawn };
    }

    let next = 0;
    const drawn = blocks.map((block) => {
      if (block.kind !== 'grid') return block;
      const at = next++;
      const origin = origins[at];
      return origin ? { ...block, grid: gridAsDrawn(block.grid, at, origin) } : block;
    });
    return {
      blocks: drawn,
      cut,
      usesOwnFonts: [...looks.values()].some((look) => look.usesOwnFonts()),
    };
  };
