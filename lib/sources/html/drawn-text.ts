import { blockBreak } from '../../document/normalise.ts';
import type { PlainIn } from './as-drawn.ts';
import { dom } from './dom/dom.ts';
import type { PageElement, PageShadow } from './dom/page.ts';
import { createInside } from './inside-cells.ts';
import { isPlain } from './plain-markup.ts';
import { turning } from './turning.ts';

/**
 * Text as the browser draws it (`innerText`): what is hidden is left out, what is drawn apart is parted.
 * "" for a shadow root, and where nothing is drawn, as in JSDOM.
 */
export const drawnText = (node: PageElement | PageShadow): string => dom.drawnText(node) ?? '';

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

/**
 * The cells of a table as they are drawn, read in one call instead of element by element: see
 * docs/reading.md for what that saves. Null where the table holds more than plain markup.
 */
export function drawnCells(table: PageElement, plain: PlainIn | null): DrawnCells | null {
  if (!isPlain(table) || !dom.checkVisibility(table)) return null;
  const written = plain?.(dom.ownerDocument(table)).cellsOf(table);
  return written ? { ...written, again: () => cellsOf(table) } : cellsOf(table);
}

/** By `innerText`. What is drawn is a part of the source, in its order: each cell takes its signs from what is left. */
function cellsOf(table: PageElement): DrawnCells | null {
  const drawn = drawnText(table);
  if (turning.test(drawn)) return null;
  const inside = createInside(table);
  let next = 0;
  let whole = true;
  const skipSpace = () => {
    while (drawn.charCodeAt(next) <= space) next++;
  };
  return {
    several: inside.several,

    take(cell) {
      const source = dom.textContent(cell) ?? '';
      inside.look(cell, source);
      skipSpace();
      const start = next;
      if (drawn.startsWith(source, next)) next += source.length;
      else {
        // Sign by sign, as spaces may be drawn otherwise.
        for (let index = 0; whole && index < source.length; index++) {
          const sign = source.charCodeAt(index);
          if (sign <= space) continue;
          skipSpace();
          whole = drawn.charCodeAt(next++) === sign;
        }
      }
      const text = whole ? drawn.slice(start, next) : '';
      return text.includes('\n') ? text.replace(/\n+/g, blockBreak) : text;
    },

    isWhole() {
      skipSpace();
      return whole && next === drawn.length && inside.isFree();
    },
  };
}

/** White space that a browser may collapse is not above it. */
const space = 32;
