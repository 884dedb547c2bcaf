import { applications } from '../forms/applications.ts';
import type { FormName, FormTable, OtherRows, TableName } from '../forms/form.ts';
import { forms } from '../forms/index.ts';
import { agree, type Piece } from './piece.ts';
import type { Reading, ReportTable } from './report.ts';

const SINGLE_ROW = 'other';
const standsFor = applications.parts
  .flatMap(({ rows }) => rows)
  .find(({ key }) => key === SINGLE_ROW)?.standsFor;

/** Joins the pieces of one table; every field of `table` has a reading, `missing` where none was found. */
function joinPieces(table: FormTable, pieces: readonly Piece[], repeated: boolean): ReportTable {
  const readings: Record<string, Record<string, Reading>> = {};
  const otherRows = otherRowsOf(pieces);
  for (const part of table.parts) {
    for (const row of part.rows) {
      const heading = row.key === SINGLE_ROW && otherRows === 'detailed';
      const fields: Record<string, Reading> = {};
      for (const column of part.columns) {
        let reading: Reading = { state: 'missing' };
        for (const piece of heading ? [] : pieces) {
          const next = piece.readings[row.key]?.[column.key];
          if (next) reading = reading.state === 'missing' ? next : agree(reading, next);
        }
        fields[column.key] = reading;
      }
      readings[row.key] = fields;
    }
  }
  const found = new Set(pieces.flatMap((piece) => Object.keys(piece.readings)));
  const expected = expectedRows(table, otherRows);
  return {
    name: table.name,
    found: found.size > 0,
    readings,
    labels: pieces.flatMap(({ labels }) => labels),
    missingRows: found.size > 0 ? expected.filter((row) => !found.has(row)) : [],
    shortRows: pieces.flatMap(({ shortRows }) => shortRows),
    placedByPosition: pieces.flatMap(({ placedByPosition }) => placedByPosition),
    repeated,
    grids: [...new Set(pieces.map(({ grid }) => grid))],
  };
}

/** Whether the pieces print （六）其他处理 as one row; with both, the one is a heading over the three. */
export function otherRowsOf(pieces: readonly Piece[]): OtherRows {
  const found = new Set(pieces.flatMap((piece) => Object.keys(piece.readings)));
  const single = found.has(SINGLE_ROW) && !standsFor?.some((row) => found.has(row));
  return single ? 'single' : 'detailed';
}

function expectedRows(table: FormTable, otherRows: OtherRows): string[] {
  return table.parts
    .flatMap(({ rows }) => rows.map(({ key }) => key))
    .filter((key) => (otherRows === 'single' ? !standsFor?.includes(key) : key !== SINGLE_ROW));
}

/** The form of the pieces of 表二, by the greater evidence; null where there is none. */
export function formOf(pieces: readonly Piece[]): FormName | null {
  const evidence = new Map<FormName, number>();
  for (const piece of pieces) {
    if (piece.table !== 'disclosure') continue;
    evidence.set(piece.form, (evidence.get(piece.form) ?? 0) + piece.evidence);
  }
  return [...evidence].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/** All tables of one report. `form` decides how 表二 is laid out. */
export function joinTables(
  form: FormName,
  pieces: readonly Piece[],
  repeated: ReadonlySet<TableName>,
): Readonly<Record<TableName, ReportTable>> {
  const join = (name: TableName): ReportTable =>
    joinPieces(
      forms[form].tables[name],
      pieces.filter(
        (piece) => piece.table === name && (name !== 'disclosure' || piece.form === form),
      ),
      repeated.has(name),
    );
  return {
    disclosure: join('disclosure'),
    applications: join('applications'),
    proceedings: join('proceedings'),
  };
}
