import type { CellId, Grid } from '../document/grid.ts';
import type { Page } from '../document/page.ts';
import { around, type Box } from './box.ts';

type Cell = Grid['cells'][number];

/** The cells by blocks: those that touch one another, along an edge, in a grid of `page`. */
export function blocksOf(cells: readonly CellId[], page: Page | undefined): CellId[][] {
  const alone = new Set(cells);
  if (alone.size === 1) return [[...alone]];
  const blocks: CellId[][] = [];
  for (const block of page?.blocks ?? []) {
    if (alone.size === 0) break;
    if (block.kind !== 'grid') continue;
    const own = block.grid.cells.filter(({ id }) => alone.delete(id));
    blocks.push(...touching(own, block.grid.width + 2));
  }
  return [...blocks, ...[...alone].map((id) => [id])];
}

function touching(cells: readonly Cell[], stride: number): CellId[][] {
  const slots = new Map<number, Cell>();
  for (const cell of cells) {
    for (const slot of slotsAround(cell, stride, 0)) slots.set(slot, cell);
  }
  const left = new Set(cells);
  return cells.flatMap((first) => {
    if (!left.delete(first)) return [];
    const block = [first];
    // Grows while it is gone through.
    for (const cell of block) {
      for (const slot of slotsAround(cell, stride, 1)) {
        const other = slots.get(slot);
        if (other && left.delete(other)) block.push(other);
      }
    }
    return [block.map(({ id }) => id)];
  });
}

/** The slots of a cell; with `reach` 1 those at its four edges too. */
function* slotsAround(cell: Cell, stride: number, reach: 0 | 1): Generator<number> {
  const { row, column, rowSpan, columnSpan } = cell;
  for (let down = -reach; down < rowSpan + reach; down++) {
    const outside = down < 0 || down >= rowSpan;
    const aside = outside ? 0 : reach;
    for (let right = -aside; right < columnSpan + aside; right++) {
      yield (row + down) * stride + column + right + 1;
    }
  }
}

/** Cells of one line are at most so far apart, in pixels, and so far out of line. */
const most = { gap: 5, shift: 1.5 };

/** The outlines of a block's cells: as few boxes as touching ones make, none over another cell. */
export function outlinesOf(cells: readonly Box[]): Box[] {
  const rows = joined(cells, (a) => [a.x, a.right, a.y, a.bottom]);
  return joined(rows, (a) => [a.y, a.bottom, a.x, a.right]);
}

/** Joins those that follow one another along an axis and are equal across it. */
function joined(
  boxes: readonly Box[],
  along: (a: Box) => readonly [from: number, to: number, near: number, far: number],
): Box[] {
  const sorted = [...boxes].sort((a, b) => {
    const [from, , near] = along(a);
    const [otherFrom, , otherNear] = along(b);
    return Math.abs(near - otherNear) > most.shift ? near - otherNear : from - otherFrom;
  });
  const lines: Box[] = [];
  for (const next of sorted) {
    const last = lines.at(-1);
    const [from, , near, far] = along(next);
    const [, end, lastNear, lastFar] = last ? along(last) : [0, Number.NaN, 0, 0];
    const follows = from - end >= -most.shift && from - end <= most.gap;
    const level = Math.max(Math.abs(near - lastNear), Math.abs(far - lastFar)) <= most.shift;
    const joint = last && follows && level && around([last, next]);
    if (joint) lines[lines.length - 1] = joint;
    else lines.push(next);
  }
  return lines;
}
