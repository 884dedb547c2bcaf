import { blockBreak } from '../grid/normalise.ts';

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
const inTable = ['span', 'p', 'td', 'tr', 'o:p', 'tbody', 'b', 'strong', 'br', 'th', 'div', 'font'];
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

/**
 * Gives the texts of a plain table's cells, asked for in order, out of the table's text as drawn;
 * blocks are parted by `blockBreak`. Each cell takes as many signs as its source has; null from the
 * first one that is drawn otherwise, and for every cell where some text of the table is hidden.
 */
export function drawnCells(table: Element): (cell: Element) => string | null {
  const drawn = table.checkVisibility?.() ? drawnText(table) : '';
  // What is drawn is a part of the source, in its order: as many signs are all of it.
  if (signsIn(drawn) !== signsIn(table.textContent ?? '')) return () => null;
  let next = 0;
  return (cell) => {
    const source = cell.textContent ?? '';
    let start = -1;
    for (let index = 0; index < source.length; index++) {
      const sign = source.charCodeAt(index);
      if (sign <= space) continue;
      while (drawn.charCodeAt(next) <= space) next++;
      if (drawn.charCodeAt(next) !== sign) return null;
      if (start < 0) start = next;
      next++;
    }
    const text = start < 0 ? '' : drawn.slice(start, next);
    return text.includes('\n') ? text.replace(/\n+/g, blockBreak) : text;
  };
}

function signsIn(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > space) count++;
  return count;
}

/** White space that a browser may collapse is not above it. */
const space = 32;

/** The text of a paragraph that is one run; "" where it is none and has to be walked. */
export function drawnParagraph(paragraph: Element): string {
  if (!holdsOnly(paragraph, inRun) || !paragraph.checkVisibility?.()) return '';
  const text = drawnText(paragraph);
  return text.includes('\n') ? '' : text;
}
