import { blockBreak } from '../../document/normalise.ts';
import { dom } from './dom/dom.ts';
import type { PageElement, PageShadow } from './dom/page.ts';
import { shadowHostsIn } from './shadow-hosts.ts';
import { turning } from './turning.ts';

/**
 * Text as the browser draws it (`innerText`): what is hidden is left out, what is drawn apart is parted.
 * "" for a shadow root, and where nothing is drawn, as in JSDOM.
 */
export const drawnText = (node: PageElement | PageShadow): string => dom.drawnText(node) ?? '';

export type DrawnCells = ReturnType<typeof drawnCells>;

/**
 * The cells of a table as they are drawn, read in one call instead of element by element: see
 * docs/reading.md for what that saves. Null where the table holds more than plain markup. What is drawn
 * is a part of the source, in its order: each cell takes its signs from what is left.
 */
export function drawnCells(table: PageElement) {
  if (!isPlain(table) || !dom.checkVisibility(table)) return null;
  const drawn = drawnText(table);
  if (turning.test(drawn)) return null;
  let next = 0;
  let whole = true;
  /** Elements inside of cells that were looked at; all of them as long as each holds one other. */
  let inside = 0;
  let chained = true;
  const several: PageElement[] = [];
  const skipSpace = () => {
    while (drawn.charCodeAt(next) <= space) next++;
  };
  /** Whether the first of the elements in each other says all that their cell says. */
  const saysAll = (first: PageElement, source: string): boolean => {
    let last = first;
    for (let at: PageElement | null = first; at !== null; at = dom.firstElementChild(at)) {
      inside++;
      whole &&= !dom.shadowRoot(at);
      chained &&= dom.nextElementSibling(at) === null;
      last = at;
    }
    return (dom.textContent(last) ?? '').trim() === source.trim();
  };
  return {
    /** The cells taken that may say their figure in several parts, and those that say nothing with other elements in them. */
    several: several as readonly PageElement[],

    /** The next cell's text, blocks parted by `blockBreak`. */
    take(cell: PageElement): string {
      const source = dom.textContent(cell) ?? '';
      if (chained || severalDigits.test(source)) {
        const first = dom.firstElementChild(cell);
        if (first !== null && !(saysAll(first, source) && source.trim())) several.push(cell);
      }
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
    /**
     * False where anything is drawn otherwise than in the cells' order, or hidden, or in a shadow tree: take
     * none of it.
     */
    isWhole(): boolean {
      skipSpace();
      whole &&= next === drawn.length;
      // Each other element costs as much again to be handed over.
      const isKnown = chained && inside === insideOf(table);
      return whole && (isKnown || shadowHostsIn(table).length === 0);
    },
  };
}

const severalDigits = /[\d０-９][\s\S]*[\d０-９]/;

/** White space that a browser may collapse is not above it. */
const space = 32;

/**
 * Markup that adds nothing to its text, the most frequent first. A field, a link, a picture or a note
 * needs a closer look.
 */
const plainParts = ['td', 'tr', 'tbody', 'th', 'thead', 'colgroup', 'col'];
const plainMarkup = 'span p o:p b strong br div font u i em center caption'.split(' ');

/** How many elements a table holds that have none of these names, which browsers count faster than they match selectors. */
function othersIn(table: PageElement, names: readonly string[]): number {
  let others = dom.all(table, '*').length;
  for (const name of names) {
    if (others === 0) break;
    others -= dom.all(table, name).length;
  }
  return others;
}

const insideOf = (table: PageElement) => othersIn(table, plainParts);
const isPlain = (table: PageElement) => othersIn(table, [...plainParts, ...plainMarkup]) === 0;
