import type { Lattice } from './lattice.ts';
import { createSets } from './networks.ts';

/** Slots that no line parts. */
export interface Region {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/**
 * The cells of a lattice: slots without a line between them are one. What is no rectangle then is taken
 * row by row, so that each word stays in the row where it stands.
 */
export function regionsOf({ xs, ys, isPlumb, isLevel }: Lattice): Region[] {
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const sets = createSets(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const slot = row * columns + column;
      if (column > 0 && !isPlumb(row, column)) sets.join(slot - 1, slot);
      if (row > 0 && !isLevel(row, column)) sets.join(slot - columns, slot);
    }
  }
  const bySet = new Map<number, number[]>();
  for (let slot = 0; slot < columns * rows; slot++) {
    const root = sets.rootOf(slot);
    const slots = bySet.get(root);
    if (slots) slots.push(slot);
    else bySet.set(root, [slot]);
  }
  return [...bySet.values()]
    .flatMap((slots) => rectanglesOf(slots, columns))
    .toSorted((a, b) => a.row - b.row || a.column - b.column);
}

/** The rectangles that slots (in order) make up: one, or their runs in each row. */
function rectanglesOf(slots: readonly number[], columns: number): Region[] {
  const runs: { row: number; column: number; rowSpan: number; columnSpan: number }[] = [];
  for (const slot of slots) {
    const [row, column] = [Math.floor(slot / columns), slot % columns];
    const run = runs.at(-1);
    if (run?.row === row && run.column + run.columnSpan === column) run.columnSpan++;
    else runs.push({ row, column, rowSpan: 1, columnSpan: 1 });
  }
  const [first] = runs;
  if (!first) return [];
  const isRectangle = runs.every(
    ({ row, column, columnSpan }, index) =>
      row === first.row + index && column === first.column && columnSpan === first.columnSpan,
  );
  return isRectangle ? [{ ...first, rowSpan: runs.length }] : runs;
}
