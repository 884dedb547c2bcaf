import { inherited, method } from './members.ts';
import { viewOf } from './nodes.ts';
import type { PageDocument, PageElement } from './page.ts';

/** More of the way to a page's document, which reading it does not take: what scrolls, and what is seen. */
export const scrolling = {
  scrollTo: /* @__PURE__ */ inherited<PageElement, void, ScrollToOptions>('scrollTo'),
  scrollLeft: /* @__PURE__ */ inherited<PageElement, number>('scrollLeft'),
  scrollTop: /* @__PURE__ */ inherited<PageElement, number>('scrollTop'),
  /** The topmost element at a point of a document's viewport. */
  elementAt(document: PageDocument, x: number, y: number): PageElement | null {
    type Ask = PageElement | null | undefined;
    const ask = method<PageDocument, [number, number], Ask>(
      viewOf(document).Document,
      'elementFromPoint',
    );
    return ask(document, x, y) ?? null;
  },
};
