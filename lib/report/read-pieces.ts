import { type Grid, slotsOf } from '../document/grid.ts';
import type { Block } from '../document/page.ts';
import type { Form } from '../forms/form.ts';
import { labelKey, remembered } from './label.ts';
import { columnsRead, evidenceOf, mostEvident, type Piece, type TableOfForms } from './piece.ts';
import { type TableReader, tableReader } from './read-piece.ts';
import { hasFigureRows } from './row-kinds.ts';

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
      };
      return tableReader(of, keyOf);
    });
  });
}

/** Every grid of the page that is a table of a form, or a piece of one, in reading order. */
export function readPieces(blocks: readonly Block[], readers: Readers): PlacedPiece[] {
  const pieces: PlacedPiece[] = [];
  let isNext = true;
  blocks.forEach((block, position) => {
    const last = pieces.at(-1);
    if (block.kind === 'grid') {
      const found = readGrid(block.grid, last && { piece: last.piece, isNext }, readers);
      for (const piece of found) pieces.push({ position, piece });
    }
    isNext = position === pieces.at(-1)?.position || (isNext && isBesideTables(block));
  });
  return pieces.map((placed) => (isBelowUnread(placed, pieces, blocks) ? opened(placed) : placed));
}

/** With more rows and columns than were read, where bodies or columns of a report's own may be added up. */
function opened({ position, piece }: PlacedPiece): PlacedPiece {
  const { parts } = piece.of.table;
  const rows = parts.some(({ bodies }) => bodies);
  const columns = parts.some((part) => part.columns.some(({ optional }) => optional));
  const open = { rows: rows || piece.open.rows, columns: columns || piece.open.columns };
  return { position, piece: { ...piece, open } };
}

/**
 * Whether nothing stands between a piece and a grid of figures above it that was read as none. One below
 * goes on from the piece and is read with it, or has the total, without which nothing is added up.
 */
function isBelowUnread(
  { position }: PlacedPiece,
  pieces: readonly PlacedPiece[],
  blocks: readonly Block[],
): boolean {
  const above = blocks.slice(0, position).findLastIndex((block) => !isBesideTables(block));
  const block = blocks[above];
  if (block?.kind !== 'grid') return false;
  return pieces.every((one) => one.position !== above) && hasFigureRows(slotsOf(block.grid));
}

/** The piece before a grid, and whether nothing stands between. */
interface Before {
  readonly piece: Piece;
  readonly isNext: boolean;
}

/** A page's number, 续表 or a unit: what may stand where a table is broken. */
function isBesideTables(block: Block): boolean {
  return block.kind === 'text' && /^\P{Script=Han}*$|续|第.{1,4}页|^[（(]?单位/u.test(block.text);
}

/** What one grid holds: one table, or several where they were exported as one. */
function readGrid(grid: Grid, before: Before | undefined, readers: Readers): readonly Piece[] {
  const upright = readUpright(grid, before, readers);
  if (evidenceRead(upright) * 2 >= Math.max(grid.width, grid.height)) return upright;
  const transposed = readUpright(transpose(grid), undefined, readers);
  // Labels tell which way a table lies, also where they are all that was read of it.
  return evidenceRead(transposed) > evidenceOf(upright) ? transposed : upright;
}

/** The evidence of the pieces that hold anything. */
function evidenceRead(pieces: readonly Piece[]): number {
  return evidenceOf(pieces.filter(({ readings }) => hasReadings(readings)));
}

function readUpright(grid: Grid, before: Before | undefined, readers: Readers): readonly Piece[] {
  const words = wordsOf(grid);
  const pieces = readers.flatMap((versions) => {
    const candidates = versions.map((reader) =>
      reader.isFamiliar(words) ? reader.read(grid, followed(before, reader)) : [],
    );
    return mostEvident(candidates);
  });
  const families = [...Map.groupBy(pieces, ({ of }) => of.family).values()];
  const own = mostEvident(families);
  return own.length > 0 || !before ? own : readRemainder(grid, before, readers);
}

/** What the cells of a grid say, each once; figures are no words. */
function wordsOf(grid: Grid): readonly string[] {
  return [...new Set(grid.cells.map(({ text }) => text))].filter((text) => /\D/u.test(text));
}

/** The piece before, where this grid may go on from it. */
function followed(before: Before | undefined, { of, hasBodies }: TableReader): Piece | null {
  const { piece, isNext = false } = before ?? {};
  const same = piece?.of.family === of.family && piece.of.table.key === of.table.key;
  return same && (isNext || !hasBodies) ? piece : null;
}

/** A last row or two behind a page break, too little to be known as a table by themselves. */
function readRemainder(
  grid: Grid,
  { piece: previous, isNext }: Before,
  readers: Readers,
): readonly Piece[] {
  const words = wordsOf(grid);
  return readers.flat().flatMap((reader) => {
    if (reader.of.table !== previous.of.table) return [];
    if (reader.hasBodies) return isNext ? reader.read(grid, previous) : [];
    if (!reader.isFamiliar(words, 1)) return [];
    const pieces = reader.read(grid, previous);
    const rows = pieces.flatMap(({ readings }) => Object.keys(readings));
    return rows.some((row) => row in previous.readings) ? [] : pieces;
  });
}

function hasReadings(readings: Piece['readings']): boolean {
  return Object.values(readings).some((row) => columnsRead(row).length > 0);
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
