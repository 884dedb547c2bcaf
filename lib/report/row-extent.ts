import type { Cell } from '../document/grid.ts';

/** Between which columns of the grid the cells of a row stand that may be its figures. */
export interface RowExtent {
  /** Where its label ends. */
  readonly from: number;
  /** Where its last cell ends. */
  readonly to: number;
  readonly cells: readonly Cell[];
  /** Whether its label or a cell behind it reaches in from another row. */
  readonly isReached: boolean;
}

/** The extent of a row, by its slots. */
export function extentOf(slots: readonly (Cell | undefined)[], label: Cell | null): RowExtent {
  const from = label ? label.column + label.columnSpan : 0;
  const all = slots.filter((cell, index): cell is Cell => !!cell && cell !== slots[index - 1]);
  const cells = all.filter(({ column }) => column >= from);
  return {
    from,
    to: slots.findLastIndex((cell) => cell !== undefined) + 1,
    cells,
    isReached: new Set([...(label ? [label] : []), ...cells].map(({ row }) => row)).size > 1,
  };
}

/** Whether two rows reach equally far to both sides: neither has slid against the other. */
export function isAlike(a: RowExtent, b: RowExtent): boolean {
  return a.from === b.from && a.to === b.to;
}

/**
 * The extent of more than half of some rows; null where they are too few, or no two agree. Where cells of
 * one row reach into the next, they may have moved all that stand there: such rows are asked only where there
 * are no others.
 */
export function usualExtent(extents: readonly RowExtent[]): RowExtent | null {
  const own = extents.filter(({ isReached }) => !isReached);
  return mostOf(own.length > 0 ? own : extents);
}

function mostOf(extents: readonly RowExtent[]): RowExtent | null {
  const kinds = [...Map.groupBy(extents, ({ from, to, cells }) => `${from} ${to} ${cells.length}`)];
  const [, most = []] = kinds.toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [];
  return most.length > 1 && most.length * 2 > extents.length ? (most[0] ?? null) : null;
}

/**
 * A row whose label stands in the first of several cells of labels and leaves the others empty, as one
 * that fills them up to where figures begin; only where no span of any cell can have moved the others.
 */
export function withoutGap(row: RowExtent, from: number): RowExtent {
  const { cells } = row;
  const isSingle = cells.every(({ columnSpan, rowSpan }) => columnSpan === 1 && rowSpan === 1);
  const isGap = ({ column, text }: Cell) => column < from && text === '';
  const rest = cells.filter((cell) => !isGap(cell));
  return isSingle && rest[0]?.column === from ? { ...row, from, cells: rest } : row;
}
