import { dom } from './dom.ts';
import { getter, method } from './members.ts';
import { viewOf } from './nodes.ts';
import type { PageDocument, PageElement } from './page.ts';

/** The interface of an element, in its own document. */
const interfaceOf = (element: PageElement) => viewOf(dom.ownerDocument(element)).Element;

/** More of the way to a page's document, which reading it does not take: what scrolls, and what is seen. */
export const scrolling = {
  scrollTo: (element: PageElement, options: ScrollToOptions): void =>
    method<PageElement, [ScrollToOptions], void>(interfaceOf(element), 'scrollTo')(
      element,
      options,
    ),
  /** How far an element is scrolled, in pixels. */
  scrolled: (element: PageElement, name: 'scrollLeft' | 'scrollTop') =>
    getter<PageElement, number>(interfaceOf(element), name)(element),
  /** The topmost element at a point of a document's viewport. */
  elementAt(document: PageDocument, x: number, y: number): PageElement | null | undefined {
    const { Document } = viewOf(document);
    type At = [x: number, y: number];
    return method<PageDocument, At, PageElement | null>(Document, 'elementFromPoint')(
      document,
      x,
      y,
    );
  },
};
