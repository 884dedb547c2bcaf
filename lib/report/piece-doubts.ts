import type { Cell, Slots } from '../document/grid.ts';
import type { FoundColumn } from './find-columns.ts';
import type { FoundRow } from './find-rows.ts';
import type { FoundPart } from './found-part.ts';
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
  { part, columns: { columns, lines, header, headed } }: FoundPart,
  extents: readonly RowExtent[],
  others: Slots,
): boolean {
  const first = Math.min(...columns.map(({ from }) => from));
  const places = headed.filter(({ from }) => from >= first).length;
  const own = extents.filter(({ isReached }) => !isReached);
  // A row of as many cells as the header reaches beyond it by its own spans.
  const beyond = own.filter(({ to, cells }) => to > header.to && cells.length > places).length;
  const beside = others.map((row) => extentOf(row, null));
  const fitting = [...own, ...beside].filter(({ to }) => to === header.to).length;
  const last = columns.at(-1)?.line;
  const isLacking = last !== undefined && lines.indexOf(last) >= columns.length;
  const mayLack = part.columns.some(({ optional }) => optional);
  return extents.length > 1 && (isLacking || (mayLack && beyond > 0 && beyond >= fitting));
}

/**
 * Whether amounts stand below counts: where the header lacks a column of the form, all of which is in one
 * piece; or in several rows, and none below the header of any amount.
 */
export function hasAmountsAstray(
  { rows, columns: { columns, lines } }: Pick<FoundPart, 'rows' | 'columns'>,
  slots: Slots,
  isWhole: boolean,
): boolean {
  const amountsBelow = ({ from }: FoundColumn) =>
    rows.filter(({ row }) => isAmountIn(slots[row]?.[from])).length;
  const counts = columns.filter(({ line }) => (line.measure ?? 'count') === 'count');
  const most = Math.max(0, ...counts.map(amountsBelow));
  const own = columns.filter(({ line }) => line.measure === 'amount');
  const isEmptied = own.length > 0 && own.every((column) => amountsBelow(column) === 0);
  return (isWhole && most > 0 && columns.length < lines.length) || (most > 1 && isEmptied);
}

function isAmountIn(cell: Cell | undefined): boolean {
  const reading = cell && readCell(cell);
  return reading?.state === 'figure' && !Number.isInteger(reading.value);
}

/**
 * Rows with a figure before their label where the labels of more rows stand than such figures: both have
 * changed places, or cells have moved. Numbers of rows stand there in more of them; what adds these up may
 * stand across number and label.
 */
export function slidRows(rows: readonly FoundRow[], slots: Slots): ReadonlySet<number> {
  const before = rows.flatMap(({ row, label }) =>
    figuresBefore(slots[row] ?? [], label).map(({ column }) => ({ row, label, column })),
  );
  if (before.length === 0) return new Set();
  const labels = rows.flatMap(({ label }) => label ?? []);
  const spots = [...Map.groupBy(labels, ({ column, columnSpan }) => `${column} ${columnSpan}`)];
  const figures = Map.groupBy(before, ({ column }) => column);
  const slid = before.filter(({ column, label }) => {
    const others = spots.flatMap(([, [first, ...more]]) =>
      first?.column === column && column + first.columnSpan <= (label?.column ?? 0)
        ? 1 + more.length
        : [],
    );
    const count = others.reduce((sum, one) => sum + one, 0);
    return count > (figures.get(column)?.length ?? 0);
  });
  return new Set(slid.map(({ row }) => row));
}

/** Whether most labels of rows stand below headers of columns: the header has moved, or all of them have. */
export function areUnderHeaders(
  labels: readonly Cell[],
  columns: readonly Pick<FoundColumn, 'from' | 'to'>[],
): boolean {
  const below = labels.filter((label) => columns.some((column) => overlap(label, column) > 0));
  return below.length * 2 > labels.length;
}

function figuresBefore(row: Slots[number], label: Cell | null): Cell[] {
  return row.flatMap((cell) =>
    cell && label && cell.row === label.row && cell.column < label.column && isFigure(cell)
      ? cell
      : [],
  );
}

const isFigure = (cell: Cell): boolean => readCell(cell).state === 'figure';
