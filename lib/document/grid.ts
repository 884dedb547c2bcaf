import type { Cell, Grid } from './page.ts';

export type { Cell, Grid };

/** Names one cell of the open page; `lib/sources/html` gives it, `lib/highlight` finds the element by it. */
export type CellId = string;

/** Cells by row, then column; nothing where no cell stands. */
export type Slots = readonly (readonly (Cell | undefined)[])[];

/** A cell by slot: `slots[row][column]`; where spans overlap the later cell, as browsers paint it. */
export function slotsOf(grid: Grid): Slots {
  const slots: (Cell | undefined)[][] = Array.from(
    { length: grid.height },
    () => new Array<Cell | undefined>(grid.width),
  );
  for (const cell of grid.cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      slots[row]?.fill(cell, cell.column, cell.column + cell.columnSpan);
    }
  }
  return slots;
}
