import { blockBreak } from '../../document/normalise.ts';

/**
 * Text as the browser draws it (`innerText`): what is hidden is left out, what is drawn apart is parted.
 * "" for a shadow root, and where nothing is drawn, as in JSDOM.
 */
export const drawnText = (node: Node): string => innerTextOf(node as HTMLElement) ?? '';
const innerTextOf = ({ innerText }: { readonly innerText?: string }) => innerText;

/** The text of each cell, blocks parted by `blockBreak`. */
export type DrawnCells = ReadonlyMap<Element, string>;

/**
 * The cells of a table as they are drawn, read in one call instead of element by element: see
 * docs/reading.md for what that saves. Null where they have to be walked: where the table holds more
 * than plain markup, or not every sign of its cells, in their order, is drawn.
 */
export function drawnCells(table: Element): DrawnCells | null {
  if (!isPlain(table) || !table.checkVisibility?.()) return null;
  const drawn = drawnText(table);
  const cells = new Map<Element, string>();
  let next = 0;
  const skipSpace = () => {
    while (drawn.charCodeAt(next) <= space) next++;
  };
  for (const cell of table.querySelectorAll('td,th')) {
    const source = cell.textContent ?? '';
    skipSpace();
    const start = next;
    if (drawn.startsWith(source, next)) next += source.length;
    else {
      // Sign by sign, as spaces may be drawn otherwise.
      for (let index = 0; index < source.length; index++) {
        const sign = source.charCodeAt(index);
        if (sign <= space) continue;
        skipSpace();
        if (drawn.charCodeAt(next++) !== sign) return null;
      }
    }
    const text = drawn.slice(start, next);
    cells.set(cell, text.includes('\n') ? text.replace(/\n+/g, blockBreak) : text);
  }
  skipSpace();
  return next === drawn.length ? cells : null;
}

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
function isPlain(table: Element): boolean {
  let others = table.getElementsByTagName('*').length;
  for (const name of plainMarkup) {
    if (others === 0) break;
    others -= table.getElementsByTagName(name).length;
  }
  return others === 0;
}
