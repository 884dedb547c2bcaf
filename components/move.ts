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
  const lastRow = lengths.length - 1;
  const clamp = (slot: Slot): Slot => {
    const at = Math.max(0, Math.min(slot.row, lastRow));
    return { row: at, column: Math.max(0, Math.min(slot.column, (lengths[at] ?? 1) - 1)) };
  };
  switch (key) {
    case 'ArrowUp':
      return clamp({ row: row - 1, column });
    case 'ArrowDown':
      return clamp({ row: row + 1, column });
    case 'ArrowLeft':
      return clamp({ row, column: column - 1 });
    case 'ArrowRight':
      return clamp({ row, column: column + 1 });
    case 'Home':
      return clamp({ row: control ? 0 : row, column: 0 });
    case 'End':
      return clamp({ row: control ? lastRow : row, column: Number.MAX_SAFE_INTEGER });
    default:
      return null;
  }
}
