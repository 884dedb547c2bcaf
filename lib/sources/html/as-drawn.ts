import type { Cell, Grid } from '../../document/grid.ts';
import { normalise } from '../../document/normalise.ts';
import type { Block } from '../../document/page.ts';
import { dom } from './dom/dom.ts';
import type { PageDocument, PageElement, PageView } from './dom/page.ts';
import { isRuns } from './form-table.ts';
import { limits } from './limits.ts';
import type { GridOrigin, PageBuilder } from './page-builder.ts';

/** What of a cell is drawn: other text, or something else than it says. */
export type Drawn = Partial<Pick<Cell, 'text' | 'doubt'>>;

/** Looks at the figures of one document as a person sees them. */
export interface FigureLook {
  /** Null where a cell is drawn as its text says; else a text is as it was drawn, not normalised. */
  at(cell: PageElement, text: string): Drawn | null;
  /**
   * True only where the styles leave every figure of a table of plain markup as it is written, on a page without
   * shadow trees; `several` are its cells that may say what they say in several parts.
   */
  isPlain(table: PageElement, several: readonly PageElement[]): boolean;
  /** Whether a figure looked at is drawn with a font that the page brought along. */
  usesOwnFonts(): boolean;
}

export type CreateLook = (document: PageDocument, view: PageView) => FigureLook;

/** The blocks of a page, its figures as they are drawn. */
export interface DrawnPage {
  readonly blocks: Block[];
  /** Whether figures were left that nobody has looked at. */
  readonly cut: boolean;
  readonly usesOwnFonts: boolean;
}

/**
 * Looks at what has been read, with one look for each document met. Without `create` tables stay as they were
 * read; those of a document that no window draws are looked at by `undrawn`. What is in a shadow tree may
 * lie over what is not: with `hasShadows` no table is taken to be plain.
 */
export function asDrawn(
  { blocks, cells, origins }: PageBuilder,
  hasShadows: () => boolean,
  create: CreateLook | null,
  undrawn: FigureLook | null,
): DrawnPage {
  const looks = new Map<PageDocument, FigureLook>();
  /** Elements that may still be looked at. */
  let left: number = limits.looks;

  let areShadowed: boolean | undefined;
  let end = Number.POSITIVE_INFINITY;
  let cut = false;

  /** Looking costs more than reading: past its bounds a figure is not known to be seen. */
  function lookAt(look: FigureLook, cell: PageElement, text: string): Drawn | null {
    if (!/\d/.test(text)) return null;
    if (left === limits.looks) end = performance.now() + limits.lookingTime;
    left -= 1 + dom.all(cell, '*').length;
    const isUnsure = limits.looks - left > limits.sureLooks;
    cut ||= left < 0 || (isUnsure && performance.now() > end);
    const drawn = cut ? ({ doubt: 'unseen' } as const) : look.at(cell, text);
    return drawn?.text === undefined ? drawn : { ...drawn, text: normalise(drawn.text) };
  }

  function lookOf(table: PageElement): FigureLook | null {
    const document = dom.ownerDocument(table);
    const view = dom.defaultView(document);
    if (view === null) return undrawn;
    // Nothing is laid out where nothing shows it, or in JSDOM.
    if (create === null || !dom.checkVisibility(table)) return null;
    let look = looks.get(document);
    if (look === undefined) {
      look = create(document, view);
      looks.set(document, look);
    }
    return look;
  }

  function gridAsDrawn(grid: Grid, at: number, { table, several }: GridOrigin): Grid {
    const look = lookOf(table);
    if (look === null) return grid;
    areShadowed ??= hasShadows();
    if (several && !areShadowed && look.isPlain(table, several)) return grid;
    const drawn = grid.cells.map((cell, index) => {
      const origin = cells[at]?.[index];
      const other = origin && !isRuns(origin) ? lookAt(look, origin, cell.text) : null;
      return other === null ? cell : { ...cell, ...other };
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
}
