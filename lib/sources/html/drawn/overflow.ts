import { dom } from '../dom/dom.ts';
import type { PageElement, PageView } from '../dom/page.ts';
import type { Box } from './style-facts.ts';

/** Boxes that are asked whether they hold more than they have room for. */
const most = 1000;

/** Whether a cell of a table draws beyond its edges. */
export const overflowsCells = (table: PageElement): boolean =>
  ['td', 'th'].some((name) =>
    Array.from(dom.all(table, name)).some(
      (cell) => dom.scrollWidth(cell) > dom.clientWidth(cell) + 1,
    ),
  );

/** Tells whether any of some boxes, too small for what they hold, draws over a table, or the table over others. */
export function createOverflow(view: PageView, boxes: ArrayLike<PageElement>) {
  const full: (readonly [PageElement, Box, Box])[] = [];
  for (let index = 0; index < Math.min(boxes.length, most); index++) {
    const element = boxes[index];
    const box = element && dom.rect(element);
    if (!box) continue;
    const drawn = {
      left: box.left,
      top: box.top,
      right: Math.max(box.right, box.left + dom.scrollWidth(element)),
      bottom: Math.max(box.bottom, box.top + dom.scrollHeight(element)),
    };
    const isFull = drawn.right > box.right + 1 || drawn.bottom > box.bottom + 1;
    if (isFull && /visible/.test(view.getComputedStyle(element).overflow)) {
      full.push([element, box, drawn]);
    }
  }
  return (table: PageElement): boolean => {
    const own = dom.rect(table);
    if (boxes.length > most || !own) return true;
    return full.some(([element, box, drawn]) =>
      dom.contains(element, table)
        ? own.right > box.right + 1 || own.bottom > box.bottom + 1
        : own.left < drawn.right &&
          own.right > drawn.left &&
          own.top < drawn.bottom &&
          own.bottom > drawn.top,
    );
  };
}
