import { readFigure } from '../document/figure.ts';
import type { Cell } from '../document/grid.ts';
import type { Line } from '../forms/form.ts';
import type { FoundColumn, FoundColumns } from './find-columns.ts';
import type { Reading } from './report.ts';
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
 * Reads the figures of one row. Under header cells where the grid's columns line up; by the order of
 * its cells where they do not (tab-separated text, a continuation without header, a row that has
 * slid sideways), and then only where each form column is sure to have its cell.
 */
export function readRow(row: GridRow): ReadRow {
  const { slots, ragged, label, lines, found } = row;
  const cells = slots.filter((cell, index): cell is Cell => !!cell && cell !== slots[index - 1]);
  const edge = label ? label.column + label.columnSpan : 0;
  const fields = cells.filter(({ column }) => column >= edge);
  if (!ragged && found.columns.length > 0 && !hasSlid(row, fields)) {
    const unlabelled = cells.filter((cell) => cell !== label);
    return underHeaders(unlabelled, found.columns, lines);
  }
  const sequence = found.ordered ? inOrder(row, fields) : [];
  const readings = lines.map(({ key }, index) => {
    const cell = sequence[index];
    return [key, cell ? readCell(cell) : MISSING];
  });
  const short = lines.some((_line, index) => !sequence[index]);
  return { readings: Object.fromEntries(readings), short };
}

/** A table's own cells are set by order only where there is one for each column. */
function inOrder(
  { ragged, lines, sumsUp }: GridRow,
  fields: readonly Cell[],
): readonly (Cell | undefined)[] {
  if (ragged) return setInSequence(fields, lines.length, sumsUp);
  const whole = fields.length === lines.length && fields.every((cell) => cell.columnSpan === 1);
  return whole ? fields : [];
}

/** A cell, and the columns of the form whose field it is. */
interface OwnedCell {
  readonly cell: Cell;
  readonly owners: readonly FoundColumn[];
}

function underHeaders(
  cells: readonly Cell[],
  columns: readonly FoundColumn[],
  lines: readonly Line[],
): ReadRow {
  const owned = cells.map((cell) => ({ cell, owners: ownersOf(cell, columns) }));
  const under = (line: Line): OwnedCell[] =>
    owned.filter(({ owners }) => owners.some((owner) => owner.line === line));
  // Which of its cells a row has lost cannot be seen: those behind it have moved up.
  const short = columns.some(({ line }) => under(line).length === 0);
  const readings = lines.map((line) => [line.key, short ? MISSING : readTogether(under(line))]);
  return { readings: Object.fromEntries(readings), short };
}

/** Each cell belongs to the column it covers most of; one that covers several whole columns to all. */
function ownersOf(cell: Cell, columns: readonly FoundColumn[]): FoundColumn[] {
  const whole = columns.filter((column) => overlap(cell, column) === column.to - column.from);
  if (whole.length > 1) return whole;
  const most = Math.max(1, ...columns.map((column) => overlap(cell, column)));
  return columns.filter((column) => overlap(cell, column) === most);
}

/** What the cells of one field say: blanks beside a figure nothing. */
function readTogether(owned: readonly OwnedCell[]): Reading {
  const filled = owned.filter(({ cell }) => cell.text !== '');
  const cell = (filled[0] ?? owned[0])?.cell;
  if (!cell) return MISSING;
  const isMerged = owned.some(({ owners }) => owners.length > 1);
  if (filled.length < 2 && (!isMerged || cell.picture)) return readCell(cell);
  const reason = filled.length > 1 ? 'conflict' : 'merged';
  const text = filled.map((one) => one.cell.text).join(' ');
  return { state: 'unreadable', reason, text, cell: cell.id };
}

/**
 * Whether this row's cells do not stand under the headers: its label stands under one, a figure stands
 * beside all of them, or it has a cell too many on the left and one too few on the right.
 */
function hasSlid(
  { slots, label, found: { columns, headed } }: GridRow,
  fields: readonly Cell[],
): boolean {
  const isUnder = (cell: Cell): boolean => columns.some((column) => overlap(cell, column) > 0);
  const isHeaded = ({ column }: Cell): boolean =>
    headed.some(({ from, to }) => from <= column && column < to);
  const beside = fields.filter((cell) => !isHeaded(cell) && !isUnder(cell));
  const lost = columns.some(({ from }) => slots[from] === undefined);
  const strays = lost ? beside : beside.filter(({ text }) => readFigure(text).state === 'figure');
  return strays.length > 0 || (label !== null && isUnder(label));
}

function overlap(cell: Cell, { from, to }: FoundColumn): number {
  return Math.min(to, cell.column + cell.columnSpan) - Math.max(from, cell.column);
}
