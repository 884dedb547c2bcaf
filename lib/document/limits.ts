/**
 * What a Page holds at most. A source stops there and says `truncated`; `pageSchema` refuses more. Real
 * pages stay far below.
 */
export const pageLimits = {
  /** UTF-16 units of one cell or text block. */
  text: 20_000,
  /** Text blocks; tables are read on behind them. */
  texts: 20_000,
  /** Cells of all grids. */
  cells: 100_000,
  /** Columns of one grid: as many as one cell may span. */
  columns: 1_000,
  /** Width times height of all grids. */
  slots: 1_000_000,
} as const;

/** What a grid takes of `slots`: each slot once, and as often as its cells overlap. */
export function slotsTaken(grid: {
  readonly width: number;
  readonly height: number;
  readonly cells: readonly { readonly rowSpan: number; readonly columnSpan: number }[];
}): number {
  const covered = grid.cells.reduce((sum, cell) => sum + cell.rowSpan * cell.columnSpan, 0);
  return Math.max(grid.width * grid.height, covered);
}
