import { readFigure } from '../document/figure.ts';
import type { Cell, Grid } from '../document/grid.ts';
import type { Line } from '../forms/form.ts';
import type { FoundColumns } from './find-columns.ts';
import { labelKey } from './label.ts';
import type { Reading } from './report.ts';
import { type Sequence, setInSequence } from './sequence.ts';

/** A row's readings by column key, and whether cells were lost or placed by their order alone. */
export interface ReadRow {
  readonly readings: Readonly<Record<string, Reading>>;
  readonly short: boolean;
  readonly byOrder: boolean;
}

const MISSING: Reading = { state: 'missing' };

/** What one cell says. */
export function readCell(cell: Cell): Reading {
  if (cell.picture) return unreadable(cell);
  const figure = readFigure(cell.text);
  return { ...figure, text: cell.text, cell: cell.id };
}

interface RowInGrid {
  readonly grid: Grid;
  /** The grid's slots of this row. */
  readonly slots: readonly (Cell | undefined)[];
  readonly row: number;
  readonly label: Cell | null;
  readonly lines: readonly Line[];
}

/**
 * Reads the figures of one row. Under header cells where the grid's columns line up; by the order of
 * its cells where they do not (tab-separated text, a continuation without header, a row that has
 * slid sideways), and then only where each form column is sure to have its cell.
 */
export function readRow(place: RowInGrid, found: FoundColumns): ReadRow {
  if (!place.grid.ragged && found.columns.length > 0 && !hasSlid(place, found)) {
    return underHeaders(place, found);
  }
  return inOrder(place, found.ordered);
}

function inOrder(place: RowInGrid, ordered: boolean): ReadRow {
  const lost: ReadRow = { readings: allMissing(place.lines), short: true, byOrder: true };
  if (!ordered) return lost;
  const cells = distinct(place.slots);
  const start = place.label ? cells.indexOf(place.label) + 1 : 0;
  const fields = cells.slice(start);
  const sequence = place.grid.ragged ? sequenceOf(fields, place) : whole(fields, place.lines);
  if (!sequence) return lost;
  const readings: Record<string, Reading> = {};
  place.lines.forEach((line, index) => {
    const cell = sequence.cells[index];
    readings[line.key] = cell ? readCell(cell) : MISSING;
  });
  return { readings, short: sequence.short, byOrder: true };
}

function sequenceOf(fields: readonly Cell[], { lines, label }: RowInGrid): Sequence | null {
  const sumsUp = lines.at(-1)?.key === 'total' && labelKey(label?.text ?? '') === '总计';
  return setInSequence(fields, lines.length, sumsUp, (cell) => {
    const figure = readFigure(cell.text);
    return figure.state === 'figure' ? figure.value : null;
  });
}

/** A table's own cells are set by order only where there is one for each column. */
function whole(fields: readonly Cell[], lines: readonly Line[]): Sequence | null {
  const complete = fields.length === lines.length && fields.every((cell) => cell.columnSpan === 1);
  return complete ? { cells: fields, short: false } : null;
}

function underHeaders(place: RowInGrid, found: FoundColumns): ReadRow {
  const cells = cellsByColumn(place, found);
  const readings: Record<string, Reading> = allMissing(place.lines);
  // Which of its cells a row has lost cannot be seen: those behind it have moved up.
  const short = found.columns.some(({ line }) => !cells.has(line.key));
  if (short) return { readings, short, byOrder: false };
  for (const column of found.columns) {
    const own = cells.get(column.line.key) ?? [];
    const filled = own.filter(({ cell }) => cell.text !== '');
    const chosen = (filled[0] ?? own[0])?.cell;
    if (!chosen) continue;
    if (filled.length > 1) readings[column.line.key] = conflicting(chosen, filled);
    else if (own.some(({ merged }) => merged)) readings[column.line.key] = unreadable(chosen);
    else readings[column.line.key] = readCell(chosen);
  }
  return { readings, short, byOrder: false };
}

interface Claimed {
  readonly cell: Cell;
  readonly merged: boolean;
}

/** Each cell belongs to the column it covers most of; one that covers several whole columns is merged. */
function cellsByColumn(place: RowInGrid, found: FoundColumns): Map<string, Claimed[]> {
  const claims = new Map<string, Claimed[]>();
  for (const cell of distinct(place.slots)) {
    if (cell === place.label) continue;
    const overlaps = found.columns
      .map((column) => ({
        key: column.line.key,
        covered: overlap(cell, column.from, column.to),
        whole: cell.column <= column.from && cell.column + cell.columnSpan >= column.to,
      }))
      .filter(({ covered }) => covered > 0);
    const whole = overlaps.filter((column) => column.whole);
    const best = Math.max(0, ...overlaps.map(({ covered }) => covered));
    const owners = whole.length > 1 ? whole : overlaps.filter(({ covered }) => covered === best);
    for (const { key } of owners) {
      claims.set(key, [...(claims.get(key) ?? []), { cell, merged: owners.length > 1 }]);
    }
  }
  return claims;
}

/**
 * Whether this row's cells do not stand under the headers: its label stands under one, a figure stands
 * beside all of them, or it has a cell too many on the left and one too few on the right.
 */
function hasSlid(place: RowInGrid, found: FoundColumns): boolean {
  const { label } = place;
  const under = (cell: Cell) => found.columns.some(({ from, to }) => overlap(cell, from, to) > 0);
  if (label && under(label)) return true;
  const start = label ? label.column + label.columnSpan : 0;
  const cells = distinct(place.slots);
  const beside = cells.filter(
    (cell) => cell.column >= start && !found.headed.has(cell.column) && !under(cell),
  );
  if (beside.some(({ text }) => readFigure(text).state === 'figure')) return true;
  return beside.length > 0 && found.columns.some(({ from }) => place.slots[from] === undefined);
}

function overlap(cell: Cell, from: number, to: number): number {
  return Math.min(to, cell.column + cell.columnSpan) - Math.max(from, cell.column);
}

function conflicting(cell: Cell, all: readonly Claimed[]): Reading {
  const text = all.map((claimed) => claimed.cell.text).join(' ');
  return { state: 'unreadable', reason: 'conflict', text, cell: cell.id };
}

/** A cell that is no text, or the text of several fields. */
function unreadable({ picture, text, id }: Cell): Reading {
  return { state: 'unreadable', reason: picture ? 'picture' : 'merged', text, cell: id };
}

function allMissing(lines: readonly Line[]): Record<string, Reading> {
  return Object.fromEntries(lines.map((line) => [line.key, MISSING]));
}

function distinct(slots: readonly (Cell | undefined)[]): Cell[] {
  const cells: Cell[] = [];
  for (const cell of slots) if (cell && cells.at(-1) !== cell) cells.push(cell);
  return cells;
}
