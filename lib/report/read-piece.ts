import type { Form, FormName, FormTable, Part, TableName } from '../forms/form.ts';
import { type Cell, type Grid, slotsOf } from '../grid/grid.ts';
import { type FoundColumns, findColumns } from './find-columns.ts';
import { type FoundRow, findRepeatedRows, findRows } from './find-rows.ts';
import { numberingOf } from './label.ts';
import { Vocabulary } from './match-labels.ts';
import { readCell, readRow } from './read-row.ts';
import type { FoundLabel, Reading } from './report.ts';

/** What one grid holds of one table of the form: all of it, or a piece cut off by a page break. */
export interface Piece {
  readonly table: TableName;
  readonly form: FormName;
  readonly grid: string;
  readonly readings: Readonly<Record<string, Readonly<Record<string, Reading>>>>;
  readonly labels: readonly FoundLabel[];
  readonly shortRows: readonly string[];
  readonly placedByPosition: readonly string[];
  /** The columns, for a next piece without a header. */
  readonly columns: readonly (FoundColumns | undefined)[];
  readonly width: number;
  /** How much evidence there is: the sum of the labels' likeness. */
  readonly evidence: number;
}

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

class PieceBuilder {
  evidence = 0;
  readonly #readings: Record<string, Record<string, Reading>> = {};
  readonly #labels: FoundLabel[] = [];
  readonly #short: string[] = [];
  readonly #placed: string[] = [];
  readonly #columns: (FoundColumns | undefined)[] = [];

  constructor(
    readonly table: TableName,
    readonly form: FormName,
    readonly grid: Grid,
    readonly slots: readonly (readonly (Cell | undefined)[])[],
  ) {}

  addPart(
    index: number,
    part: Part,
    columns: FoundColumns,
    rows: readonly FoundRow[],
    repeated: ReadonlyMap<string, readonly number[]>,
    inherited: boolean,
  ): void {
    this.#columns[index] = columns;
    if (!inherited) {
      for (const { line, label, text, score } of columns.columns) {
        this.evidence += score;
        this.#labels.push(foundLabel('column', line.key, line.text, text, label, score));
      }
    }
    const mergedRows = new Map<string, number>();
    for (const found of rows) {
      const { line, label, row, score } = found;
      if (label) {
        this.evidence += score;
        const text = ownWords(label.text);
        this.#labels.push(foundLabel('row', line.key, line.text, text, label, score));
      }
      const place = { grid: this.grid, slots: this.slots[row] ?? [], row, label };
      const read = readRow({ ...place, lines: part.columns }, columns);
      this.#readings[line.key] = this.#settle(read.readings, repeated.get(line.key), part, columns);
      if (read.short) this.#short.push(line.key);
      if (line.text !== '' && (!label || read.byOrder)) this.#placed.push(line.key);
      for (const reading of Object.values(read.readings)) {
        if ('cell' in reading)
          mergedRows.set(reading.cell, (mergedRows.get(reading.cell) ?? 0) + 1);
      }
    }
    this.#markMerged(part, mergedRows);
  }

  /** A row that is printed twice must say the same twice; blank against a figure is the figure. */
  #settle(
    first: Readonly<Record<string, Reading>>,
    others: readonly number[] | undefined,
    part: Part,
    columns: FoundColumns,
  ): Record<string, Reading> {
    const settled = { ...first };
    for (const row of others ?? []) {
      const place = { grid: this.grid, slots: this.slots[row] ?? [], row, label: null };
      const again = readRow({ ...place, lines: part.columns }, columns).readings;
      for (const { key } of part.columns) {
        settled[key] = agree(settled[key], again[key]);
      }
    }
    return settled;
  }

  /** A cell that stands in several rows of the form at once says which figure of neither. */
  #markMerged(part: Part, uses: ReadonlyMap<string, number>): void {
    for (const { key } of part.rows) {
      const row = this.#readings[key];
      for (const [column, reading] of Object.entries(row ?? {})) {
        if (!row || reading.state === 'missing' || (uses.get(reading.cell) ?? 0) < 2) continue;
        if (reading.state === 'unreadable') continue;
        row[column] = {
          state: 'unreadable',
          reason: 'merged',
          text: reading.text,
          cell: reading.cell,
        };
      }
    }
  }

  build(): Piece {
    return {
      table: this.table,
      form: this.form,
      grid: this.grid.id,
      readings: this.#readings,
      labels: this.#labels,
      shortRows: this.#short,
      placedByPosition: this.#placed,
      columns: this.#columns,
      width: this.grid.width,
      evidence: this.evidence,
    };
  }
}

/** Two readings of one field: the same, or one of them blank or missing; else they disagree. */
export function agree(first: Reading | undefined, second: Reading | undefined): Reading {
  if (!first || first.state === 'missing') return second ?? { state: 'missing' };
  if (!second || second.state === 'missing' || second.state === 'blank') return first;
  if (first.state === 'blank') return second;
  const same =
    first.state === 'figure' && second.state === 'figure' && first.value === second.value;
  if (same) return first;
  return { state: 'unreadable', reason: 'conflict', text: first.text, cell: first.cell };
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

/** A label without the group's number before it: "（三）1.属于国家秘密" is "1.属于国家秘密". */
function ownWords(text: string): string {
  const outer = numberingOf(text);
  const inner = text.replace(/\s+/gu, '').slice(outer.length);
  return numberingOf(inner) === '' ? text : inner;
}

function foundLabel(
  axis: FoundLabel['axis'],
  key: string,
  expected: string,
  text: string,
  cell: Cell,
  score: number,
): FoundLabel {
  return { axis, key, expected, text, cell: cell.id, exact: score === 1 };
}
