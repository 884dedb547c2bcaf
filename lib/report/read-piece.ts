import { type Grid, type Slots, slotsOf } from '../document/grid.ts';
import type { Part } from '../forms/form.ts';
import { buildPiece, type FoundPart } from './build-piece.ts';
import { figureRows, headerRows } from './figure-rows.ts';
import { findColumns } from './find-columns.ts';
import { edgeOf, type FoundRow, findRows } from './find-rows.ts';
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

  function readZone(grid: Grid, slots: Slots, previous: Piece | null): readonly Piece[] {
    const rows = isLabelled ? findRows(grid, rowWords) : [];
    const found = parts.map(({ part, columns }, index): FoundPart | undefined => {
      const before = previous?.columns[index];
      const own = isLabelled
        ? { rows: rows.filter(({ line }) => part.rows.includes(line)), open: false, beside: [] }
        : figureRows(slots, part, columns, {
            edge: edgeBefore(previous, index, part),
            ragged: grid.ragged,
          });
      const positions = own.rows.map(({ row }) => row);
      const isHeaderAlone = 'top' in own && part.bodies === true && own.top === slots.length;
      if (own.rows.length === 0 && !isHeaderAlone) return undefined;
      const to = 'top' in own ? own.top : Math.min(...positions);
      // A row of a later part that stands above has been moved, and ends no header.
      const [first] = part.rows;
      const earlier = rows.filter(
        ({ line }) => first && rowWords.lines.indexOf(line) < rowWords.lines.indexOf(first),
      );
      const labelEdge = edgeOf(own.rows.flatMap(({ label }) => label ?? []));
      const area = { slots, from: lastAbove(earlier, to), to, labelEdge, ragged: grid.ragged };
      const printed = findColumns(area, columns);
      // Below a header of its own, even a torn one, stand other columns.
      const inherits =
        before !== undefined && printed.columns.length === 0 && (isLabelled || to === 0);
      return {
        part,
        rows: own.rows,
        columns: inherits ? before : printed,
        inherited: inherits,
        open: own.open,
        beside: own.beside,
        isBelowFigures: part.bodies === true && hasFiguresAbove(slots, columns),
      };
    });
    const piece = buildPiece(of, grid, slots, found);
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
            .filter((row, index, all) => row - 1 !== all[index - 1])
            .map((row) => topOf(slots, row))
        : [];
      if (stacked.length < 2) return readZone(grid, slots, previous);
      return stacked.flatMap((from, index) => {
        // A header above is another piece's.
        const zone = slots
          .slice(0, stacked[index + 1])
          .map((row, at) => (index > 0 && at < from ? [] : row));
        return readZone(grid, zone, null);
      });
    },
  };
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
