import { type Cell, type Grid, slotsOf } from '../document/grid.ts';
import type { Part, Table } from '../forms/form.ts';
import { figureRows, headerRows } from './figure-rows.ts';
import { type FoundColumns, findColumns } from './find-columns.ts';
import { edgeOf, type FoundRow, findRows } from './find-rows.ts';
import { isTelling } from './label.ts';
import { Vocabulary } from './match-labels.ts';
import type { Piece, TableOfForms } from './piece.ts';
import { PieceBuilder } from './piece-builder.ts';

interface PartVocabulary {
  readonly part: Part;
  readonly rows: Vocabulary;
  readonly columns: Vocabulary;
}

/** One table of a form with its labels ready to be compared. */
export class TableReader {
  readonly of: TableOfForms;
  readonly #parts: readonly PartVocabulary[];
  readonly #rows: Vocabulary;
  /** The table's ways of printing its columns, as readers of their own, once a grid has asked for them. */
  readonly #ways = new Map<Table, TableReader>();

  constructor(of: TableOfForms, { parts }: Table = of.table) {
    this.of = of;
    this.#parts = parts.map((part) => ({
      part,
      rows: new Vocabulary(part.rows),
      columns: new Vocabulary(part.columns),
    }));
    this.#rows = new Vocabulary(parts.flatMap(({ rows }) => rows));
  }

  /**
   * Whether at least `enough` cells are word for word labels of this table, each label once; two of
   * them, or the only one, of its own: 其他 and 总计 stand in other tables as well.
   */
  isFamiliar(grid: Grid, enough: number = this.of.table.familiar): boolean {
    const seen = new Set<string>();
    let own = 0;
    for (const { text } of grid.cells) {
      if (text === '' || seen.has(text)) continue;
      if (!this.#rows.knows(text) && !this.#parts.some(({ columns }) => columns.knows(text)))
        continue;
      seen.add(text);
      if (isTelling(text)) own++;
      if (seen.size >= enough && own >= Math.min(2, enough)) return true;
    }
    return false;
  }

  /** Reads the grid as this table, in the way that fits its columns best; none where it has no rows. */
  read(grid: Grid, previous: Piece | null): Piece[] {
    const ways = this.#waysFor(grid);
    if (ways.length === 0) return this.#readOneWay(grid, previous);
    const read = ways.map((way) => way.#readOneWay(grid, previous));
    const weigh = (pieces: readonly Piece[]) =>
      pieces.reduce((sum, { evidence }) => sum + evidence, 0);
    return read.reduce((best, pieces) => (weigh(pieces) > weigh(best) ? pieces : best), []);
  }

  /** The ways of printing the table that leave out the fewest of the labels found, of these the barest. */
  #waysFor(grid: Grid): TableReader[] {
    if (this.of.ways.length === 0) return [];
    const found = new Set(
      this.#parts.flatMap(({ columns }) =>
        grid.cells.flatMap(({ text }) =>
          columns.knows(text) ? [...columns.match(text).keys()].map(({ key }) => key) : [],
        ),
      ),
    );
    const rank = ({ parts }: Table): [lost: number, spare: number] => {
      const own = parts.flatMap(({ columns }) => columns.map(({ key }) => key));
      const held = own.filter((key) => found.has(key)).length;
      return [found.size - held, own.length - held];
    };
    const ranked = this.of.ways
      .map((way) => ({ way, rank: rank(way) }))
      .toSorted(({ rank: a }, { rank: b }) => a[0] - b[0] || a[1] - b[1]);
    const best = ranked[0]?.rank.join();
    return found.size === 0
      ? []
      : ranked.filter((one) => one.rank.join() === best).map(({ way }) => this.#readerOf(way));
  }

  #readerOf(way: Table): TableReader {
    const reader = this.#ways.get(way) ?? new TableReader({ ...this.of, ways: [] }, way);
    this.#ways.set(way, reader);
    return reader;
  }

  /** Whether a grid without any label of the table may hold further rows of it: bodies are many. */
  mayGoOn(grid: Grid, previous: Piece): boolean {
    return this.#parts.some(({ part }) => part.bodies) && grid.width === previous.width;
  }

  /** Piece by piece where one stands below the other. */
  #readOneWay(grid: Grid, previous: Piece | null): Piece[] {
    const slots = slotsOf(grid);
    const [only] = this.#parts;
    const stacked =
      only?.part.bodies === true
        ? headerRows(slots, only.columns).filter((row, index, all) => row - 1 !== all[index - 1])
        : [];
    if (stacked.length < 2)
      return [this.#readZone(grid, slots, previous)].flatMap((one) => one ?? []);
    return stacked.flatMap((from, index) => {
      const zone = slots.slice(0, stacked[index + 1] ?? slots.length);
      return this.#readZone(grid, index === 0 ? zone : emptied(zone, from), null) ?? [];
    });
  }

  #readZone(grid: Grid, slots: Slots, previous: Piece | null): Piece | null {
    const lines = this.#parts.flatMap(({ part }) => part.rows);
    const labelled = lines.some(({ text }) => text !== '');
    const rows = labelled ? findRows(grid, this.#rows) : [];
    if (labelled && rows.length === 0) return null;
    const piece = new PieceBuilder(this.of, grid, slots);
    let zone = 0;
    let goesOn = false;
    this.#parts.forEach((vocabulary, index) => {
      const { part } = vocabulary;
      const own = labelled
        ? rows.filter(({ line }) => part.rows.includes(line))
        : figureRows(slots, part, vocabulary.columns, previous !== null);
      if (own.length === 0) return;
      const top = Math.min(...own.map(({ row }) => row));
      const area = { slots, from: zone, to: top, labelEdge: labelEdge(own), ragged: grid.ragged };
      const columns = findColumns(area, vocabulary.columns);
      zone = Math.max(...own.map(({ row }) => row)) + 1;
      const inherited = columns.columns.length === 0 ? previous?.columns[index] : undefined;
      goesOn ||= inherited !== undefined && part.bodies === true;
      const usable = inherited ? inherit(inherited, previous?.width === grid.width) : columns;
      piece.addPart(index, part, usable, own, inherited !== undefined);
    });
    return piece.evidence === 0 && !goesOn ? null : piece.build();
  }
}

type Slots = readonly (readonly (Cell | undefined)[])[];

function labelEdge(rows: readonly FoundRow[]): number {
  return edgeOf(rows.flatMap(({ label }) => label ?? []));
}

/** The rows with nothing left above `from`: a header above is another piece's. */
function emptied(slots: Slots, from: number): Slots {
  return slots.map((row, index) => (index < from ? [] : row));
}

/** A continuation without header has the columns of the piece before it, or at least their order. */
function inherit(columns: FoundColumns, sameWidth: boolean): FoundColumns {
  return sameWidth ? columns : { columns: [], headed: [], ordered: columns.ordered };
}
