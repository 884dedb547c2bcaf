import { dom } from '../dom/dom.ts';
import { childrenOf, nameOf } from '../dom/nodes.ts';
import type { PageElement, PageView } from '../dom/page.ts';
import { lengthOf } from './lengths.ts';
import type { Box } from './style-facts.ts';

/** Boxes that are asked whether they hold more than they have room for. */
const most = 1000;

/** Whether a cell of a table draws beyond its edges, or may where other elements are its cells. */
export const overflowsCells = (table: PageElement): boolean =>
  nameOf(table) !== 'TABLE' ||
  ['td', 'th'].some((name) =>
    Array.from(dom.all(table, name)).some(
      (cell) => dom.scrollWidth(cell) > dom.clientWidth(cell) + 1,
    ),
  );

/** Whether one of the elements around a table that a selector fits has no room for all of it. */
export function isClipped(table: PageElement, selector: string): boolean {
  const own = dom.rect(table);
  let around = dom.closest(table, selector);
  while (around !== null) {
    const box = dom.rect(around);
    if (!own || !box || !isWithin(own, box)) return true;
    const parent = dom.parentElement(around);
    around = parent && dom.closest(parent, selector);
  }
  return false;
}

/** Whether a frame of any of some elements goes through a table: of those behind one that floats, or of one in a line beside it. */
export function isCrossed(table: PageElement, framed: readonly PageElement[]): boolean {
  const own = dom.rect(table);
  if (!own || framed.length > most) return true;
  return framed.some((element) => {
    if (dom.contains(table, element)) return false;
    const box = dom.rect(element);
    if (!box || box.width + box.height === 0) return false;
    return dom.contains(element, table) ? !isWithin(own, box) : doMeet(own, box);
  });
}

const isWithin = (inner: Box, outer: Box): boolean =>
  inner.left > outer.left - 1 &&
  inner.top > outer.top - 1 &&
  inner.right < outer.right + 1 &&
  inner.bottom < outer.bottom + 1;

export const doMeet = (one: Box, other: Box): boolean =>
  one.left < other.right &&
  one.right > other.left &&
  one.top < other.bottom &&
  one.bottom > other.top;

/** Of an element that has one; elements that are not drawn are nowhere. */
function rectOf(element: PageElement): DOMRect | null {
  const box = dom.rect(element);
  return box && box.width * box.height > 0 ? box : null;
}

/** What a box draws with what it goes beyond its edges by, towards its end alone or on all sides. */
type Drawn = (element: PageElement, box: Box, view: PageView) => Box | null;

const towardsEnd: Drawn = (element, box) => ({
  left: box.left,
  top: box.top,
  right: Math.max(box.right, box.left + dom.scrollWidth(element)),
  bottom: Math.max(box.bottom, box.top + dom.scrollHeight(element)),
});

const onAllSides: Drawn = (element, box, view) => {
  const below = Math.max(0, dom.scrollHeight(element) - (box.bottom - box.top));
  const inside = childrenOf(element);
  const ends = [inside[0], inside.at(-1)].flatMap((one) => (one && rectOf(one)) ?? []);
  const { lineHeight, fontSize } = view.getComputedStyle(element);
  // Letters that are higher than their line stand out of it on both sides.
  const above = lengthOf(lineHeight) < lengthOf(fontSize) ? below : 0;
  return {
    left: Math.min(box.left, ...ends.map(({ left }) => left)),
    top: Math.min(box.top, ...ends.map(({ top }) => top)) - above,
    right: Math.max(box.right, box.left + dom.scrollWidth(element)),
    bottom: box.bottom + below,
  };
};

/** Boxes, too small for what they hold, by where they begin and what they draw. */
interface Small {
  readonly element: PageElement;
  readonly box: Box;
  readonly isBackwards: boolean;
}

/**
 * Tells whether any of some boxes, too small for what they hold, draws over a table or cuts it, or the table over
 * others. What a box draws is asked where it may reach a table: those of `backwards` may before they begin.
 */
export function createOverflow(
  view: PageView,
  sized: readonly PageElement[],
  backwards: readonly PageElement[],
) {
  const inside = new Set(backwards);
  const all = [...backwards, ...sized.filter((element) => !inside.has(element))];
  const boxes = all.slice(0, most).flatMap((element): Small[] => {
    const box = rectOf(element) ?? (dom.scrollWidth(element) > 0 ? dom.rect(element) : null);
    return box ? [{ element, box, isBackwards: inside.has(element) }] : [];
  });
  const known = new Map<PageElement, Box | null>();
  function drawnBy({ element, box, isBackwards }: Small): Box | null {
    const found = known.get(element);
    if (found !== undefined) return found;
    const drawn = (isBackwards ? onAllSides : towardsEnd)(element, box, view);
    const isFull = drawn !== null && !isWithin(drawn, box);
    const isOpen = isFull && /visible/.test(view.getComputedStyle(element).overflow);
    const parent = dom.parentElement(element);
    const around = isBackwards && parent ? rectOf(parent) : null;
    const isOut = around && !(box.left > around.left - 1 && box.top > around.top - 1);
    const seen = isOpen ? drawn : isOut ? box : null;
    known.set(element, seen);
    return seen;
  }

  return (table: PageElement): boolean => {
    const own = dom.rect(table);
    if (all.length > most || !own) return true;
    return boxes.some((small) => {
      const { element, box, isBackwards } = small;
      if (dom.contains(element, table)) {
        return isBackwards
          ? !isWithin(own, box)
          : own.right > box.right + 1 || own.bottom > box.bottom + 1;
      }
      if (!isBackwards) {
        if (box.left > own.right || box.top > own.bottom) return false;
        if (box.bottom < own.top && box.top + dom.scrollHeight(element) < own.top) return false;
      }
      const drawn = drawnBy(small);
      return drawn !== null && doMeet(own, drawn);
    });
  };
}
