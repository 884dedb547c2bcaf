import type { CellId, Grid } from '../document/grid.ts';
import type { Page } from '../document/page.ts';

type Cell = Grid['cells'][number];

/** The cells by blocks: those that touch one another, along an edge, in a grid of `page`. */
export function blocksOf(cells: readonly CellId[], page: Pick<Page, 'blocks'>): CellId[][] {
  const alone = new Set(cells);
  if (alone.size === 1) return [[...alone]];
  const blocks: CellId[][] = [];
  for (const block of page.blocks) {
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
