import type { PageElement, PageRange } from '../sources/html/dom/page.ts';

/** An element of the viewer's own as a place of what it shows. */
export const spotOf = (element: HTMLElement) => element as unknown as PageElement;

/** A range over the viewer's own elements or words. */
export const rangeSpotOf = (range: Range) => range as unknown as PageRange;
