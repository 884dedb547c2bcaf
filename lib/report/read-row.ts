import { readFigure } from '../document/figure.ts';
import type { Cell } from '../document/grid.ts';
import type { Line } from '../forms/form.ts';
import type { FoundColumn, FoundColumns } from './find-columns.ts';
import type { Reading } from './report.ts';
import { extentOf, isAlike, type RowExtent, withoutGap } from './row-extent.ts';
import { setInSequence } from './sequence.ts';

/** A row's readings by column key, and whether cells were lost. */
export interface ReadRow {
  readonly readings: Readonly<Record<string, Reading>>;
  readonly short: boolean;
}

/** A row of a grid, to be read as one of the form's. */
export interface GridRow {
  /** The grid's slots of this row. */
  readonly slots: readonly (Cell | undefined)[];
  /** Whether the grid's columns do not line up from row to row. */
  readonly ragged: boolean;
  readonly label: Cell | null;
  /** The form's columns. */
  readonly lines: readonly Line[];
  /** Whether the row adds up the others and its last column those before it. */
  readonly sumsUp: boolean;
  readonly found: FoundColumns;
  /** How far most rows of its table reach; null where that is not known. */
  readonly usual: RowExtent | null;
  /** Whether cells of its own may have moved, or its table's header may have lost some, as far as the rows tell. */
  readonly isUnsure: boolean;
}

const MISSING: Reading = { state: 'missing' };

/** What one cell says. */
export function readCell(cell: Cell): Reading {
  const { picture, doubt, text, id } = cell;
  if (picture) return { state: 'unreadable', reason: 'picture', text, cell: id };
  if (doubt) return { state: 'unreadable', reason: doubt, text, cell: id };
  return { ...readFigure(cell.text), text: cell.text, cell: cell.id };
}

/**
 * Reads the figures of one row: where they stand under their headers; or by their order alone, in
 * tab-separated text and in rows that have slid sideways as a whole. What stands where may be told in
 * two ways, by place and by order; where the two disagree the row is not read.
 */
export function readRow(row: GridRow): ReadRow {
  const { ragged, lines, found, usual } = row;
  const own = extentOf(row.slots, row.label);
  const extent = usual && !ragged ? withoutGap(own, usual.from) : own;
  if (found.torn || (!ragged && (row.isUnsure || isUncertain(extent, row)))) return unread(lines);
  const isPlaced = !ragged && found.columns.length > 0;
  if (isPlaced && (isInTurn(extent, row) || isInPlace(extent, row))) {
    return underHeaders(extent.cells, found, lines);
  }
  const sequence = found.ordered ? inOrder(row, extent) : [];
  const readings = lines.map(({ key }, index) => {
    const cell = sequence[index];
    return [key, cell ? readCell(cell) : MISSING];
  });
  const short = lines.some((_line, index) => !sequence[index]);
  return { readings: Object.fromEntries(readings), short };
}

function unread(lines: readonly Line[]): ReadRow {
  return { readings: Object.fromEntries(lines.map(({ key }) => [key, MISSING])), short: true };
}

/**
 * Whether a cell that cannot be seen may have moved the others: the row ends before its header and holds
 * blanks, of which some may only fill it up; or what goes for its label is a figure below no header.
 */
function isUncertain({ cells, to }: RowExtent, { label, found }: GridRow): boolean {
  const { header, headed } = found;
  if (to < header.to && cells.some(({ text }) => text === '')) return true;
  const isBeside =
    label !== null && !headed.some((band) => isOwn(band) && overlap(label, band) > 0);
  return isBeside && readCell(label).state === 'figure';
}

/** Whether there is one cell for each column, as in most rows, each under its own header and no other. */
function isInTurn({ cells }: RowExtent, { lines, found: { columns }, usual }: GridRow): boolean {
  const inTurn = columns.toSorted((a, b) => a.from - b.from);
  return (
    cells.length === (usual?.cells.length ?? cells.length) &&
    cells.length === lines.length &&
    columns.length === lines.length &&
    cells.every((cell, index) =>
      inTurn.every((column, at) => overlap(cell, column) > 0 === (at === index)),
    )
  );
}

/**
 * Whether a row reaches as far as its header and as most rows of its table: then no cell too many or
 * too few has moved the others. A figure beside all headers has been moved itself.
 */
