import { joinLines } from './cell-text.ts';
import type { PlacedCell, PlacedGrid } from './read-grid.ts';

/** A table that goes on over sheets: columns of the same sides, in points. */
const sway = 5;

/**
 * The table of two pieces that a page break parts, one above the other; null where their columns differ.
 * Heads that are printed again are left out, a row that the break cuts is one row, and merged first
 * columns go on.
 */
export function joinPieces(above: PlacedGrid, below: PlacedGrid): PlacedGrid | null {
  const sides = sidesOf(above.xs, below.xs);
  if (!sides) return null;
  const first = onSides(above, sides);
  const whole = onSides(below, sides);
  const second = withoutHead(whole, repeatedRows(first, whole));
  if (second.height === 0) return first;
  return joinRows(first, second);
}

/** The sides of both pieces' columns; null where the pieces are not of one table. */
function sidesOf(above: readonly number[], below: readonly number[]): readonly number[] | null {
  const near = (one = 0, other = 0) => Math.abs(one - other) <= sway;
  const edges = [near(above[0], below[0]), near(above.at(-1), below.at(-1))];
  // A merged first column that goes on may have no line on the outer side.
  if (edges.includes(false) && (!edges.includes(true) || below.length < 4)) return null;
  if (edges.includes(false) && below.length >= above.length) return null;
  const isAmong = (x: number, xs: readonly number[]) => xs.some((other) => near(x, other));
  const [fewer, more] = above.length < below.length ? [above, below] : [below, above];
  if (fewer.length <= 2 || !fewer.every((x) => isAmong(x, more))) return null;
  return more;
}

/** The grid with its columns counted by these sides. */
function onSides(grid: PlacedGrid, sides: readonly number[]): PlacedGrid {
  if (grid.xs.length === sides.length) return { ...grid, xs: sides };
  const indexOf = (side: number) => {
    const x = grid.xs[side] ?? 0;
    return sides.findIndex((other) => Math.abs(other - x) <= sway);
  };
  const cells = grid.cells.map((cell) => {
    const column = indexOf(cell.column);
    return { ...cell, column, columnSpan: indexOf(cell.column + cell.columnSpan) - column };
  });
  const ownColumns = sides.slice(1).map((_, column) => {
    const own = grid.xs.findIndex((x) => x > (sides[column] ?? 0) + sway);
    return Math.max(own - 1, 0);
  });
  const spread = (drawn: readonly boolean[]) => ownColumns.map((own) => drawn[own] ?? true);
  const { above, below } = grid.closed;
  return { ...grid, xs: sides, cells, closed: { above: spread(above), below: spread(below) } };
}

const figure = /^[-+]?[\d.,，]+$|^[-—/\\]+$/;

/** How many rows at the head of the second piece print those of the first again. */
function repeatedRows(first: PlacedGrid, second: PlacedGrid): number {
  const rowOf = (grid: PlacedGrid, row: number) =>
    grid.cells
      .filter((cell) => cell.row === row)
      .map(({ column, columnSpan, text }) => `${column} ${columnSpan} ${text}`)
      .join('|');
  let rows = 0;
  while (rows < second.height && rows < first.height) {
    const words = second.cells.filter(({ row, text }) => row === rows && text !== '');
    if (words.some(({ text }) => figure.test(text))) break;
    if (rowOf(first, rows) !== rowOf(second, rows)) break;
    rows++;
  }
  const isWhole = (end: number) =>
    second.cells.every(({ row, rowSpan }) => row >= end || row + rowSpan <= end);
  while (rows > 0 && !isWhole(rows)) rows--;
  const says = second.cells.some(({ row, text }) => row < rows && text !== '');
  return says ? rows : 0;
}

function withoutHead(grid: PlacedGrid, rows: number): PlacedGrid {
  if (rows === 0) return grid;
  const cells = grid.cells
    .filter(({ row }) => row >= rows)
    .map((cell) => ({ ...cell, row: cell.row - rows }));
  return { ...grid, cells, height: grid.height - rows };
}

/**
 * The cells that the break goes through, of those at the head of the second piece: no line parts them from
 * the cell above on either sheet. Where none is drawn along the whole break, that holds of all cells of a
 * row or of none: what stands in its columns of figures is then on one sheet alone.
 */
function cutCells(first: PlacedGrid, second: PlacedGrid): ReadonlySet<PlacedCell> {
  const isOpen = (column: number) => !first.closed.below[column] && !second.closed.above[column];
  const ends = lastRow(first);
  const heads = second.cells.filter(({ row }) => row === 0);
  const open = heads.filter(({ column }) => isOpen(column));
  const pairs = open.map((cell) => ({ cell, above: ends.find((end) => isBelow(end, cell)) }));
  // A row without a label is no row of its own, whatever figures are left of it.
  const isRest =
    open.length === heads.length && heads.every(({ text }) => text === '' || figure.test(text));
  const isPart =
    isRest ||
    pairs.every(
      ({ cell, above }) =>
        above !== undefined &&
        !ordinal.test(cell.text) &&
        !(/\d$/.test(above.text) && /\d$/.test(cell.text)),
    );
  return new Set(isPart ? open : []);
}

