import { type Cell, type Grid, slotsOf } from '../document/grid.ts';
import type { Form, FormName, FormTable, Part } from '../forms/form.ts';
import { type FoundColumns, findColumns } from './find-columns.ts';
import { edgeOf, type FoundRow, findRepeatedRows, findRows } from './find-rows.ts';
import { isTelling } from './label.ts';
import { Vocabulary } from './match-labels.ts';
import type { Piece } from './piece.ts';
import { PieceBuilder } from './piece-builder.ts';
import { readCell } from './read-row.ts';

interface PartVocabulary {
  readonly part: Part;
  readonly rows: Vocabulary;
  readonly columns: Vocabulary;
}

/** One table of one form, with its labels ready to be compared. */
export class TableReader {
  readonly #form: Form;
  readonly #table: FormTable;
  readonly #parts: readonly PartVocabulary[];
  readonly #rows: Vocabulary;

  constructor(form: Form, table: FormTable) {
    this.#form = form;
    this.#table = table;
    this.#parts = table.parts.map((part) => ({
      part,
      rows: new Vocabulary(part.rows),
      columns: new Vocabulary(part.columns),
    }));
    this.#rows = new Vocabulary(table.parts.flatMap(({ rows }) => rows));
  }

  isFor(form: FormName): boolean {
    return form === this.#form.name;
  }

  /**
   * Whether at least `enough` cells are word for word labels of this table, each label once; two of
   * them, or the only one, of its own: 其他 and 总计 stand in other tables as well.
   */
  isFamiliar(grid: Grid, enough: number): boolean {
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

  /** Reads the grid as this table; null where it has none of its rows. */
  read(grid: Grid, previous: Piece | null): Piece | null {
    const slots = slotsOf(grid);
    const lines = this.#table.parts.flatMap(({ rows }) => rows);
    const labelled = lines.some(({ text }) => text !== '');
    const rows = labelled ? findRows(grid, lines, this.#rows) : [];
    if (labelled && rows.length === 0) return null;
    const repeated = findRepeatedRows(grid, rows, this.#rows, lines);
    const piece = new PieceBuilder(this.#table.name, this.#form.name, grid, slots);
    let zone = 0;
    this.#parts.forEach((vocabulary, index) => {
      const own = labelled
        ? rows.filter(({ line }) => vocabulary.part.rows.includes(line))
        : unlabelledRow(slots, vocabulary);
      const first = own[0];
      if (!first) return;
      const top = Math.min(...own.map(({ row }) => row));
      const { part } = vocabulary;
      const labelEdge = edgeOf(own.flatMap(({ label }) => label ?? []));
      const area = { slots, from: zone, to: top, labelEdge, ragged: grid.ragged };
      const columns = findColumns(area, part.columns, vocabulary.columns);
      zone = Math.max(...own.map(({ row }) => row)) + 1;
      const inherited = columns.columns.length === 0 ? previous?.columns[index] : undefined;
      const usable = inherited ? inherit(inherited, previous?.width === grid.width) : columns;
      piece.addPart(index, part, usable, own, repeated, inherited !== undefined);
    });
    return piece.evidence === 0 ? null : piece.build();
  }
}

/** A continuation without header has the columns of the piece before it, or at least their order. */
function inherit(columns: FoundColumns, sameWidth: boolean): FoundColumns {
  return sameWidth ? columns : { columns: [], headed: new Set(), ordered: columns.ordered };
}

/** 表四 prints no label before its one row: it is the first row of figures below the lowest header. */
function unlabelledRow(
  slots: readonly (readonly (Cell | undefined)[])[],
  vocabulary: PartVocabulary,
): FoundRow[] {
  const line = vocabulary.part.rows[0];
  let header = -1;
  slots.forEach((cells, row) => {
    const known = cells.filter(
      (cell) => cell?.row === row && isTelling(cell.text) && vocabulary.columns.knows(cell.text),
    );
    if (known.length >= 3) header = row;
  });
  if (!line || header < 0) return [];
  for (let row = header + 1; row < slots.length; row++) {
    const cells = slots[row] ?? [];
    const own = cells.filter((cell): cell is Cell => cell?.row === row);
    const figures = own.filter((cell) => readCell(cell).state === 'figure').length;
    const words = own.filter((cell) => readCell(cell).state === 'unreadable').length;
    if (figures > words || (figures === 0 && words === 0 && own.length > 0)) {
      return [{ line, row, label: null, score: 0 }];
    }
  }
  return [];
}
