import type { Cell, Grid } from '../document/grid.ts';
import type { Line, Part } from '../forms/form.ts';
import type { FoundColumns } from './find-columns.ts';
import type { FoundRow } from './find-rows.ts';
import { numberingOf } from './label.ts';
import { agree, type Piece, type TableOfForms } from './piece.ts';
import { type GridRow, readRow } from './read-row.ts';
import type { FoundLabel, Reading } from './report.ts';

/** Gathers the rows of one grid, part by part, into a piece of a table. */
export class PieceBuilder {
  readonly of: TableOfForms;
  readonly grid: Grid;
  readonly slots: readonly (readonly (Cell | undefined)[])[];
  evidence = 0;
  readonly #readings: Record<string, Record<string, Reading>> = {};
  readonly #bodies: Line[] = [];
  readonly #labels: FoundLabel[] = [];
  readonly #short: string[] = [];
  readonly #placed: string[] = [];
  readonly #columns: (FoundColumns | undefined)[] = [];

  constructor(of: TableOfForms, grid: Grid, slots: readonly (readonly (Cell | undefined)[])[]) {
    this.of = of;
    this.grid = grid;
    this.slots = slots;
  }

  addPart(
    index: number,
    part: Part,
    columns: FoundColumns,
    rows: readonly FoundRow[],
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
      const { line, label, row, score, repeated } = found;
      const isOfForm = part.rows.includes(line);
      if (!isOfForm) this.#bodies.push(line);
      if (label && isOfForm && line.text !== '') {
        this.evidence += score;
        const text = ownWords(label.text);
        this.#labels.push(foundLabel('row', line.key, line.text, text, label, score));
      }
      const read = readRow(this.#gridRow(row, label, part, sumsUp(this.of, line, part)), columns);
      this.#readings[line.key] = this.#settle(read.readings, repeated, part, columns);
      if (read.short) this.#short.push(line.key);
      if (line.text !== '' && isOfForm && (!label || read.byOrder)) this.#placed.push(line.key);
      for (const reading of Object.values(read.readings)) {
        if ('cell' in reading)
          mergedRows.set(reading.cell, (mergedRows.get(reading.cell) ?? 0) + 1);
      }
    }
    this.#markMerged(mergedRows, rows);
  }

  #gridRow(row: number, label: Cell | null, part: Part, isSum: boolean): GridRow {
    const { ragged } = this.grid;
    return { slots: this.slots[row] ?? [], ragged, label, lines: part.columns, sumsUp: isSum };
  }

  /** A row that is printed twice must say the same twice; blank against a figure is the figure. */
  #settle(
    first: Readonly<Record<string, Reading>>,
    others: readonly number[],
    part: Part,
    columns: FoundColumns,
  ): Record<string, Reading> {
    const settled = { ...first };
    for (const row of others) {
      const again = readRow(this.#gridRow(row, null, part, false), columns).readings;
      for (const { key } of part.columns) {
        settled[key] = agree(settled[key], again[key]);
      }
    }
    return settled;
  }

  /** A cell that stands in several rows of the form at once says which figure of neither. */
  #markMerged(uses: ReadonlyMap<string, number>, rows: readonly FoundRow[]): void {
    for (const { line } of rows) {
      const row = this.#readings[line.key];
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
      of: this.of,
      grid: this.grid.id,
      readings: this.#readings,
      bodies: this.#bodies,
      labels: this.#labels,
      shortRows: this.#short,
      placedByPosition: this.#placed,
      columns: this.#columns,
      width: this.grid.width,
      evidence: this.evidence,
    };
  }
}

/** Whether the row's last field adds up its row and its column. */
function sumsUp({ table, forms }: TableOfForms, { key }: Line, { columns }: Part): boolean {
  const last = columns.at(-1)?.key;
  const sums = (forms[0]?.identities ?? []).filter(
    ({ right: [sum, another] }) =>
      sum?.row === key && sum.column === last && sum.table === table.key && !another,
  );
  return sums.length > 1;
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
