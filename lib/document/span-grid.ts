/** A cell before and after it is placed: `rowSpan` 0 reaches down to the end of the row group. */
export interface Spanning {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
}

/** How large a grid may become: its columns, and its columns times its rows. */
export interface GridBounds {
  readonly columns: number;
  readonly slots: number;
}

/**
 * The slots of the HTML standard's "forming a table"
 * (https://html.spec.whatwg.org/multipage/tables.html#forming-a-table), filled row by row.
 *
 * Costs one number a column, whatever a `rowspan` asks for. Row spans are cut at the end of their
 * row group, as browsers lay them out; overlapping cells are kept, both. What does not fit its bounds
 * is left out.
 */
export function createSpanGrid(bounds: GridBounds) {
  let width = 0;
  let height = 0;
  let next = 0;
  /** For each column the first row, from the top, that no cell above covers. */
  let freeFrom: number[] = [];
  let reachingDown: Spanning[] = [];
  let cut = false;

  /** As many of so many columns as there is room for. */
  const fitting = (columns: number) => {
    const most = Math.min(bounds.columns, Math.floor(bounds.slots / Math.max(height, 1)));
    if (columns > most) cut = true;
    return Math.min(columns, most);
  };

  return {
    size: () => ({ width, height }),

    /** True where something was left out. */
    isCut: () => cut,

    /** False where there is no room for another row. */
    startRow(): boolean {
      if ((height + 1) * Math.max(width, 1) > bounds.slots) {
        cut = true;
        return false;
      }
      height++;
      next = 0;
      return true;
    },

    /** Puts a cell into the row begun last, at the first free column; false where there is none. */
    place(cell: Spanning): boolean {
      const row = height - 1;
      let column = next;
      while (column < width && (freeFrom[column] ?? 0) > row) column++;
      next = fitting(column + cell.columnSpan);
      if (next <= column) return false;
      cell.row = row;
      cell.column = column;
      cell.columnSpan = next - column;
      width = Math.max(width, next);
      if (cell.rowSpan !== 1) {
        cell.rowSpan ||= Number.POSITIVE_INFINITY;
        reachingDown.push(cell);
        for (; column < next; column++) {
          freeFrom[column] = Math.max(freeFrom[column] ?? 0, row + cell.rowSpan);
        }
      }
      return true;
    },

    /** Ends a row group: no cell reaches below it. */
    endGroup() {
      for (const cell of reachingDown) cell.rowSpan = Math.min(cell.rowSpan, height - cell.row);
      reachingDown = [];
      freeFrom = [];
    },

    /** Columns that `<col>` announces count even where no cell stands in them. */
    announceColumns(count: number) {
      width = Math.max(width, fitting(count));
    },
  };
}
