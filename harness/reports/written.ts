import type { Sheet, SheetCell } from './sheet.ts';

/** A cell as it is written: its text cut into lines, and its spans. */
export interface WrittenCell {
  readonly cell: SheetCell;
  readonly lines: readonly string[];
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** The cells of each row in the order in which HTML writes them. */
export function writtenRows(
  sheet: Sheet,
  linesOf: (cell: SheetCell) => readonly string[],
): WrittenCell[][] {
  const { slots } = sheet;
  const done = slots.map((row) => row.map(() => false));
  return slots.map((row, top) =>
    row.flatMap((cell, left) => {
      if (done[top]?.[left]) return [];
      const free = (r: number, c: number) => slots[r]?.[c] === cell && !done[r]?.[c];
      let columnSpan = 1;
      while (free(top, left + columnSpan)) columnSpan++;
      const columns = Array.from({ length: columnSpan }, (_, index) => left + index);
      let rowSpan = 1;
      while (columns.every((column) => free(top + rowSpan, column))) rowSpan++;
      for (let r = top; r < top + rowSpan; r++) for (const c of columns) mark(done, r, c);
      return [{ cell, lines: linesOf(cell), rowSpan, columnSpan }];
    }),
  );
}

function mark(done: boolean[][], row: number, column: number): void {
  const line = done[row];
  if (line) line[column] = true;
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
