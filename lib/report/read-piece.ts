import { type Grid, type Slots, slotsOf } from '../document/grid.ts';
import type { Line, Part, Table } from '../forms/form.ts';
import { buildPiece, type FoundPart } from './build-piece.ts';
import { figureRows, headerRows } from './figure-rows.ts';
import { type FoundColumns, findColumns } from './find-columns.ts';
import { edgeOf, findRows } from './find-rows.ts';
import type { KeyOf } from './label.ts';
import { Vocabulary } from './match-labels.ts';
import { mostEvident, type Piece, type TableOfForms } from './piece.ts';

/** A table as it is printed in one way, with its labels ready to be compared. */
interface Way {
  readonly parts: readonly { readonly part: Part; readonly columns: Vocabulary }[];
  readonly rows: Vocabulary;
  readonly columns: readonly Line[];
}

export type TableReader = ReturnType<typeof tableReader>;

/** Reads grids as one table of a form. */
export function tableReader(of: TableOfForms, keyOf: KeyOf) {
  const whole = wayOf(of.table, keyOf);
  const ways = of.ways.map((way) => wayOf(way, keyOf));
  const hasBodies = whole.parts.some(({ part }) => part.bodies);

  /** The ways that leave out the fewest of the labels found, of these the barest. */
  function waysFor({ cells }: Grid): readonly Way[] {
    const texts = cells.map(({ text }) => text);
    const found = new Set(
      whole.parts.flatMap(({ columns }) =>
        texts
          .filter((text) => columns.knows(text))
          .flatMap((text) => [...columns.match(text).keys()]),
      ),
    );
    if (ways.length === 0 || found.size === 0) return [whole];
    const held = ({ columns }: Way) => columns.filter((line) => found.has(line)).length;
    const most = Math.max(...ways.map(held));
    const fitting = ways.filter((way) => held(way) === most);
    const fewest = Math.min(...fitting.map(({ columns }) => columns.length));
    return fitting.filter(({ columns }) => columns.length === fewest);
  }

  /** Piece by piece where one stands below the other. */
  function readOneWay(way: Way, grid: Grid, previous: Piece | null): readonly Piece[] {
    const slots = slotsOf(grid);
    const [only] = way.parts;
    const stacked = only?.part.bodies
      ? headerRows(slots, only.columns).filter((row, index, all) => row - 1 !== all[index - 1])
      : [];
    if (stacked.length < 2) return readZone(way, grid, slots, previous);
    return stacked.flatMap((from, index) => {
      // A header above is another piece's.
      const zone = slots
        .slice(0, stacked[index + 1])
        .map((row, at) => (index > 0 && at < from ? [] : row));
      return readZone(way, grid, zone, null);
    });
  }

  function readZone(way: Way, grid: Grid, slots: Slots, previous: Piece | null): readonly Piece[] {
    const labelled = way.rows.lines.some(({ text }) => text !== '');
    const rows = labelled ? findRows(grid, way.rows) : [];
    let zone = 0;
    const parts = way.parts.map(({ part, columns }, index): FoundPart | undefined => {
      const own = labelled
        ? rows.filter(({ line }) => part.rows.includes(line))
        : figureRows(slots, part, columns, previous !== null);
      if (own.length === 0) return undefined;
      const positions = own.map(({ row }) => row);
      const to = Math.min(...positions);
      const labelEdge = edgeOf(own.flatMap(({ label }) => label ?? []));
      const found = findColumns({ slots, from: zone, to, labelEdge, ragged: grid.ragged }, columns);
      zone = Math.max(...positions) + 1;
      const before = found.columns.length === 0 ? previous?.columns[index] : undefined;
      return {
        part,
        rows: own,
        columns: before ? inherited(before, previous?.width === grid.width) : found,
        inherited: before !== undefined,
      };
    });
    const piece = buildPiece(of, grid, slots, parts);
    const goesOn = parts.some((found) => found?.inherited && found.part.bodies);
    return piece.evidence > 0 || goesOn ? [piece] : [];
  }

  return {
    of,
    /**
     * Whether at least `enough` cells are word for word labels of this table, each label once; two of
     * them, or the only one, of its own: 其他 and 总计 stand in other tables as well.
     */
    isFamiliar(grid: Grid, enough: number = of.table.familiar): boolean {
      const seen = new Set<string>();
      let own = 0;
      for (const { text } of grid.cells) {
        if (text === '' || seen.has(text)) continue;
        if (!whole.rows.knows(text) && !whole.parts.some(({ columns }) => columns.knows(text)))
          continue;
        seen.add(text);
        if (whole.rows.isTelling(text)) own++;
        if (seen.size >= enough && own >= Math.min(2, enough)) return true;
      }
      return false;
    },
    /** Whether a grid without any label of the table may hold further rows of it: bodies are many. */
    mayGoOn: (grid: Grid, previous: Piece): boolean => hasBodies && grid.width === previous.width,
    /** Reads the grid as this table, in the way that fits its columns best; none where it has no rows. */
    read: (grid: Grid, previous: Piece | null): readonly Piece[] =>
      mostEvident(waysFor(grid).map((way) => readOneWay(way, grid, previous))),
  };
}

function wayOf({ parts }: Table, keyOf: KeyOf): Way {
  const rows = parts.flatMap((part) => part.rows);
  return {
    parts: parts.map((part) => ({ part, columns: new Vocabulary(part.columns, keyOf) })),
    rows: new Vocabulary(rows, keyOf),
    columns: parts.flatMap(({ columns }) => columns),
  };
}

/** A continuation without header has the columns of the piece before it, or at least their order. */
function inherited(columns: FoundColumns, sameWidth: boolean): FoundColumns {
  return sameWidth ? columns : { columns: [], headed: [], ordered: columns.ordered };
}
