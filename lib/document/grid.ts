/** Names one cell of the open page; `lib/sources/html` gives it, `lib/highlight` finds the element by it. */
export type CellId = string;

/** One cell where it stands: `row` and `column` from 0, spans at least 1, both clamped to the grid. */
export interface Cell {
  readonly id: CellId;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Normalised by `normalise`: half-width digits, plain spaces, trimmed. */
  readonly text: string;
  readonly header: boolean;
  /** True where it shows nothing but a picture; its text is then no words. */
  readonly picture?: true | undefined;
}

/**
 * A rectangle of cells, as the HTML algorithm "forming a table" leaves it.
 * Every slot is covered by no cell, one, or (where spans overlap) several.
 */
export interface Grid {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly cells: readonly Cell[];
  /**
   * True where the source has no columns of its own (tab-separated text): cells stand in the right
   * order within their row, but a column index does not line up from row to row.
   */
  readonly ragged: boolean;
}

/** A cell by slot: `slots[row][column]`; where spans overlap the later cell, as browsers paint it. */
export function slotsOf(grid: Grid): (Cell | undefined)[][] {
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
