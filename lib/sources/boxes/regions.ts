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
 * The cells of a lattice: slots without a line between them are one. Where they are no rectangle, or a
 * line runs into them, each row is taken on its own, so that no word leaves the row where it stands.
 */
export function regionsOf(lattice: Lattice): Region[] {
  const { xs, ys, isPlumb, isLevel } = lattice;
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
    .flatMap((slots) => rectanglesOf(slots, lattice))
    .toSorted((a, b) => a.row - b.row || a.column - b.column);
}

/** The rectangles that slots (in order) make up: one, or their runs in each row and what goes on below them. */
function rectanglesOf(slots: readonly number[], { xs, isPlumb, isLevel }: Lattice): Region[] {
  const columns = xs.length - 1;
  const own = new Set(slots);
  let isBroken = false;
  const runs: { row: number; column: number; rowSpan: number; columnSpan: number }[] = [];
  for (const slot of slots) {
    const [row, column] = [Math.floor(slot / columns), slot % columns];
    const isParted = column > 0 && own.has(slot - 1) && isPlumb(row, column);
    isBroken ||= isParted || (own.has(slot - columns) && isLevel(row, column));
    const run = runs.at(-1);
    const isNext = run?.row === row && run.column + run.columnSpan === column;
    if (run && isNext && !isParted) run.columnSpan++;
    else runs.push({ row, column, rowSpan: 1, columnSpan: 1 });
  }
  const [first] = runs;
  if (!first) return [];
  const isRectangle = runs.every(
    ({ row, column, columnSpan }, index) =>
      row === first.row + index && column === first.column && columnSpan === first.columnSpan,
  );
  return isRectangle && !isBroken ? [{ ...first, rowSpan: runs.length }] : stacked(runs, isLevel);
}

/** Runs of one row each, those of the same columns as one where no line is drawn between them. */
function stacked(runs: readonly Region[], isLevel: Lattice['isLevel']): Region[] {
  const regions: { row: number; column: number; rowSpan: number; columnSpan: number }[] = [];
  const last = new Map<string, (typeof regions)[number]>();
  for (const run of runs) {
    const key = `${run.column} ${run.columnSpan}`;
    const above = last.get(key);
    const isOpen = Array.from({ length: run.columnSpan }, (_, index) => run.column + index).every(
      (column) => !isLevel(run.row, column),
    );
    if (above && above.row + above.rowSpan === run.row && isOpen) above.rowSpan++;
    else {
      const region = { ...run };
      regions.push(region);
      last.set(key, region);
    }
  }
  return regions;
}
