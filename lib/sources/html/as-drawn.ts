import type { Cell } from '../../document/grid.ts';
import { normalise } from '../../document/normalise.ts';
import { dom } from './dom/dom.ts';
import { shadowAround } from './dom/nodes.ts';
import type { PageDocument, PageElement, PageView } from './dom/page.ts';
import { type FormedTable, isRuns } from './form-table.ts';
import { limits } from './limits.ts';
import type { ShadowHosts } from './shadow-hosts.ts';

/** What of a cell is drawn: other text, or something else than it says. */
export type Drawn = Partial<Pick<Cell, 'text' | 'doubt'>>;

/** Looks at the figures of one document as a person sees them. */
export interface FigureLook {
  /** Null where a cell is drawn as its text says; else a text is as it was drawn, not normalised. */
  at(cell: PageElement, text: string): Drawn | null;
  /** True only where the styles leave every figure of a table of plain markup as it is written, on a page without shadow trees. */
  isPlain(table: PageElement, formed: FormedTable): boolean;
  /** Whether a figure looked at is drawn with a font that the page brought along. */
  usesOwnFonts(): boolean;
}

export type CreateLook = (document: PageDocument, view: PageView) => FigureLook;

export type Looks = ReturnType<typeof createLooks>;

/**
 * The looks of a reading, one for each document met. Without `create` tables stay as they were read; those of
 * a document that no window draws are looked at by `undrawn`.
 */
export function createLooks(
  create: CreateLook | null,
  hosts: ShadowHosts,
  undrawn: FigureLook | null = null,
) {
  const looks = new Map<PageDocument, FigureLook>();
  /** Elements that may still be looked at. */
  let left: number = limits.looks;

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

  /** Of all shadow trees: what is in one may lie over what is not. */
  const isOutside = (table: PageElement): boolean =>
    shadowAround(table) === null && hosts.inDocument(dom.ownerDocument(table)).length === 0;

  return {
    /** A table with its figures as they are drawn; `isPlain` tells of its markup. */
    asDrawn(table: PageElement, formed: FormedTable, isPlain: boolean): FormedTable {
      const { grid, origins } = formed;
      const look = lookOf(table);
      if (look === null || (isPlain && isOutside(table) && look.isPlain(table, formed)))
        return formed;
      const cells = grid.cells.map((cell, index) => {
        const origin = origins[index];
        const drawn = origin && !isRuns(origin) ? lookAt(look, origin, cell.text) : null;
        return drawn === null ? cell : { ...cell, ...drawn };
      });
      return { ...formed, grid: { ...grid, cells } };
    },
    /** Whether figures were left that nobody has looked at. */
    areCut: () => cut,
    useOwnFonts: () => [...looks.values()].some((look) => look.usesOwnFonts()),
  };
}
