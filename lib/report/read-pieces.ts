import type { Grid } from '../document/grid.ts';
import type { Block } from '../document/page.ts';
import type { Form, TableName } from '../forms/form.ts';
import { forms } from '../forms/index.ts';
import type { Piece } from './piece.ts';
import { TableReader } from './read-piece.ts';

/** A piece and the position of its grid among the page's blocks. */
export interface PlacedPiece {
  readonly position: number;
  readonly piece: Piece;
}

const readers: Readonly<Record<TableName, readonly TableReader[]>> = {
  disclosure: Object.values(forms).map((form) => readerOf(form, 'disclosure')),
  applications: [readerOf(forms['annual-2021'], 'applications')],
  proceedings: [readerOf(forms['annual-2021'], 'proceedings')],
};

/** How many labels, word for word, make a grid worth reading as a table; a typo spares the others. */
const FAMILIAR: Readonly<Record<TableName, number>> = {
  disclosure: 2,
  applications: 3,
  proceedings: 4,
};

const tables: readonly TableName[] = ['disclosure', 'applications', 'proceedings'];

function readerOf(form: Form, table: TableName): TableReader {
  return new TableReader(form, form.tables[table]);
}

/** Every grid of the page that is a table of the form, or a piece of one, in reading order. */
export function readPieces(blocks: readonly Block[]): PlacedPiece[] {
  const pieces: PlacedPiece[] = [];
  blocks.forEach((block, position) => {
    if (block.kind !== 'grid') return;
    const previous = pieces.at(-1)?.piece ?? null;
    for (const piece of readGrid(block.grid, previous)) pieces.push({ position, piece });
  });
  return pieces;
}

/** What one grid holds: one table, or several where they were exported as one. */
function readGrid(grid: Grid, previous: Piece | null): Piece[] {
  const upright = readUpright(grid, previous);
  if (evidenceOf(upright) * 2 >= Math.max(grid.width, grid.height)) return upright;
  const transposed = readUpright(transpose(grid), null);
  return evidenceOf(transposed) > evidenceOf(upright) ? transposed : upright;
}

function evidenceOf(pieces: readonly Piece[]): number {
  return pieces
    .filter(({ readings }) => hasReadings(readings))
    .reduce((sum, { evidence }) => sum + evidence, 0);
}

function readUpright(grid: Grid, previous: Piece | null): Piece[] {
  const pieces: Piece[] = [];
  for (const table of tables) {
    const before = previous?.table === table ? previous : null;
    const candidates = readers[table].flatMap((reader) => {
      if (!reader.isFamiliar(grid, FAMILIAR[table])) return [];
      return reader.read(grid, before) ?? [];
    });
    const best = candidates.sort((a, b) => b.evidence - a.evidence)[0];
    if (best) pieces.push(best);
  }
  return pieces.length > 0 || !previous ? pieces : readRemainder(grid, previous);
}

/** A last row or two behind a page break, too little to be known as a table by themselves. */
function readRemainder(grid: Grid, previous: Piece): Piece[] {
  return readers[previous.table].flatMap((reader) => {
    if (!reader.isFor(previous.form) || !reader.isFamiliar(grid, 1)) return [];
    const piece = reader.read(grid, previous);
    const again = Object.keys(piece?.readings ?? {}).some((row) => row in previous.readings);
    return piece && !again ? [piece] : [];
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
