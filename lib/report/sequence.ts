import type { Cell } from '../document/grid.ts';

/** The cells of one row set under the form's columns; `undefined` where the row has lost the cell. */
export interface Sequence {
  readonly cells: readonly (Cell | undefined)[];
  /** True where the row has fewer cells than the form. */
  readonly short: boolean;
}

/**
 * Sets the cells that follow a row's label under `count` columns where columns do not line up from
 * row to row (tab-separated text). Blank fields just after the label stand for the label's own span,
 * blank fields at the end for labels the row has lost. What remains uncertain is left out:
 *
 * - exactly `count` cells: each under its column;
 * - a blank first: it may be the label's, and a figure lost; none is certain;
 * - hardly too few, all the same: from the left, as a page break cuts them, the rest is lost;
 * - too few and different: any of them may be the lost one, none is certain;
 * - too few although there was room, in the row 总计: its last figure is its 总计 where no other is larger.
 *
 * `sumsUp` for the row that adds up the others; `figure` reads a cell's figure, null for a blank.
 * Returns null where the row cannot be read.
 */
export function setInSequence(
  fields: readonly Cell[],
  count: number,
  sumsUp: boolean,
  figure: (cell: Cell) => number | null,
): Sequence | null {
  let start = 0;
  while (fields.length - start > count && fields[start]?.text === '') start++;
  let end = fields.length;
  while (end > start && fields[end - 1]?.text === '') end--;
  const filled = fields.slice(start, end);
  const rest = fields.length - start;
  const alike = filled.every(({ text }) => text === filled[0]?.text);
  if (filled.length > count) return null;
  if (fields[start]?.text === '' && !alike) return null;
  if (filled.length === count) return { cells: filled, short: false };
  if (rest === count) return { cells: fields.slice(start), short: false };
  if (rest < count) {
    return alike && rest * 4 >= count * 3
      ? { cells: padded(fields.slice(start), count), short: true }
      : null;
  }
  const last = filled.at(-1);
  if (!sumsUp || !last) return null;
  const total = figure(last) ?? 0;
  if (filled.some((cell) => (figure(cell) ?? 0) > total)) return null;
  return { cells: [...new Array<undefined>(count - 1), last], short: true };
}

function padded(cells: readonly Cell[], count: number): (Cell | undefined)[] {
  return Array.from({ length: count }, (_, index) => cells[index]);
}
