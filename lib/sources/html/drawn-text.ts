import { blockBreak } from '../../document/normalise.ts';
import { dom } from './dom/dom.ts';
import type { PageElement, PageShadow } from './dom/page.ts';
import { createInside } from './inside-cells.ts';
import type { DrawnCells, PlainIn } from './plain.ts';
import { isPlain } from './plain-markup.ts';
import { shadowHostsIn } from './shadow-hosts.ts';
import { turning } from './turning.ts';

/**
 * Text as the browser draws it (`innerText`): what is hidden is left out, what is drawn apart is parted.
 * "" for a shadow root, and where nothing is drawn, as in JSDOM.
 */
export const drawnText = (node: PageElement | PageShadow): string => dom.drawnText(node) ?? '';

/**
 * The cells of a table as they are drawn, read in one call instead of element by element: see
 * docs/reading.md for what that saves. Null where the table holds more than plain markup.
 */
export function drawnCells(
  table: PageElement,
  plain: PlainIn | null | undefined,
): DrawnCells | null {
  if (!isPlain(table) || !dom.checkVisibility(table)) return null;
  const written = plain?.(dom.ownerDocument(table)).cellsOf(table);
  return written ? { ...written, again: () => cellsOf(table) } : cellsOf(table);
}

/** By `innerText`. What is drawn is a part of the source, in its order: each cell takes its signs from what is left. */
function cellsOf(table: PageElement): DrawnCells | null {
  const drawn = drawnText(table);
  if (turning.test(drawn)) return null;
  const inside = createInside();
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
      return whole && next === drawn.length && shadowHostsIn(table).length === 0;
    },
  };
}

/** White space that a browser may collapse is not above it. */
const space = 32;