const ordinal = /^\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\d+[.．、])/;

const lastRow = ({ cells, height }: PlacedGrid) =>
  cells.filter(({ row, rowSpan }) => row + rowSpan === height);

const isBelow = (above: PlacedCell, below: PlacedCell) =>
  above.column === below.column && above.columnSpan === below.columnSpan;

/**
 * The cells at the head of the second piece where the break goes through a row although lines close it: a label
 * goes on whose last line was full, and no column has a figure on both sheets.
 */
function cutByLabel(
  first: PlacedGrid,
  second: PlacedGrid,
  figureColumns: ReadonlySet<number>,
): ReadonlySet<PlacedCell> {
  const ends = lastRow(first);
  const heads = second.cells.filter(({ row }) => row === 0);
  let goes = false;
  const isPart = heads.every((cell) => {
    const above = ends.find((end) => isBelow(end, cell));
    if (!above) return false;
    if (cell.text === '') return true;
    if (figureColumns.has(cell.column)) return above.text === '';
    if (cell.rowSpan > 1) return goesOn(above, cell, second, figureColumns);
    const isFull = above.room !== undefined && above.room < roomFor(cell.text, cell);
    goes ||= isFull;
    return isFull && !ordinal.test(cell.text);
  });
  return new Set(isPart && goes ? heads : []);
}

/** Points that the first sign of a text takes, with the marks that no line begins with. */
function roomFor(text: string, { size = 0 }: Pick<PlacedCell, 'size'>): number {
  const [begin = ''] = /^.[，。、；：！？）》”]*/u.exec(text) ?? [];
  return begin.length * size;
}

function joinRows(first: PlacedGrid, second: PlacedGrid): PlacedGrid {
  const figureColumns = columnsOfFigures(first, second);
  const open = cutCells(first, second);
  const cut = open.size > 0 ? open : cutByLabel(first, second, figureColumns);
  const heads = second.cells.filter(({ row }) => row === 0);
  const isRowCut = heads.every((cell) => cut.has(cell));
  const shift = first.height - (isRowCut ? 1 : 0);
  const cells = [...first.cells];
  const ends = lastRow(first);
  for (const cell of second.cells) {
    const above = cell.row === 0 ? ends.find((end) => isBelow(end, cell)) : undefined;
    if (above && (cut.has(cell) || goesOn(above, cell, second, figureColumns))) {
      cells[cells.indexOf(above)] = joinCells(above, cell, shift);
    } else cells.push({ ...cell, row: cell.row + shift });
  }
  const height = shift + second.height;
  const left = Math.min(...heads.map(({ column }) => column));
  // What stands beside a piece that has no line there is the merged cell of before.
  for (const [index, cell] of cells.entries()) {
    const isBeside = ends.includes(cell) && cell.column + cell.columnSpan <= left;
    if (isBeside) cells[index] = { ...cell, rowSpan: height - cell.row };
  }
  return {
    area: second.area,
    xs: second.xs,
    height,
    cells: cells.toSorted((a, b) => a.row - b.row || a.column - b.column),
    closed: { above: first.closed.above, below: second.closed.below },
  };
}

function columnsOfFigures(...grids: readonly PlacedGrid[]): ReadonlySet<number> {
  return new Set(
    grids
      .flatMap(({ cells }) => cells)
      .filter(({ columnSpan, text }) => columnSpan === 1 && /^\d[\d.,]*$/.test(text))
      .map(({ column }) => column),
  );
}

/** Whether a cell at the head of the second piece is the one that ends the first, going on. */
function goesOn(
  above: PlacedCell,
  below: PlacedCell,
  piece: PlacedGrid,
  figureColumns: ReadonlySet<number>,
): boolean {
  if (figureColumns.has(below.column)) return false;
  const isTall = above.rowSpan > 1 || below.rowSpan > 1;
  if (below.text === '') return isTall || isGroup(below, piece, figureColumns);
  if (!isTall) return false;
  return below.text === above.text || (above.text !== '' && !ordinal.test(below.text));
}

/** Whether another label stands on the right of it: it is then the name of a group of rows. */
function isGroup(
  { column, columnSpan }: PlacedCell,
  { cells }: PlacedGrid,
  figureColumns: ReadonlySet<number>,
): boolean {
  return cells.some(
    (cell) =>
      cell.row === 0 &&
      cell.column >= column + columnSpan &&
      !figureColumns.has(cell.column) &&
      cell.text !== '',
  );
}

function joinCells(above: PlacedCell, below: PlacedCell, shift: number): PlacedCell {
  const isSame = below.text === '' || below.text === above.text;
  const text = isSame ? above.text : joinLines([above.text, below.text].filter(Boolean));
  const doubt = above.doubt ?? below.doubt;
  const { room } = below;
  return {
    ...above,
    ...(below.text === '' || room === undefined ? {} : { room }),
    text,
    rowSpan: below.row + below.rowSpan + shift - above.row,
    boxes: [...above.boxes, ...below.boxes],
    ...(doubt ? { doubt } : {}),
  };
}
