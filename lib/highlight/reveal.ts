import { dom } from '../sources/html/dom/dom.ts';
import { parentOf, viewOf } from '../sources/html/dom/nodes.ts';
import type { PageElement } from '../sources/html/dom/page.ts';
import type { Spot } from '../sources/html/places.ts';
import { type Box, box, shared } from './box.ts';
import { frameOf } from './frames.ts';
import { elementOf } from './measure.ts';

/** Opens every `details` around a place, in its frames too. Returns what closes them again. */
export function unfold(spot: Spot): () => void {
  const before = new Map<PageElement, string | null>();
  let element = elementOf(spot);
  while (element) {
    const document = dom.ownerDocument(element);
    if (dom.matches(element, 'details:not([open])')) {
      // Opening one of a named group closes another.
      for (const other of dom.select(document, 'details') ?? []) {
        if (!before.has(other)) before.set(other, dom.attribute(other, 'open'));
      }
      dom.setAttribute(element, 'open', '');
    }
    element = parentOf(element) ?? frameOf(document);
  }
  const touched = [...before].filter(([details, open]) => dom.attribute(details, 'open') !== open);
  return () => {
    for (const [details, open] of touched) {
      if (open === null) dom.removeAttribute(details, 'open');
      else dom.setAttribute(details, 'open', open);
    }
  };
}

/** Scrolls everything around an element, its frames too, so that it stands in the middle. */
export function reveal(element: PageElement | HTMLElement): void {
  const still = viewOf(dom.ownerDocument(element)).matchMedia('(prefers-reduced-motion)').matches;
  dom.scrollIntoView(element, {
    block: 'center',
    inline: 'nearest',
    behavior: still ? 'instant' : 'smooth',
  });
}

/** Whether a place stands so well within what can be seen that scrolling would only disturb. */
export function standsWell(seen: Box | null, { x, y, width, height }: Box): boolean {
  const middle = box(x, y + 80, width, height - 160);
  return seen !== null && shared(seen, middle)?.height === seen.height;
}
