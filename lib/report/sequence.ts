import { readFigure } from '../document/figure.ts';
import type { Cell } from '../document/grid.ts';

/**
 * Sets the cells that follow a row's label under `count` columns where columns do not line up from
 * row to row (tab-separated text). Blank fields just after the label stand for the label's own span,
 * blank fields at the end for labels the row has lost. What remains uncertain is left out:
 *
 * - exactly `count` cells: each under its column;
 * - a blank first: it may be the label's, and a figure lost; none is certain;
 * - hardly too few, all the same: from the left, as a page break cuts them, the rest is lost;
 * - too few and different: any of them may be the lost one, none is certain;
 * - too few although there was room, in a row that `sumsUp` the others: its last figure is its total
 *   where no other is larger.
 *
 * Returns the cells by column, `undefined` or nothing where the row has lost the cell; none where the
 * row cannot be read.
 */
export function setInSequence(
  fields: readonly Cell[],
  count: number,
  sumsUp: boolean,
): (Cell | undefined)[] {
  const isBlank = (cell: Cell | undefined): boolean => cell?.text === '';
  let start = 0;
  while (fields.length - start > count && isBlank(fields[start])) start++;
  const cells = fields.slice(start);
  const filled = cells.slice(0, cells.findLastIndex((cell) => !isBlank(cell)) + 1);
  const alike = filled.every(({ text }) => text === filled[0]?.text);
  if (filled.length > count || (isBlank(cells[0]) && !alike)) return [];
  if (filled.length === count) return filled;
  if (cells.length === count) return cells;
  if (cells.length < count) return alike && cells.length * 4 >= count * 3 ? cells : [];
  const figures = filled.map(({ text }) => readFigure(text));
  const values = figures.map((figure) => (figure.state === 'figure' ? figure.value : 0));
  const total = values.at(-1) ?? 0;
  if (!sumsUp || values.some((value) => value > total)) return [];
  return [...new Array<undefined>(count - 1), filled.at(-1)];
}
