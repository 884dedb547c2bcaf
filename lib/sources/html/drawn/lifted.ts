import { dom } from '../dom/dom.ts';
import type { PageElement, PageView } from '../dom/page.ts';
import { grown } from './edges.ts';
import { lengthOf } from './lengths.ts';
import { doMeet } from './overflow.ts';
import type { Box } from './style-facts.ts';

/** Elements that are asked where they stand, with all they hold, at most. */
const most = 2000;
/** Pixels beyond a box within which its shadow may be drawn. */
const near = 12;
/** How much of a window what stays in it may take, for what is under it to be scrolled out from there. */
const share = 0.3;

/**
 * Tells whether any of some elements that are taken out of the flow, or moved, may lie over a table or under it: by
 * where they stand with all they hold. What stays while others are scrolled hides nothing for good unless it is large.
 */
export function createLifted(view: PageView, elements: readonly PageElement[]) {
  const large = view.innerWidth * view.innerHeight * share;
  const boxes: Box[] = [];
  let left = most;
  let isKnown = true;

  function note(element: PageElement): void {
    const box = dom.rect(element);
    const [wide, high] = [dom.scrollWidth(element), dom.scrollHeight(element)];
    // Of no size, it may have a frame; what is not drawn has no box.
    const isNothing = box && Math.max(box.width, box.height, wide, high) === 0;
    if (!box || (isNothing && dom.rects(element)?.length === 0)) return;
    const { position, textIndent, direction } = view.getComputedStyle(element);
    const stays = /fixed|sticky/.test(position);
    isKnown &&= direction === 'ltr' && !(stays && box.width * box.height > large);
    const drawn = {
      left: box.left + Math.min(0, lengthOf(textIndent)),
      top: box.top,
      right: Math.max(box.right, box.left + wide),
      bottom: Math.max(box.bottom, box.top + high),
    };
    boxes.push(grown(drawn, near));
  }

  for (const element of elements) {
    if (!dom.checkVisibility(element)) continue;
    const inside = dom.all(element, '*');
    left -= 1 + inside.length;
    if (left < 0) break;
    for (const one of [element, ...Array.from(inside)]) note(one);
  }
  return (table: PageElement): boolean => {
    const own = dom.rect(table);
    if (!isKnown || left < 0 || !own) return true;
    return boxes.some((box) => doMeet(own, box));
  };
}
