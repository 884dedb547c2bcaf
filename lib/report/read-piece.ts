import { type Cell, type Grid, type Slots, slotsOf } from '../document/grid.ts';
import type { Part } from '../forms/form.ts';
import { buildPiece } from './build-piece.ts';
import { figureRows, headerRows, LABELS_OF_A_HEADER } from './figure-rows.ts';
import { findColumns } from './find-columns.ts';
import { edgeOf, type FoundRow, findRows } from './find-rows.ts';
import type { FoundPart } from './found-part.ts';
import type { KeyOf } from './label.ts';
import { Vocabulary } from './match-labels.ts';
import type { Piece, TableOfForms } from './piece.ts';
import { hasFigureRows } from './row-kinds.ts';

export type TableReader = ReturnType<typeof tableReader>;

/** Reads grids as one table of a form. */
export function tableReader(of: TableOfForms, keyOf: KeyOf) {
  const parts = of.table.parts.map((part) => ({
    part,
    columns: new Vocabulary(part.columns, keyOf, part.orders),
  }));
  const rowWords = new Vocabulary(
    of.table.parts.flatMap((part) => part.rows),
    keyOf,
  );
  const isLabelled = rowWords.lines.some(({ text }) => text !== '');

  function readZone(
    grid: Grid,
    { slots, others }: { readonly slots: Slots; readonly others: Slots },
    previous: Piece | null,
  ): readonly Piece[] {
    const rows = isLabelled ? findRows(grid, rowWords) : [];
    const found = parts.map(({ part, columns }, index): FoundPart | undefined => {
      const before = previous?.columns[index];
      const own = isLabelled
        ? { rows: rows.filter(({ line }) => part.rows.includes(line)), open: false, beside: [] }
        : figureRows(slots, part, columns, {
            edge: edgeBefore(previous, index, part),
            ragged: grid.ragged,
          });
      const isHeaderAlone = 'top' in own && part.bodies === true && own.top === slots.length;
      if (own.rows.length === 0 && !isHeaderAlone) return undefined;
      // A row of a later part that stands above has been moved, and ends no header.
      const [first] = part.rows;
      const earlier = rows.filter(
        ({ line }) => first && rowWords.lines.indexOf(line) < rowWords.lines.indexOf(first),
      );
      const labelEdge = edgeOf(own.rows.flatMap(({ label }) => label ?? []));
      const columnsAbove = (to: number) =>
        findColumns(
          { slots, from: lastAbove(earlier, to), to, labelEdge, ragged: grid.ragged },
          columns,
        );
      const [highest = 0, ...lower] = 'top' in own ? [own.top] : topsOf(own.rows, rows);
      let [top, printed] = [highest, columnsAbove(highest)];
      for (const next of before ? [] : lower) {
        if (printed.columns.length > 0) break;
        [top, printed] = [next, columnsAbove(next)];
      }
      const isHeaded = printed.columns.length > 0;
      // Below a header of its own, even a torn one, stand other columns.
      const inherits = before !== undefined && !isHeaded && (isLabelled || top === 0);
      return {
        part,
        rows: isHeaded ? own.rows.filter(({ row }) => row >= top) : own.rows,
        columns: inherits ? before : printed,
        inherited: inherits,
        open: own.open,
        beside: own.beside,
        isBelowFigures: part.bodies === true && hasFiguresAbove(slots, columns),
      };
    });
    const piece = buildPiece(of, grid, { slots, others }, found);
    const goesOn = found.some((one) => one?.inherited && one.part.bodies);
    return piece.evidence > 0 || goesOn ? [piece] : [];
  }

  return {
    of,
    /** Whether its rows may be bodies', which no label tells. */
    hasBodies: parts.some(({ part }) => part.bodies),
    /**
     * Whether at least `enough` of a grid's words are word for word labels of this table; two of
     * them, or the only one, of its own: 其他 and 总计 stand in other tables as well.
     */
    isFamiliar(words: readonly string[], enough: number = of.table.familiar): boolean {
      let seen = 0;
      let own = 0;
      for (const text of words) {
        if (!rowWords.knows(text) && !parts.some(({ columns }) => columns.knows(text))) continue;
        seen++;
        if (rowWords.isTelling(text)) own++;
        if (seen >= enough && own >= Math.min(2, enough)) return true;
      }
      return false;
    },
    /** Reads the grid as this table, piece by piece where one stands below the other; none where it has no rows. */
    read(grid: Grid, previous: Piece | null): readonly Piece[] {
      const slots = slotsOf(grid);
      const [only] = parts;
      const stacked = only?.part.bodies
        ? headerRows(slots, only.columns)
            .filter(
              (row, index, all) =>
                row - 1 !== all[index - 1] || isHeaderOfOwn(slots, row, only.columns),
            )
            .map((row) => topOf(slots, row))
        : [];
      if (stacked.length < 2) return readZone(grid, { slots, others: [] }, previous);
      return stacked.flatMap((from, index) => {
        // A header above is another piece's.
        const start = index > 0 ? from : 0;
        const end = stacked[index + 1] ?? slots.length;
        const zone = slots.slice(0, end).map((row, at) => (at < start ? [] : row));
        return readZone(grid, { slots: zone, others: slots.toSpliced(start, end - start) }, null);
      });
    },
  };
}

/** Whether a header's row stands below labels of as many other columns: the rows of figures between them are lost. */
function isHeaderOfOwn(slots: Slots, row: number, columns: Vocabulary): boolean {
  const [above = [], own = []] = slots.slice(row - 1, row + 1);
  const linesOf = (cell: Cell | undefined) =>
    cell?.columnSpan === 1 && columns.isTelling(cell.text) && columns.knows(cell.text)
      ? [...columns.match(cell.text).keys()]
      : [];
  const isOther = (cell: Cell | undefined, column: number) => {
    const [upper, lower] = [linesOf(above[column]), linesOf(cell)];
    return upper.length > 0 && lower.length > 0 && !lower.some((line) => upper.includes(line));
  };
  return own.filter(isOther).length >= LABELS_OF_A_HEADER;
}

/** Whether rows of figures stand above the first header. */
function hasFiguresAbove(slots: Slots, columns: Vocabulary): boolean {
  const [first] = headerRows(slots, columns);
  return first !== undefined && hasFigureRows(slots.slice(0, topOf(slots, first)));
}

/** The first row of a header: from where cells reach into this one. */
function topOf(slots: Slots, row: number): number {
  return Math.min(row, ...(slots[row] ?? []).flatMap((cell) => cell?.row ?? []));
}

/** Where the runs of rows begin that these are in: right below what may be a header. */
function topsOf(rows: readonly FoundRow[], all: readonly FoundRow[]): number[] {
  const taken = new Set(all.map(({ row }) => row));
  const tops = rows.map(({ row }) => {
    let top = row;
    while (taken.has(top - 1)) top--;
    return top;
  });
  return [...new Set(tops)].sort((a, b) => a - b);
}

/** The row after the last of these that stands above `to`: where a header there begins. */
function lastAbove(rows: readonly FoundRow[], to: number): number {
  return Math.max(0, ...rows.flatMap(({ row }) => (row < to ? row + 1 : [])));
}

/** Where the labels end of rows that go on from a piece of bodies; rows without labels go on from a header alone. */
function edgeBefore(previous: Piece | null, part: number, { bodies }: Part): number | null {
  const columns = previous?.columns[part]?.columns ?? [];
  if (!bodies || !previous || columns.length === 0) return null;
  const edge = Math.min(...columns.map(({ from }) => from));
  return edge === 0 && Object.keys(previous.readings).length > 0 ? null : edge;
}
