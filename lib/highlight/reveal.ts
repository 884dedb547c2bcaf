import { dom } from '../sources/html/dom/dom.ts';
import { parentOf } from '../sources/html/dom/nodes.ts';
import type { PageElement } from '../sources/html/dom/page.ts';
import type { Spot } from '../sources/html/places.ts';
import { type Box, box, clamped, freeOf, grown, shared } from './box.ts';
import { createCovers } from './covers.ts';
import { across, frameOf, outermostOf, portOf } from './frames.ts';
import { createGauge, elementOf, rectOf } from './measure.ts';
import { scrollersOf } from './scrollers.ts';

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

/** About what a card takes, beside which its place should be shown. */
const card = { width: 366, height: 200 };

/** Room around a place, above and below at most: the page's own header may come there. */
const margins = { side: 16, end: 80 };

/** How often a header of the page that turns out to cover the place is given way to. */
const rounds = 3;

/**
 * Scrolls everything around a place, its frames too, so that it and a card beside it stand clear of
 * `covers`, boxes of the outermost viewport, and of what the page itself has fixed there. Scrolls no
 * more than that takes: not at all where it stands well. False where no scrolling frees it; it is then
 * in the middle.
 */
export function reveal(spot: Spot, covers: readonly Box[]): boolean {
  const element = elementOf(spot);
  if (!element) return false;
  const document = dom.ownerDocument(element);
  const outermost = outermostOf(document);
  const scrollers = scrollersOf(element, outermost);
  const port = portOf(outermost);

  /** Of a place too large to be shown whole, the beginning. */
  function place(): Box {
    const { x, y, width, height } = across(rectOf(spot), document, outermost);
    return box(x, y, Math.min(width, port.width * 0.8), Math.min(height, port.height * 0.6));
  }

  /** Boxes of the page's own over the place as it stands now. */
  function headers(at: PageElement): Box[] {
    const seen = shared(across(place(), outermost, document), portOf(document));
    const found = seen ? createCovers().covering(at, seen) : [];
    return found.map((cover) => across(cover, document, outermost));
  }

  /** Whether all of it is shown by what scrolls around it, and within `part`. */
  function standsIn(part: Box): boolean {
    const own = place();
    const clip = createGauge()([spot])?.clip;
    const shown = clip && shared(across(clip, document, outermost), own);
    return isIn(own, part) && shown !== null && shown !== undefined && isIn(own, shown);
  }

  function moveInto(part: Box): boolean {
    for (const { box: seen, move } of scrollers) move(...stepInto(place(), seen()), place);
    for (const { move } of scrollers.toReversed()) move(...stepTo(place(), part), place);
    return standsIn(part);
  }

  const found = headers(element);
  if (
    found.length === 0 &&
    freeOf(port, covers).some((part) => standsIn(part) && standsWell(place(), part))
  )
    return true;
  const before = scrollers.map(({ at }) => at());
  let free = false;
  let taken = [...covers];
  for (let round = 0; round < rounds; round++) {
    free = partsFor(place(), freeOf(port, taken)).some(moveInto);
    const inTheWay = headers(element);
    if (!free || inTheWay.length === 0) break;
    taken = [...taken, ...inTheWay];
  }
  if (!free) moveInto(port);
  for (const [index, scroller] of scrollers.entries()) scroller.glide(before[index] ?? [0, 0]);
  return free;
}

/** Whether a place stands so well within a free part that scrolling would only disturb. */
export function standsWell({ y, bottom }: Box, part: Box): boolean {
  const end = Math.min(margins.end, part.height / 4);
  return y >= part.y + end && bottom <= part.bottom - end;
}

/** The parts of what is free that can hold a place: first those with room for its card, the nearest before. */
export function partsFor(place: Box, free: readonly Box[]): Box[] {
  const cost = (part: Box) => {
    const { width, height } = part;
    const below = width >= card.width && height >= place.height + card.height;
    const beside = width >= place.width + card.width && height >= card.height;
    return Math.abs(stepTo(place, part)[0]) + (below || beside ? 0 : 1e5);
  };
  return free
    .filter(({ width, height }) => width >= place.width + 2 && height >= place.height + 2)
    .toSorted((a, b) => cost(a) - cost(b));
}

/** How far a place has to move to stand with its card in the middle of a part, and no further aside than it must. */
function stepTo(place: Box, part: Box): readonly [number, number] {
  const side = Math.min(margins.side, Math.max(0, part.width - place.width) / 2);
  const above = Math.max(0, part.height - place.height);
  const end = Math.max(Math.min(margins.side, above / 2), (above - card.height) / 2);
  return [
    clamped(place.x, part.x + side, part.right - side - place.width) - place.x,
    part.y + end - place.y,
  ];
}

/** How far it has to move to be shown by a box that scrolls: not at all where it is. */
function stepInto(place: Box, seen: Box): readonly [number, number] {
  const [right, down] = stepTo(place, seen);
  return [right, place.y >= seen.y && place.bottom <= seen.bottom ? 0 : down];
}

/** Whether all of a box is in another, but for what rounding takes. */
function isIn(a: Box, b: Box): boolean {
  const outer = grown(b, 1);
  return a.x >= outer.x && a.y >= outer.y && a.right <= outer.right && a.bottom <= outer.bottom;
}
