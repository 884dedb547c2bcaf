import type { Spot } from '../sources/html/places.ts';
import { parentOf } from '../sources/html/visibility.ts';
import { type Box, box, shared } from './box.ts';
import { frameOf } from './frames.ts';
import { elementOf, viewOf } from './measure.ts';

/** Opens every `details` around a place, in its frames too. Returns what closes them again. */
export function unfold(spot: Spot): () => void {
  const before = new Map<HTMLDetailsElement, boolean>();
  let element = elementOf(spot);
  while (element) {
    const { ownerDocument } = element;
    if (element.matches('details:not([open])')) {
      // Opening one of a named group closes another.
      for (const other of ownerDocument.querySelectorAll('details')) {
        if (!before.has(other)) before.set(other, other.open);
      }
      element.setAttribute('open', '');
    }
    element =
      element === ownerDocument.documentElement ? frameOf(ownerDocument) : parentOf(element);
  }
  const touched = [...before].filter(([details, open]) => details.open !== open);
  return () => {
    for (const [details, open] of touched) details.open = open;
  };
}

/** Scrolls everything around an element, its frames too, so that it stands in the middle. */
export function reveal(element: Element): void {
  const still = viewOf(element).matchMedia('(prefers-reduced-motion)').matches;
  element.scrollIntoView({
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
