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
    blocks.push(...touching(own));
  }
  return [...blocks, ...[...alone].map((id) => [id])];
}

function touching(cells: readonly Cell[]): CellId[][] {
  const left = new Set(cells);
  return cells.flatMap((first) => {
    if (!left.delete(first)) return [];
    const block = [first];
    // Grows while it is gone through.
    for (const cell of block) {
      for (const other of left) if (touch(cell, other) && left.delete(other)) block.push(other);
    }
    return [block.map(({ id }) => id)];
  });
}

/** Whether two cells share more than a corner. */
function touch(a: Cell, b: Cell): boolean {
  const down = Math.min(a.row + a.rowSpan, b.row + b.rowSpan) - Math.max(a.row, b.row);
  const right =
    Math.min(a.column + a.columnSpan, b.column + b.columnSpan) - Math.max(a.column, b.column);
  return Math.min(down, right) === 0 && Math.max(down, right) > 0;
}

/** Pixels by which cells of one line may be apart, and out of line. */
const most = { gap: 5, shift: 1.5 };

/** The outlines of a block's cells: as few boxes as touching ones make, none over another cell. */
export function outlinesOf(cells: readonly Box[]): Box[] {
  const rows = joined(cells, (a) => [a.x, a.right, a.y, a.bottom]);
  return joined(rows, (a) => [a.y, a.bottom, a.x, a.right]);
}

type Ends = readonly [from: number, to: number, near: number, far: number];

/** Joins those that follow one another along an axis and are equal across it. */
function joined(boxes: readonly Box[], ends: (a: Box) => Ends): Box[] {
  const apart = (a: number, b: number) => Math.abs(a - b) > most.shift;
  const sorted = boxes
    .map((box) => ({ box, ends: ends(box) }))
    .sort(({ ends: a }, { ends: b }) => (apart(a[2], b[2]) ? a[2] - b[2] : a[0] - b[0]));
  const lines: Box[] = [];
  for (const {
    box,
    ends: [from, , near, far],
  } of sorted) {
    const last = lines.at(-1);
    const [, to, lastNear, lastFar] = last ? ends(last) : [0, Number.NaN, 0, 0];
    const gap = from - to;
    const follows = gap >= -most.shift && gap <= most.gap;
    const joint = follows && !apart(near, lastNear) && !apart(far, lastFar) && last;
    if (joint) lines.pop();
    lines.push((joint && around([joint, box])) || box);
  }
  return lines;
}
