export interface Slot {
  readonly row: number;
  readonly column: number;
}

/**
 * Where a key leads within a grid whose rows have these lengths; null for a key that does not move.
 * Movement stops at the edges; Home and End go along the row, with Ctrl to the grid's corners.
 */
export function moveFrom(
  { row, column }: Slot,
  key: string,
  control: boolean,
  lengths: readonly number[],
): Slot | null {
  const targets: Readonly<Record<string, Slot>> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    Home: { row: control ? 0 : row, column: 0 },
    End: { row: control ? lengths.length : row, column: Number.MAX_SAFE_INTEGER },
  };
  const target = targets[key];
  if (target === undefined) return null;
  const within = (index: number, length: number) => Math.max(0, Math.min(index, length - 1));
  const at = within(target.row, lengths.length);
  return { row: at, column: within(target.column, lengths[at] ?? 1) };
}
