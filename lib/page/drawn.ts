import { blockBreak } from '../grid/normalise.ts';

/**
 * Text as the browser draws it (`innerText`), for elements with nothing in them but plain markup. It
 * leaves out what is hidden and parts what is drawn apart, in one call for a whole row or paragraph.
 */

/** Markup that adds nothing to its text; a field, link, picture or note needs a closer look. */
const plain = 'span,p,font,b,strong,i,em,u,o\\:p';
const notPlain = `:not(${plain})`;
const notPlainTable = `:not(td,tr,${plain},tbody,th,thead,br,div,center,colgroup,col,caption)`;

export function isPlainTable(table: Element): boolean {
  return 'innerText' in table && table.querySelector(notPlainTable) === null;
}

/**
 * The texts of a row's cells, blocks parted by `blockBreak`; none where they cannot be told apart.
 * Cells are drawn with a tab between them, any other tab as a space. But the `innerText` of a hidden
 * row is its source, so that in a source with tabs (`holdsTabs`) the row is looked at twice.
 */
export function drawnCells(row: Element, holdsTabs: boolean): string[] {
  if (holdsTabs && !row.checkVisibility()) return [];
  const texts = drawnText(row as HTMLElement).split('\t');
  if (texts.length < 2 || texts.length !== row.childElementCount) return [];
  return texts.map((text) => text.trim().replace(/\n+/g, blockBreak));
}

/** The text of a paragraph that is one run; "" where it is none and has to be walked. */
export function drawnParagraph(paragraph: Element): string {
  if (!('innerText' in paragraph) || paragraph.querySelector(notPlain) !== null) return '';
  const text = paragraph.checkVisibility() ? drawnText(paragraph as HTMLElement) : '';
  return text.includes('\n') ? '' : text;
}

const drawnText = ({ innerText }: { readonly innerText: string }) => innerText;
