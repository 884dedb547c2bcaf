import type { Cell, Slots } from '../document/grid.ts';
import type { FoundPart } from './build-piece.ts';
import type { FoundRow } from './find-rows.ts';
import { overlap, readCell } from './read-row.ts';
import { extentOf, type RowExtent } from './row-extent.ts';

/** Whether figures stand below no header that the form knows. */
export function hasForeign(
  { rows, columns: { columns } }: Pick<FoundPart, 'rows' | 'columns'>,
  slots: Slots,
): boolean {
  return rows.some(({ row, label }) =>
    extentOf(slots[row] ?? [], label).cells.some(
      (cell) => isFigure(cell) && !columns.some((column) => overlap(cell, column) > 0),
    ),
  );
}

/**
 * Whether rows of which no two agree leave open that the header itself has lost cells: it lacks a column
 * before others; or it may lack one, and as many of them reach beyond it as end with it. Other rows of
 * their grid that end with it tell that it has lost none.
 */
export function isHeaderUnsure(
  { part, columns: { columns, lines, header } }: FoundPart,
  extents: readonly RowExtent[],
  others: Slots,
): boolean {
  const own = extents.filter(({ isReached }) => !isReached);
  const beyond = own.filter(({ to }) => to > header.to).length;
  const beside = others.map((row) => extentOf(row, null));
  const fitting = [...own, ...beside].filter(({ to }) => to === header.to).length;
  const last = columns.at(-1)?.line;
  const isLacking = last !== undefined && lines.indexOf(last) >= columns.length;
  const mayLack = part.columns.some(({ optional }) => optional);
  return extents.length > 1 && (isLacking || (mayLack && beyond > 0 && beyond >= fitting));
}

/**
 * Rows with a figure before their label, where other labels stand: both have changed places, or cells have
 * moved. Where most rows have one it is their number.
 */
export function slidRows(rows: readonly FoundRow[], slots: Slots): ReadonlySet<number> {
  const before = rows.filter(({ row, label }) => figuresBefore(slots[row] ?? [], label).length > 0);
  if (before.length * 2 >= rows.length) return new Set();
  const starts = new Set(rows.map(({ label }) => label?.column));
  const slid = before.filter(({ row, label }) =>
    figuresBefore(slots[row] ?? [], label).some(({ column }) => starts.has(column)),
  );
  return new Set(slid.map(({ row }) => row));
}

function figuresBefore(row: Slots[number], label: Cell | null): Cell[] {
  return row.flatMap((cell) =>
    cell && label && cell.row === label.row && cell.column < label.column && isFigure(cell)
      ? cell
      : [],
  );
}

const isFigure = (cell: Cell): boolean => readCell(cell).state === 'figure';
