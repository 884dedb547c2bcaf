import { dom } from '../dom/dom.ts';
import { childrenOf } from '../dom/nodes.ts';
import type { PageElement, PageView } from '../dom/page.ts';
import { lengthOf } from './lengths.ts';
import type { Box } from './style-facts.ts';

/** Tells cells that are not drawn where they stand in their table: in another row, or under another heading. */
export function createCellOrder(view: PageView) {
  const known = new Map<PageElement, boolean>();

  /** Side by side or one below the other, in their order, and none out of the row. */
  function isInOrder(row: PageElement): boolean {
    const isTurned = view.getComputedStyle(row).direction === 'rtl';
    const around = dom.rect(row);
    const drawn = boxesIn(row);
    return drawn.every(({ cell, box }, index) => {
      const middle = (box.top + box.bottom) / 2;
      const isTall = (dom.rowSpan(cell) ?? 1) !== 1;
      const isBelow = !isTall && middle > (around?.bottom ?? 0) + room;
      if (around && around.height > 0 && (middle < around.top - room || isBelow)) return false;
      const before = drawn[index - 1]?.box;
      if (before === undefined) return true;
      const isBehind = isTurned ? box.right < before.right + room : box.left > before.left - room;
      const isOnNext = box.top > before.bottom - room;
      return isOnNext
        ? !isBehind || isLevel(box, before)
        : isBehind && box.bottom > before.top + room;
    });
  }

  /** Rows that are laid out each by itself may have their cells apart from those of the header. */
  function isAligned(row: PageElement): boolean {
    const header = firstLike(row);
    const group = dom.parentElement(row) ?? row;
    const isTabular = (one: PageElement) => view.getComputedStyle(one).display.startsWith('table-');
    if (header === null || (isTabular(row) && isTabular(group))) return true;
    const [own, others] = [boxesIn(row), boxesIn(header)];
    return (
      own.length !== others.length ||
      own.every(({ box }, index) => {
        const other = others[index]?.box ?? box;
        return Math.min(box.right, other.right) > Math.max(box.left, other.left);
      })
    );
  }

  /** Whether a cell runs on in the line of another, or is drawn more than half of its size away from its place. */
  function isMoved(cell: PageElement): boolean {
    const { display, position, top, left, bottom, right, transform, translate } =
      view.getComputedStyle(cell);
    if (/^(?:inline|contents)$/.test(display)) return true;
    const isMatrix = transform.startsWith('matrix(');
    const [x = 0, y = 0] = isMatrix ? lengthsIn(transform).slice(4) : lengthsIn(translate);
    const isRelative = position === 'relative';
    const offset = (one: string, other: string) =>
      isRelative ? lengthOf(one) || -lengthOf(other) || 0 : 0;
    const box = dom.rect(cell);
    return (
      box !== undefined &&
      (Math.abs(x + offset(left, right)) > box.width / 2 ||
        Math.abs(y + offset(top, bottom)) > box.height / 2)
    );
  }

  /** Whether the first rows of a table, its headers, are drawn where they stand. */
  function hasHeaders(row: PageElement): boolean {
    const table = dom.closest(row, 'table');
    const headers = table === null ? [] : Array.from(dom.all(table, 'tr')).slice(0, mostHeaders);
    return headers.every((header) => isInOrder(header) && !childrenOf(header).some(isMoved));
  }

  function remembers(element: PageElement, tell: () => boolean): boolean {
    const is = known.get(element) ?? tell();
    known.set(element, is);
    return is;
  }

  return {
    isKept(cell: PageElement): boolean {
      const row = dom.parentElement(cell);
      if (row === null) return true;
      const group = dom.parentElement(row) ?? row;
      return (
        remembers(row, () => isInOrder(row) && isAligned(row)) &&
        remembers(group, () => hasHeaders(row)) &&
        !isMoved(cell)
      );
    },
  };
}

const mostHeaders = 3;
/** Pixels. */
const room = 2;

const lengthsIn = (computed: string): number[] => (computed.match(/-?[\d.]+/g) ?? []).map(Number);

/** Whether two boxes begin at the same edge. */
const isLevel = (one: Box, other: Box): boolean =>
  Math.abs(one.left - other.left) <= room || Math.abs(one.right - other.right) <= room;

function boxesIn(row: PageElement) {
  return childrenOf(row).flatMap((cell) => {
    const box = dom.rect(cell);
    return box && box.width > 0 && box.height > 0 ? { cell, box } : [];
  });
}

/** The first row of its table; null where it is that row. */
function firstLike(row: PageElement): PageElement | null {
  const around = dom.closest(row, 'table') ?? dom.parentElement(row);
  const first = around && dom.first(around, 'tr');
  return first === row ? null : first;
}
