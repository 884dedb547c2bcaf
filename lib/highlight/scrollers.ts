import { dom } from '../sources/html/dom/dom.ts';
import { parentOf, styleOf, viewOf } from '../sources/html/dom/nodes.ts';
import type { PageDocument, PageElement } from '../sources/html/dom/page.ts';
import { type Box, box, moved } from './box.ts';
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
  const scrollers: Scroller[] = [];
  const root = dom.documentElement(document);
  for (let at = parentOf(element); at && at !== root; at = parentOf(at)) {
    if (scrolls(at)) scrollers.push(ofElement(at, document, outermost));
  }
  const frame = frameOf(document);
  const own = ofWindow(document, outermost);
  return [...scrollers, own, ...(frame ? scrollersOf(frame, outermost) : [])];
}

function scrolls(element: PageElement): boolean {
  const larger =
    dom.scrollHeight(element) > dom.clientHeight(element) ||
    dom.scrollWidth(element) > dom.clientWidth(element);
  return larger && styleOf(element)?.overflow !== 'visible';
}

function ofElement(
  element: PageElement,
  document: PageDocument,
  outermost: PageDocument,
): Scroller {
  return scroller(
    document,
    () => {
      const { x, y } = rectOf(element);
      const inner = box(0, 0, dom.clientWidth(element), dom.clientHeight(element));
      const left = x + dom.clientLeft(element);
      return across(moved(inner, left, y + dom.clientTop(element)), document, outermost);
    },
    () => [dom.scrollLeft(element), dom.scrollTop(element)],
    (options) => dom.scrollTo(element, options),
  );
}

function ofWindow(document: PageDocument, outermost: PageDocument): Scroller {
  const view = viewOf(document);
  return scroller(
    document,
    () => across(box(0, 0, view.innerWidth, view.innerHeight), document, outermost),
    () => [view.scrollX, view.scrollY],
    (options) => view.scrollTo(options),
  );
}

function scroller(
  document: PageDocument,
  seen: () => Box,
  at: () => At,
  scrollTo: (options: ScrollToOptions) => void,
): Scroller {
  const to = ([left, top]: At, behavior: ScrollBehavior) => scrollTo({ left, top, behavior });
  return {
    box: seen,
    at,
    move(right, down, place) {
      if (right === 0 && down === 0) return;
      const [left, top] = at();
      const { x, y } = place();
      to([left - right, top - down], 'instant');
      const now = place();
      // What is fixed stays where it is, whatever is scrolled around it.
      if (now.x === x && now.y === y) to([left, top], 'instant');
    },
    glide(before) {
      const now = at();
      const still = viewOf(document).matchMedia('(prefers-reduced-motion)').matches;
      if (still || (now[0] === before[0] && now[1] === before[1])) return;
      to(before, 'instant');
      to(now, 'smooth');
    },
  };
}
