import { dom } from './dom/dom.ts';
import type { PageElement } from './dom/page.ts';
import type { Markers } from './markers.ts';

/** Links from which on an element may be a menu or a list of pages. */
const manyLinks = 20;
/** A link in a menu or list stands for so many signs of text at most, spaces and dates included. */
const signsOfALink = 60;
/** Elements from which on a page is worth a look before it is walked. */
const heavy = 500;

/** How many links stand in an element, of at most so many. */
export const linksIn = (element: PageElement, atMost: number): number =>
  atMost < manyLinks || dom.firstElementChild(element) === null ? 0 : dom.all(element, 'a').length;

/**
 * True for an element with so many links that is nothing but ways to other pages: little text beside them,
 * and no word of a report, of its publication or of totals.
 */
export function isNavigation(
  element: PageElement,
  links: number,
  { tellsOfReport }: Markers,
): boolean {
  if (links < manyLinks) return false;
  const text = textOf(element);
  return text.length < links * signsOfALink && !tellsOfReport(text);
}

/** False for a heavy document in which no word of a report stands, its title included, nor of totals in a table. */
export function isWorthReading(
  root: PageElement,
  { namesReport, holdsSums, holdsReport }: Markers,
): boolean {
  return (
    namesReport(dom.title(dom.ownerDocument(root))) ||
    dom.all(root, '*').length < heavy ||
    // Nearly always answered by a table, at a fraction of the cost of all text.
    Array.from(dom.all(root, 'table'), textOf).some(holdsSums) ||
    holdsReport(textOf(root))
  );
}

const textOf = (element: PageElement) => dom.textContent(element) ?? '';
