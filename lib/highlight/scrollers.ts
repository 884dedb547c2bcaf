import { dom } from '../sources/html/dom/dom.ts';
import { parentOf, styleOf, viewOf } from '../sources/html/dom/nodes.ts';
import type { PageDocument, PageElement } from '../sources/html/dom/page.ts';
import { scrolling } from '../sources/html/dom/scrolling.ts';
import { type Box, box } from './box.ts';
import { across, frameOf } from './frames.ts';
import { rectOf } from './measure.ts';

type At = readonly [left: number, top: number];

/** A box that can be scrolled, or the window of a document. */
export interface Scroller {
  /** What it lets see, in the outermost viewport. */
  box(): Box;
  at(): At;
  /** Moves what is in it by so much to the right and down, unless that does not move `place`. */
  move(right: number, down: number, place: () => Box): void;
  /** Goes back to where it was `before`, and from there smoothly to where it is now. */
  glide(before: At): void;
}

/** All that scrolls around an element, in its frames too, from the innermost. */
export function scrollersOf(element: PageElement, outermost: PageDocument): Scroller[] {
  const document = dom.ownerDocument(element);
  const frame = frameOf(document);
  const scrollers: Scroller[] = [];
  for (let at = parentOf(element); at; at = parentOf(at)) {
    if (scrolls(at, document)) scrollers.push(scrollerOf(at, document, outermost));
  }
  return [...scrollers, ...(frame ? scrollersOf(frame, outermost) : [])];
}

/** The root scrolls the window, in quirks mode the body does, whatever their `overflow`. */
const isRoot = (element: PageElement, document: PageDocument) =>
  element === dom.documentElement(document) || element === dom.body(document);

function scrolls(element: PageElement, document: PageDocument): boolean {
  const larger =
    dom.scrollHeight(element) > dom.clientHeight(element) ||
    dom.scrollWidth(element) > dom.clientWidth(element);
  return isRoot(element, document) || (larger && styleOf(element)?.overflow !== 'visible');
}

/** Whether a person may scroll it back after it was scrolled aside. */
function aside(element: PageElement, document: PageDocument): boolean {
  const body = isRoot(element, document) ? dom.body(document) : null;
  return [element, body].every((one) => !one || styleOf(one)?.overflowX !== 'hidden');
}

function scrollerOf(
  element: PageElement,
  document: PageDocument,
  outermost: PageDocument,
): Scroller {
  const at = (): At => [
    scrolling.scrolled(element, 'scrollLeft'),
    scrolling.scrolled(element, 'scrollTop'),
  ];
  const to = ([left, top]: At, behavior: ScrollBehavior) =>
    scrolling.scrollTo(element, { left, top, behavior });
  return {
    at,
    box() {
      const { innerWidth, innerHeight } = viewOf(document);
      const { x, y } = rectOf(element);
      const own = isRoot(element, document)
        ? box(0, 0, innerWidth, innerHeight)
        : box(
            x + dom.clientLeft(element),
            y + dom.clientTop(element),
            dom.clientWidth(element),
            dom.clientHeight(element),
          );
      return across(own, document, outermost);
    },
    move(right, down, place) {
      const [left, top] = at();
      const { x, y } = place();
      to([left - (aside(element, document) ? right : 0), top - down], 'instant');
      const now = place();
      // What is fixed stays where it is, whatever is scrolled around it.
      if (now.x === x && now.y === y) to([left, top], 'instant');
    },
    glide(before) {
      const now = at();
      const still = viewOf(document).matchMedia('(prefers-reduced-motion)').matches;
      if (still || `${now}` === `${before}`) return;
      to(before, 'instant');
      to(now, 'smooth');
    },
  };
}
