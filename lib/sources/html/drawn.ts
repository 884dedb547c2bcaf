import { blockBreak } from '../../document/normalise.ts';

/**
 * Text as the browser draws it (`innerText`), for elements with nothing in them but plain markup. It
 * leaves out what is hidden and parts what is drawn apart, in one call for a whole row or paragraph.
 */

/** All text that an element shows; "" for a shadow root, and where nothing is drawn, as in JSDOM. */
export const drawnText = (node: Node): string => innerTextOf(node as HTMLElement) ?? '';
const innerTextOf = ({ innerText }: { readonly innerText?: string }) => innerText;

/**
 * Markup that adds nothing to its text, the most frequent first. A field, a link, a picture or a note
 * needs a closer look.
 */
const inRun = ['span', 'o:p', 'b', 'strong', 'font', 'u', 'i', 'em'];
const inTable = ['td', 'tr', 'tbody', 'span', 'p', 'o:p', 'b', 'strong', 'br', 'th', 'div', 'font'];
const seldomInTable = ['thead', 'colgroup', 'col', 'u', 'i', 'em', 'center', 'caption'];

/** True for a table with nothing in it but plain markup. */
export const isPlainTable = (table: Element): boolean =>
  holdsOnly(table, inTable.concat(seldomInTable));

/** Browsers count elements of one name several times faster than they match selectors. */
function holdsOnly(element: Element, names: readonly string[]): boolean {
  let others = element.getElementsByTagName('*').length;
  for (const name of names) {
    if (others === 0) break;
    others -= element.getElementsByTagName(name).length;
  }
  return others === 0;
}

/** The cells of a plain table, in order, as they are drawn. */
export interface DrawnCells {
  /** The next cell's text, blocks parted by `blockBreak`; "" from the first one drawn otherwise. */
  take(cell: Element): string;
  /** Whether all that is drawn was taken, sign by sign: then nothing of the cells is hidden. */
  isWhole(): boolean;
}

/** What is drawn is a part of the source, in its order: each cell takes its signs from what is left. */
export function drawnCells(table: Element): DrawnCells {
  const drawn = table.checkVisibility?.() ? drawnText(table) : '';
  let next = 0;
  let whole = true;
  const skipSpace = () => {
    while (drawn.charCodeAt(next) <= space) next++;
  };
  /** Takes the signs of `source` one by one: its spaces may be drawn otherwise. */
  const takeSigns = (source: string) => {
    for (let index = 0; whole && index < source.length; index++) {
      const sign = source.charCodeAt(index);
      if (sign <= space) continue;
      skipSpace();
      whole = drawn.charCodeAt(next++) === sign;
    }
  };
  return {
    take(cell) {
      const source = cell.textContent ?? '';
      skipSpace();
      const start = next;
      if (drawn.startsWith(source, next)) next += source.length;
      else takeSigns(source);
      const text = whole ? drawn.slice(start, next) : '';
      return text.includes('\n') ? text.replace(/\n+/g, blockBreak) : text;
    },
    isWhole() {
      skipSpace();
      return whole && next === drawn.length;
    },
  };
}

/** White space that a browser may collapse is not above it. */
const space = 32;

/** The text of a paragraph that is one run; "" where it is none and has to be walked. */
export function drawnParagraph(paragraph: Element): string {
  if (!holdsOnly(paragraph, inRun) || !paragraph.checkVisibility?.()) return '';
  const text = drawnText(paragraph);
  return text.includes('\n') ? '' : text;
}