function isInPlace(extent: RowExtent, { label, found, usual }: GridRow): boolean {
  const { header, columns, headed, doubled, foreign } = found;
  const headers = [...columns, ...headed.filter(isOwn)];
  const isBeside = (cell: Cell) => !headers.some((band) => overlap(cell, band) > 0);
  if (extent.cells.some((cell) => isBeside(cell) && readCell(cell).state === 'figure'))
    return false;
  if (extent.to !== header.to || (label && !header.seams.has(extent.from))) return false;
  if (usual?.to === header.to) return isAlike(extent, usual);
  // Nothing seen has moved the others: the header itself has lost cells.
  if (usual?.isReached === false) return false;
  const isPlain = !doubled && foreign.length === 0;
  return isPlain && (!label || columns.some(({ from }) => from === extent.from));
}

/** A table's own cells are set by order only where every row has one for each column. */
function inOrder(
  { ragged, lines, sumsUp, label, found, usual }: GridRow,
  { cells }: RowExtent,
): readonly (Cell | undefined)[] {
  const count = lines.length;
  if (ragged) return setInSequence(cells, count, sumsUp);
  // A row without a label may have lost a cell before its figures.
  if (!label && found.columns.every(({ from }) => from > 0)) return [];
  const whole = cells.length === count && cells.every((cell) => cell.columnSpan === 1);
  return whole && (usual?.cells.length ?? count) === count ? cells : [];
}

/** A cell, and the columns of the form whose field it is. */
interface OwnedCell {
  readonly cell: Cell;
  readonly owners: readonly FoundColumn[];
  /** Whether it begins before all columns, where labels stand: a blank of both may have taken a figure's place. */
  readonly reachesBack: boolean;
  /** How many headers it covers, the form's or not. */
  readonly headers: number;
}

function underHeaders(
  cells: readonly Cell[],
  { columns, headed }: FoundColumns,
  lines: readonly Line[],
): ReadRow {
  const first = Math.min(...columns.map(({ from }) => from));
  const owned = cells.map((cell) => ({
    cell,
    owners: ownersOf(cell, columns),
    reachesBack: cell.column < first,
    headers: headed.filter((band) => isOwn(band) && isWhole(cell, band)).length,
  }));
  const under = (line: Line): OwnedCell[] =>
    owned.filter(({ owners }) => owners.some((owner) => owner.line === line));
  // Which of its cells a row has lost cannot be seen: those behind it have moved up.
  const short = columns.some(({ line }) => under(line).length === 0);
  const readings = lines.map((line) => [line.key, short ? MISSING : readTogether(under(line))]);
  return { readings: Object.fromEntries(readings), short };
}

/** Each cell belongs to the column it covers most of; one that covers several whole columns to all. */
function ownersOf(cell: Cell, columns: readonly FoundColumn[]): FoundColumn[] {
  const whole = columns.filter((column) => isWhole(cell, column));
  if (whole.length > 1) return whole;
  const most = Math.max(1, ...columns.map((column) => overlap(cell, column)));
  return columns.filter((column) => overlap(cell, column) === most);
}

/** What the cells of one field say: blanks beside a figure nothing. */
function readTogether(owned: readonly OwnedCell[]): Reading {
  const filled = owned.filter(({ cell }) => cell.text !== '');
  const cell = (filled[0] ?? owned[0])?.cell;
  if (!cell) return MISSING;
  const isMerged =
    owned.length > 1 ||
    owned.some(
      ({ owners, reachesBack, headers }) =>
        Math.max(owners.length, headers) > 1 || (reachesBack && cell.text === ''),
    );
  if (filled.length < 2 && (!isMerged || cell.picture)) return readCell(cell);
  const reason = filled.length > 1 ? 'conflict' : 'merged';
  const text = filled.map((one) => one.cell.text).join(' ');
  return { state: 'unreadable', reason, text, cell: cell.id };
}

/** Whether a header's cell stands above this band alone. */
const isOwn = ({ from, to, label }: FoundColumns['headed'][number]): boolean =>
  label.column === from && label.column + label.columnSpan === to;

const isWhole = (cell: Cell, band: Pick<FoundColumn, 'from' | 'to'>): boolean =>
  overlap(cell, band) === band.to - band.from;

/** How many columns of the grid a cell shares with a band. */
export function overlap(cell: Cell, { from, to }: Pick<FoundColumn, 'from' | 'to'>): number {
  return Math.min(to, cell.column + cell.columnSpan) - Math.max(from, cell.column);
}
