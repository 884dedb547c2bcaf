import type { Grid } from '../document/grid.ts';
import type { Block } from '../document/page.ts';
import type { Form, Table } from '../forms/form.ts';
import { labelKey, remembered } from './label.ts';
import { evidenceOf, mostEvident, type Piece, type TableOfForms } from './piece.ts';
import { type TableReader, tableReader } from './read-piece.ts';

/** A piece and the position of its grid among the page's blocks. */
export interface PlacedPiece {
  readonly position: number;
  readonly piece: Piece;
}

/** The readers of one table of a family, in all its versions. */
export type Readers = readonly (readonly TableReader[])[];

/** Readers of every table that these forms print; a table that several print is read once. */
export function readersOf(forms: readonly Form[]): Readers {
  const keyOf = remembered(labelKey);
  const all = forms.flatMap((form) => form.tables.map((table) => ({ form, table })));
  const byName = Map.groupBy(all, ({ form, table }) => `${form.family}/${table.key}`);
  return [...byName.values()].map((named) => {
    const versions = Map.groupBy(named, ({ table }) => table);
    return [...versions].flatMap(([table, [first, ...others]]) => {
      if (first === undefined) return [];
      const of: TableOfForms = {
        table,
        forms: [first, ...others].map(({ form }) => form),
        family: first.form.family,
        versions: versions.size > 1,
        ways: waysOf(table, first.form),
      };
      return tableReader(of, keyOf);
    });
  });
}

/** The ways in which a form prints a table's columns; none where there is but one. */
function waysOf(table: Table, { alternatives }: Form): Table[] {
  const columns = new Set(table.parts.flatMap((part) => part.columns.map(({ key }) => key)));
  const own = alternatives.filter(
    ({ table: key, leavesOut }) => key === table.key && leavesOut.some((line) => columns.has(line)),
  );
  return own.map(({ leavesOut }) => ({
    ...table,
    parts: table.parts.map((part) => ({
      ...part,
      columns: part.columns.filter(({ key }) => !leavesOut.includes(key)),
    })),
  }));
}

/** Every grid of the page that is a table of a form, or a piece of one, in reading order. */
export function readPieces(blocks: readonly Block[], readers: Readers): PlacedPiece[] {
  const pieces: PlacedPiece[] = [];
  blocks.forEach((block, position) => {
    if (block.kind !== 'grid') return;
    const previous = pieces.at(-1)?.piece ?? null;
    for (const piece of readGrid(block.grid, previous, readers)) pieces.push({ position, piece });
  });
  return pieces;
}

/** What one grid holds: one table, or several where they were exported as one. */
function readGrid(grid: Grid, previous: Piece | null, readers: Readers): readonly Piece[] {
  const upright = readUpright(grid, previous, readers);
  if (evidenceRead(upright) * 2 >= Math.max(grid.width, grid.height)) return upright;
  const transposed = readUpright(transpose(grid), null, readers);
  return evidenceRead(transposed) > evidenceRead(upright) ? transposed : upright;
}

/** The evidence of the pieces that hold anything. */
function evidenceRead(pieces: readonly Piece[]): number {
  return evidenceOf(pieces.filter(({ readings }) => hasReadings(readings)));
}

function readUpright(grid: Grid, previous: Piece | null, readers: Readers): readonly Piece[] {
  const pieces = readers.flatMap((versions) => {
    const candidates = versions.map((reader) =>
      reader.isFamiliar(grid) ? reader.read(grid, followed(previous, reader)) : [],
    );
    return mostEvident(candidates);
  });
  const families = [...Map.groupBy(pieces, ({ of }) => of.family).values()];
  const own = mostEvident(families);
  return own.length > 0 || !previous ? own : readRemainder(grid, previous, readers);
}

/** The piece before, where this grid may go on from it. */
function followed(previous: Piece | null, { of }: TableReader): Piece | null {
  const same = previous?.of.family === of.family && previous.of.table.key === of.table.key;
  return same ? previous : null;
}

/** A last row or two behind a page break, too little to be known as a table by themselves. */
function readRemainder(grid: Grid, previous: Piece, readers: Readers): Piece[] {
  return readers.flat().flatMap((reader) => {
    if (reader.of.table !== previous.of.table) return [];
    if (!reader.isFamiliar(grid, 1) && !reader.mayGoOn(grid, previous)) return [];
    const pieces = reader.read(grid, previous);
    const rows = pieces.flatMap(({ readings }) => Object.keys(readings));
    return rows.some((row) => row in previous.readings) ? [] : pieces;
  });
}

function hasReadings(readings: Piece['readings']): boolean {
  return Object.values(readings).some((row) =>
    Object.values(row).some(({ state }) => state !== 'missing'),
  );
}

/** The same cells with rows and columns exchanged. */
function transpose(grid: Grid): Grid {
  return {
    ...grid,
    width: grid.height,
    height: grid.width,
    cells: grid.cells
      .map((cell) => ({
        ...cell,
        row: cell.column,
        column: cell.row,
        rowSpan: cell.columnSpan,
        columnSpan: cell.rowSpan,
      }))
      .sort((a, b) => a.row - b.row || a.column - b.column),
  };
}
