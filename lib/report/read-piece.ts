import type { Form, FormName, FormTable, Part } from '../forms/form.ts';
import { type Cell, type Grid, slotsOf } from '../grid/grid.ts';
import { type FoundColumns, findColumns } from './find-columns.ts';
import { type FoundRow, findRepeatedRows, findRows } from './find-rows.ts';
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

  /** How many cells are word for word labels of this table, each label once; stops at `enough`. */
  familiar(grid: Grid, enough: number): number {
    const seen = new Set<string>();
    for (const { text } of grid.cells) {
      if (text === '' || seen.has(text)) continue;
      if (this.#rows.knows(text) || this.#parts.some(({ columns }) => columns.knows(text))) {
        seen.add(text);
        if (seen.size >= enough) break;
      }
    }
    return seen.size;
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
      const columns = findColumns(slots, zone, top, part.columns, vocabulary.columns, grid.ragged);
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
    const known = cells.filter((cell) => cell?.row === row && vocabulary.columns.knows(cell.text));
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
