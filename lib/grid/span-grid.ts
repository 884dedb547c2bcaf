/**
 * The slots of the HTML standard's "forming a table"
 * (https://html.spec.whatwg.org/multipage/tables.html#forming-a-table), filled row by row.
 *
 * Costs one number a column, whatever a `rowspan` asks for. Row spans are cut at the end of their
 * row group, as browsers lay them out; overlapping cells are kept, both.
 */
export class SpanGrid {
  width = 0;
  height = 0;
  /** For each column the first row, from the top, that no cell above covers. */
  #freeFrom: number[] = [];
  #column = 0;
  #spanning: { rowSpan: number; readonly row: number }[] = [];

  startRow(): void {
    this.height++;
    this.#column = 0;
  }

  /**
   * Puts a cell into the row begun last, at the first free column. `columnSpan` is at least 1;
   * `rowSpan` 0 reaches down to the end of the row group.
   */
  place<Spans extends { row: number; column: number; rowSpan: number; columnSpan: number }>(
    cell: Spans,
  ): Spans {
    const row = this.height - 1;
    const free = this.#freeFrom;
    let column = this.#column;
    while (column < this.width && (free[column] ?? 0) > row) column++;
    cell.row = row;
    cell.column = column;
    this.#column = column + cell.columnSpan;
    if (this.#column > this.width) this.width = this.#column;
    if (cell.rowSpan !== 1) {
      if (cell.rowSpan === 0) cell.rowSpan = Number.POSITIVE_INFINITY;
      this.#spanning.push(cell);
      for (; column < this.#column; column++) {
        free[column] = Math.max(free[column] ?? 0, row + cell.rowSpan);
      }
    }
    return cell;
  }

  /** Ends a row group: no cell reaches below it. */
  endGroup(): void {
    if (this.#spanning.length === 0) return;
    for (const cell of this.#spanning) {
      cell.rowSpan = Math.min(cell.rowSpan, this.height - cell.row);
    }
    this.#spanning = [];
    this.#freeFrom = [];
  }

  /** Columns that `<col>` announces count even where no cell stands in them. */
  announceColumns(count: number): void {
    this.width = Math.max(this.width, count);
  }
}
