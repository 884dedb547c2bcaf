/** A cell before and after it is placed: `rowSpan` 0 reaches down to the end of the row group. */
export interface Spanning {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
}

/**
 * The slots of the HTML standard's "forming a table"
 * (https://html.spec.whatwg.org/multipage/tables.html#forming-a-table), filled row by row.
 *
 * Costs one number a column, whatever a `rowspan` asks for. Row spans are cut at the end of their
 * row group, as browsers lay them out; overlapping cells are kept, both. What stands beyond `columns`
 * is left out, and `onCut` told.
 */
export function createSpanGrid(columns: number, onCut: () => void) {
  let width = 0;
  let height = 0;
  let next = 0;
  /** For each column the first row, from the top, that no cell above covers. */
  let freeFrom: number[] = [];
  let reachingDown: Spanning[] = [];

  const fitting = (end: number) => {
    if (end > columns) onCut();
    return Math.min(end, columns);
  };

  return {
    size: () => ({ width, height }),

    startRow() {
      height++;
      next = 0;
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
