import { blockBreak } from '../../document/normalise.ts';
import { dom } from './dom/dom.ts';
import type { PageElement, PageShadow } from './dom/page.ts';
import type { ShadowHosts } from './shadow-hosts.ts';

/**
 * Text as the browser draws it (`innerText`): what is hidden is left out, what is drawn apart is parted.
 * "" for a shadow root, and where nothing is drawn, as in JSDOM.
 */
export const drawnText = (node: PageElement | PageShadow): string => dom.drawnText(node) ?? '';

/**
 * The cells of a table as they are drawn, read in one call instead of element by element: see
 * docs/reading.md for what that saves. Null where the table holds more than plain markup. What is drawn
 * is a part of the source, in its order: each cell takes its signs from what is left.
 */
export function drawnCells(table: PageElement, hosts: ShadowHosts) {
  if (!isPlain(table, hosts) || !dom.checkVisibility(table)) return null;
  const drawn = drawnText(table);
  if (turning.test(drawn)) return null;
  let next = 0;
  let whole = true;
  const skipSpace = () => {
    while (drawn.charCodeAt(next) <= space) next++;
  };
  return {
    /** The next cell's text, blocks parted by `blockBreak`. */
    take(cell: PageElement): string {
      const source = dom.textContent(cell) ?? '';
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
    /** False where anything is drawn otherwise than in the cells' order, or hidden: take none of it. */
    isWhole(): boolean {
      skipSpace();
      return whole && next === drawn.length;
    },
  };
}

/** Marks that turn the order of signs. */
export const turning =
  /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\ud802\ud803\ud83a\ud83b]/;

/** White space that a browser may collapse is not above it. */
const space = 32;

/**
 * Markup that adds nothing to its text, the most frequent first. A field, a link, a picture or a note
 * needs a closer look.
 */
const plainMarkup =
  'td tr tbody span p o:p b strong br th div font thead colgroup col u i em center caption'.split(
    ' ',
  );

/** Browsers count elements of one name several times faster than they match selectors. */
function isPlain(table: PageElement, hosts: ShadowHosts): boolean {
  let others = dom.all(table, '*').length;
  for (const name of plainMarkup) {
    if (others === 0) break;
    others -= dom.all(table, name).length;
  }
  return others === 0 && !hosts.areIn(table);
}
