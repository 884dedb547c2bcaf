import type { Cell, Slots } from '../document/grid.ts';
import type { Line } from '../forms/form.ts';
import type { Placed } from './align-lines.ts';
import { type Band, squeezed } from './header-bands.ts';
import type { Vocabulary } from './match-labels.ts';

/** How far the rows reach that hold the headers of columns. */
export interface HeaderExtent {
  readonly to: number;
  /** Columns of the grid before which no cell of them reaches. */
  readonly seams: ReadonlySet<number>;
}

type Columns = readonly Placed<Band>[];

const SUM = /^[总合]计/u;
/** One figure, or what is left of several. */
const HAS_FIGURES = /^[^\p{L}]*\d[^\p{L}]*$/u;

/** From the first row that holds a label of a column or of a group to the last. */
export function labelledRows(header: Slots, columns: Columns, { groups }: Vocabulary): Slots {
  const isLabelled = (row: readonly (Cell | undefined)[]) =>
    row.some(
      (cell) => cell && (groups.has(squeezed(cell)) || columns.some(({ label }) => label === cell)),
    );
  const first = header.findIndex(isLabelled);
  return first < 0 ? [] : header.slice(first, header.findLastIndex(isLabelled) + 1);
}

/** The extent of the rows of a header. */
export function headerExtent(rows: Slots): HeaderExtent {
  const to = Math.max(0, ...rows.map((row) => row.findLastIndex((cell) => cell !== undefined) + 1));
  const columns = Array.from({ length: to + 1 }, (_, column) => column);
  const isCrossed = (column: number) =>
    rows.some((row) => row[column] !== undefined && row[column] === row[column - 1]);
  return { to, seams: new Set(columns.filter((column) => !isCrossed(column))) };
}

/** Whether a row among those of a header is none: it holds figures, and fewer labels of columns than those. */
export function isOfFigures(
  row: readonly (Cell | undefined)[],
  { match, groups }: Vocabulary,
): boolean {
  const own = row.filter((cell, column) => cell !== row[column - 1]).flatMap((cell) => cell ?? []);
  const isLabel = (cell: Cell) => groups.has(squeezed(cell)) || match(cell.text).size > 0;
  const figures = own.filter(({ text }) => HAS_FIGURES.test(text));
  return figures.length > own.filter(isLabel).length;
}

/**
 * Whether columns given in the form's order stand in another than reports print: then cells of the header
 * have changed places. What adds up the others may stand before them all.
 */
export function isMixed(columns: Columns, { lines, orders }: Vocabulary): boolean {
  const [first] = columns.toSorted((a, b) => a.from - b.from);
  const rest =
    first && SUM.test(first.line.text) ? columns.filter((one) => one !== first) : columns;
  const isIn = (order: readonly Line[]) =>
    isRising(rest.toSorted((a, b) => order.indexOf(a.line) - order.indexOf(b.line)));
  return ![lines, ...orders].some(isIn);
}

/** Whether columns given in the form's order stand in it. */
export function isRising(columns: Columns): boolean {
  return columns.every((column, index) => column.from > (columns[index - 1]?.from ?? -1));
}

/**
 * Whether a header has lost cells, so that those behind them have moved up: a place is empty below a
 * group's label; or any, where labels are out of order or only their group tells them apart; or words
 * stand beyond a row above them that spans its columns.
 */
export function hasHole(rows: Slots, columns: Columns, { match }: Vocabulary): boolean {
  const from = Math.min(...columns.map((column) => column.from));
  const { to } = headerExtent(rows);
  const needsGroup = columns.some(({ label, line }) => {
    const lines = match(label.text);
    return lines.size > 1 || !lines.has(line);
  });
  const isUnsure = needsGroup || !isRising(columns);
  return rows.some((row, index) =>
    Array.from({ length: to }, (_, column) => column).some((column) => {
      if (column < from || row[column]) return false;
      const above = rows.slice(0, index).findLast((other) => other[column])?.[column];
      const isPassed =
        hasSpans(row) && rows.slice(index + 1).some((other) => hasWords(other[column]));
      return isUnsure || (above?.columnSpan ?? 1) > 1 || isPassed;
    }),
  );
}

const hasSpans = (row: readonly (Cell | undefined)[]): boolean =>
  row.some((cell) => cell !== undefined && cell.columnSpan > 1);
const hasWords = (cell: Cell | undefined): boolean => cell !== undefined && cell.text !== '';

/**
 * Whether a column of the form is missing, and a place without words stands between two others where
 * none is missing, or any before the first: the labels behind it have moved. `headed` are the bands
 * with words of their own, `edge` is where the rows' labels end.
 */
export function hasSlid(
  columns: Columns,
  lines: readonly Line[],
  headed: readonly Band[],
  edge: number,
): boolean {
  if (columns.length >= lines.length || !isRising(columns)) return false;
  const [first] = columns;
  if (first && first.line === lines[0] && edge > 0 && edge < first.from) return true;
  return columns.some((column, index) => {
    const next = columns[index + 1];
    if (!next || lines.indexOf(next.line) > lines.indexOf(column.line) + 1) return false;
    const words = headed.filter(({ from, to }) => from >= column.to && to <= next.from);
    return words.reduce((width, { from, to }) => width + to - from, 0) < next.from - column.to;
  });
}
