/**
 * Text as the browser draws it (`innerText`), for elements with nothing in them but plain markup. It
 * leaves out what is hidden and parts what is drawn apart, in one call for a whole row or paragraph.
 */

/** All text that an element shows; undefined where the document is not drawn at all. */
export function drawnText(element: Element): string | undefined {
  return innerTextOf(element as HTMLElement);
}

const innerTextOf = ({ innerText }: { innerText?: string }) => innerText;

/** Markup that adds nothing to its text; a field, link, picture or note needs a closer look. */
const plain = 'span,p,font,b,strong,i,em,u,o\\:p';
const notPlain = `:not(${plain})`;
const notPlainTable = `:not(td,tr,${plain},tbody,th,thead,br,div,center,colgroup,col,caption)`;

export function isPlainTable(table: Element): boolean {
  return 'innerText' in table && table.querySelector(notPlainTable) === null;
}

/**
 * The texts of a row's cells; null where they cannot be told apart. Line ends part blocks. Cells are
 * drawn with a tab between them, any other tab as a space; but `innerText` of a hidden row is its
 * source, so that a source with tabs (`holdsTabs`) is looked at twice.
 */
export function drawnCells(row: Element, holdsTabs: boolean): string[] | null {
  if (holdsTabs && !row.checkVisibility()) return null;
  const texts = drawnText(row)?.split('\t') ?? [];
  return texts.length > 1 && texts.length === row.childElementCount ? texts : null;
}

/** The text of a paragraph that is one run; "" where it is none and has to be walked. */
export function drawnParagraph(paragraph: Element): string {
  if (!('innerText' in paragraph) || paragraph.querySelector(notPlain) !== null) return '';
  const text = paragraph.checkVisibility() ? (drawnText(paragraph) ?? '') : '';
  return text.includes('\n') ? '' : text;
}
