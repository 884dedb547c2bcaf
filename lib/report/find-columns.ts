import type { Slots } from '../document/grid.ts';
import type { Line } from '../forms/form.ts';
import { alignLines, type Placed } from './align-lines.ts';
import { type Band, bandsOf, isUnderOther, squeezed } from './header-bands.ts';
import {
  type HeaderExtent,
  hasHole,
  hasSlid,
  headerExtent,
  isMixed,
  isOfFigures,
  isRising,
  labelledRows,
} from './header-shape.ts';
import type { Vocabulary } from './match-labels.ts';

/** A column of the form where the page has it. */
export type FoundColumn = Placed<Band>;

export interface FoundColumns {
  readonly columns: readonly FoundColumn[];
  /**
   * True where the page is known to print the form's columns in the form's order, so that a row's
   * cells may be set under them by order alone.
   */
  readonly ordered: boolean;
  /** The form's columns as printed here: those found, and those that every report prints. */
  readonly lines: readonly Line[];
  /** Bands between the first and the last of them that are no column of the form. */
  readonly foreign: readonly Band[];
  readonly header: HeaderExtent;
  /** The bands that carry some header of their own, whether of the form or not. */
  readonly headed: readonly Band[];
  /**
   * Whether cells of the header have moved, or stand in an order in which no report prints them: its
   * columns are printed, and nothing below them is read.
   */
  readonly torn: boolean;
  /** Whether words that may be a column's stand there once more. */
  readonly doubled: boolean;
}

/** Where the header of some rows may stand: rows `from` up to, not including, `to`. */
export interface HeaderArea {
  readonly slots: Slots;
  readonly from: number;
  readonly to: number;
  /** The column after the rows' labels. */
  readonly labelEdge: number;
  readonly ragged: boolean;
}

/** Below words that make no header. */
const NOTHING: Omit<FoundColumns, 'lines'> = {
  columns: [],
  foreign: [],
  ordered: false,
  header: { to: 0, seams: new Set() },
  headed: [],
  torn: false,
  doubled: false,
};

/** The tallest header that is looked at; the forms print at most three rows. */
const HEADER_ROWS = 8;

/** Columns that make a header, or half of them where the form has fewer. */
const ENOUGH = 3;

/** Finds the form's columns by the header cells above some rows, in the form's order. */
export function findColumns(
  { slots, from, to, labelEdge, ragged }: HeaderArea,
  vocabulary: Vocabulary,
): FoundColumns {
  const header = slots
    .slice(Math.max(from, to - HEADER_ROWS), to)
    .filter((row) => !isOfFigures(row, vocabulary));
  const bands = bandsOf(header, vocabulary);
  const { placed: columns, spare } = alignLines(bands, vocabulary.lines, {
    isSure: (_band, { score }) => score === 1,
    contested: true,
  });
  const rows = labelledRows(header, columns, vocabulary);
  const lines = printedLines(header, columns, vocabulary, ragged);
  // A figure below the corner has slid there.
  const beside = bands.filter((band) => band.from >= labelEdge);
  const isHead = ({ label }: Band) => !vocabulary.groups.has(squeezed(label));
  const headed = beside.filter(isHead);
  if (!ragged && columns.length < Math.min(ENOUGH, lines.length / 2)) {
    return { ...NOTHING, lines: vocabulary.lines };
  }
  const isMoved = hasHole(rows, columns, vocabulary) || hasSlid(columns, lines, headed, labelEdge);
  const whole = [columns, beside].every(({ length }) => length === lines.length);
  const starts = columns.map(({ from: start }) => start);
  const isBetween = (band: Band) =>
    Math.min(...starts) < band.from && band.from < Math.max(...starts);
  return {
    columns,
    lines,
    foreign: headed.filter((band) => isBetween(band) && !starts.includes(band.from)),
    ordered: ragged ? isOrderedText(header, vocabulary, lines) : whole && isRising(columns),
    header: headerExtent(rows),
    headed: bands.filter(isHead),
    torn:
      isTorn(columns) ||
      (!ragged && (isMoved || isMixed(columns, vocabulary) || columns.some(isUnderOther))),
    doubled: spare.some(({ matches }) => matches.size > 0),
  };
}

/** Header cells of tab-separated text do not stand above their figures: there the words alone are asked. */
function printedLines(
  header: Slots,
  columns: readonly FoundColumn[],
  vocabulary: Vocabulary,
  ragged: boolean,
): Line[] {
  const words = header.flatMap((row) => row.flatMap((cell) => cell?.text ?? []));
  const found = ragged
    ? words
        .filter(vocabulary.knows, vocabulary)
        .flatMap((text) => [...vocabulary.match(text).keys()])
    : columns.map(({ line }) => line);
  return vocabulary.lines.filter((line) => !line.optional || found.includes(line));
}

/**
 * Whether a group's label spans some of its columns and leaves out another: the header's spans do not
 * fit its cells, and what stands under which is unknown. Only the second label from outside is asked:
 * the outermost may or may not stand above a total.
 */
function isTorn(columns: readonly FoundColumn[]): boolean {
  const isSpanned = ({ line, stack }: FoundColumn): boolean =>
    stack.some((cell) => cell.columnSpan > 1 && squeezed(cell) === line.group[1]);
  const leftOut = columns.filter((column) => !isSpanned(column)).map(({ line }) => line.group[1]);
  return columns.some((column) => isSpanned(column) && leftOut.includes(column.line.group[1]));
}

/**
 * The order of columns in tab-separated text, where header cells do not stand above their figures:
 * at least half of the labels are there, each header row names them in the form's order, and the
 * last does not stand before the first.
 */
function isOrderedText(header: Slots, vocabulary: Vocabulary, lines: readonly Line[]): boolean {
  const places = new Map<number, number>();
  for (const row of header) {
    let before = -1;
    for (const { text, column } of row.flatMap((cell) => cell ?? [])) {
      const options = vocabulary.match(text);
      if (options.size === 0) continue;
      const next = lines.findIndex((line, index) => index > before && options.has(line));
      if (next < 0) return false;
      before = next;
      if (!places.has(next)) places.set(next, column);
    }
  }
  const first = places.get(0) ?? 0;
  const last = places.get(lines.length - 1) ?? first;
  return last >= first && places.size * 2 >= lines.length;
}
