import { dom } from '../dom/dom.ts';
import { childrenOf } from '../dom/nodes.ts';
import type { PageElement, PageView } from '../dom/page.ts';

/** Tells rows whose cells do not stand in their order, side by side or one below the other: under other headings. */
export function createCellOrder(view: PageView) {
  const known = new Map<PageElement, boolean>();

  function isInOrder(row: PageElement): boolean {
    const isTurned = view.getComputedStyle(row).direction === 'rtl';
    const boxes = childrenOf(row).flatMap((cell) => dom.rect(cell) ?? []);
    const drawn = boxes.filter(({ width, height }) => width > 0 && height > 0);
    return drawn.every((box, index) => {
      const before = drawn[index - 1];
      if (before === undefined || box.top > before.bottom - room) return true;
      return isTurned ? box.right < before.right + room : box.left > before.left - room;
    });
  }

  return {
    isKept(cell: PageElement): boolean {
      const row = dom.parentElement(cell);
      if (row === null) return true;
      const kept = known.get(row) ?? isInOrder(row);
      known.set(row, kept);
      return kept;
    },
  };
}

/** Pixels. */
const room = 2;
