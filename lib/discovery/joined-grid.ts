import type { Cell, Grid } from '../document/grid.ts';
import { valueIn } from './value.ts';

/** Two grids that a page break has cut from one table, joined; null where the second is a table of its own. */
export function joinedGrid(first: Grid, second: Grid): Grid | null {
  if (first.width !== second.width || first.width < 2 || first.ragged || second.ragged) return null;
  const begins = rowOf(second, 0);
  const isHeadless = begins.some(({ text }) => valueIn({ text }).kind === 'number');
  const repeats =
    begins.map(({ text }) => text).join('|') ===
    rowOf(first, 0)
      .map(({ text }) => text)
      .join('|');
  if (!isHeadless && !repeats) return null;
  const top = repeats ? Math.max(...begins.map(({ rowSpan }) => rowSpan)) : 0;
  const below = second.cells
    .filter(({ row }) => row >= top)
    .map((cell) => ({ ...cell, row: cell.row - top + first.height }));
  return {
    ...first,
    height: first.height + second.height - top,
    cells: [...first.cells, ...below],
  };
}

const rowOf = ({ cells }: Grid, row: number): Cell[] => cells.filter((cell) => cell.row === row);
