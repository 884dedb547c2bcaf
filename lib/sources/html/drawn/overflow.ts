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

/** Whether a frame of any of some elements may go through a table that floats, as the boxes behind it do. */
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

/** Tells whether any of some boxes, too small for what they hold, draws over a table or cuts it, or the table over others. */
export function createOverflow(view: PageView, boxes: readonly PageElement[]) {
  const full: { readonly element: PageElement; readonly box: Box; readonly drawn: Box | null }[] =
    [];
  for (let index = 0; index < Math.min(boxes.length, most); index++) {
    const element = boxes[index];
    const box = element && dom.rect(element);
    if (!box) continue;
    const below = dom.scrollHeight(element) - box.height;
    const inside = childrenOf(element);
    const parent = dom.parentElement(element);
    const ends = [inside[0], inside.at(-1)].flatMap((one) => (one && rectOf(one)) ?? []);
    const drawn = {
      left: Math.min(box.left, ...ends.map(({ left }) => left)),
      top: Math.min(box.top, ...ends.map(({ top }) => top)),
      right: Math.max(box.right, box.left + dom.scrollWidth(element)),
      bottom: box.bottom + Math.max(0, below),
    };
    const around = parent && rectOf(parent);
    const isOut = around && !(box.left > around.left - 1 && box.top > around.top - 1);
    if (!isOut && isWithin(drawn, box)) continue;
    const { overflow, lineHeight, fontSize } = view.getComputedStyle(element);
    const isOpen = /visible/.test(overflow);
    // Letters that are higher than their line stand out of it on both sides.
    if (lengthOf(lineHeight) < lengthOf(fontSize)) drawn.top -= Math.max(0, below);
    full.push({ element, box, drawn: isOpen ? drawn : isOut ? box : null });
  }
  return (table: PageElement): boolean => {
    const own = dom.rect(table);
    if (boxes.length > most || !own) return true;
    return full.some(({ element, box, drawn }) =>
      dom.contains(element, table)
        ? own.right > box.right + 1 || own.bottom > box.bottom + 1
        : drawn !== null && doMeet(own, drawn),
    );
  };
}
