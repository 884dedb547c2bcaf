import type { Cell, Grid } from '../../lib/document/page.ts';

/** The cells that begin in each row of a grid, in their order; null for a slot that no cell covers. */
export function gridRows({ width, height, cells, ragged }: Grid): (Cell | null)[][] {
  const begins = new Map<number, Cell>();
  const covered = new Set<number>();
  for (const cell of cells) {
    const { row, column, rowSpan, columnSpan } = cell;
    if (begins.has(row * width + column)) continue;
    begins.set(row * width + column, cell);
    for (let down = row; down < row + rowSpan; down++) {
      for (let right = column; right < column + columnSpan; right++)
        covered.add(down * width + right);
    }
  }
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => row * width + column).flatMap((slot) => {
      const cell = begins.get(slot);
      if (cell) return [cell];
      return covered.has(slot) || ragged ? [] : [null];
    }),
  );
}
