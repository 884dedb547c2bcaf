import { holdsMarks, holdsReport, holdsTable } from './marks.ts';

/** Links from which on an element may be a menu or a list of pages. */
const manyLinks = 20;
/** A link in a menu or list stands for so many signs of text at most, spaces and dates included. */
const signsOfALink = 60;
/** Elements from which on a page is worth a look before it is walked. */
const heavy = 500;

/**
 * True for an element that is nothing but ways to other pages: many links, little text beside them,
 * and no word of a report or of its publication.
 */
export function isNavigation(element: Element): boolean {
  if (element.firstElementChild === null) return false;
  const links = element.getElementsByTagName('a').length;
  if (links < manyLinks) return false;
  const text = element.textContent ?? '';
  return text.length < links * signsOfALink && !holdsMarks(text);
}

/** What a look at a document's whole text tells before it is walked. */
export interface Outlook {
  /** False for a heavy document in which no word of a report stands, its title included. */
  readonly worthReading: boolean;
  /** True where a table of the report stands in it. */
  readonly holdsTable: boolean;
  /** True where a tab in its source could be taken for one drawn between two cells. */
  readonly holdsTabs: boolean;
}

export function lookAt(root: Element): Outlook {
  const text = root.textContent ?? '';
  const light = root.getElementsByTagName('*').length < heavy;
  return {
    worthReading: light || holdsReport(text) || holdsMarks(root.ownerDocument.title),
    holdsTable: holdsTable(text),
    holdsTabs: text.includes('\t'),
  };
}
