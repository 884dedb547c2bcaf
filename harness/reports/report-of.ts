import type { Field, FormName, FormTable, OtherRows, TableName } from '../../lib/forms/form.ts';
import { fieldKey } from '../../lib/forms/form.ts';
import { forms } from '../../lib/forms/index.ts';
import type { FoundLabel, Reading, Report, ReportTable } from '../../lib/report/report.ts';

/** A cell as a test writes it: a figure, null for a blank, words for a text that is no figure. */
export type PlainCell = number | string | null;

/** A row of cells in the form's column order (undefined: no such cell), or by column key. */
export type PlainRow =
  | readonly (PlainCell | undefined)[]
  | Readonly<Record<string, PlainCell | undefined>>;

/** A table by row key. A row that is not given is missing from the page. */
export type PlainTable = Readonly<Record<string, PlainRow>>;

/** A report as `test/cases/*.json` writes it. A table that is not given was not found on the page. */
export interface PlainReport {
  readonly form?: FormName | null;
  readonly organ?: string | null;
  readonly year?: number | null;
  readonly disclosure?: PlainTable;
  readonly applications?: PlainTable;
  readonly proceedings?: PlainTable;
}

function readingOfCell(field: Field, plain: PlainCell | undefined): Reading {
  const cell = fieldKey(field);
  if (plain === undefined) return { state: 'missing' };
  if (plain === null) return { state: 'blank', text: '', cell };
  if (typeof plain === 'number') return { state: 'figure', value: plain, text: `${plain}`, cell };
  return { state: 'unreadable', reason: 'words', text: plain, cell };
}

function plainCell(row: PlainRow | undefined, columns: readonly string[], column: string) {
  if (row === undefined) return undefined;
  return Array.isArray(row)
    ? (row as readonly (PlainCell | undefined)[])[columns.indexOf(column)]
    : (row as Readonly<Record<string, PlainCell | undefined>>)[column];
}

function printedAs(applications: PlainTable | undefined): OtherRows {
  return applications !== undefined && 'other' in applications ? 'single' : 'detailed';
}

function tableOf(form: FormTable, plain: PlainTable | undefined, otherRows: OtherRows) {
  const readings: Record<string, Record<string, Reading>> = {};
  const labels: FoundLabel[] = [];
  const missingRows: string[] = [];
  for (const part of form.parts) {
    const columns = part.columns.map((column) => column.key);
    for (const line of part.rows) {
      const row = plain?.[line.key];
      readings[line.key] = Object.fromEntries(
        columns.map((column) => {
          const field = { table: form.name, row: line.key, column };
          return [column, readingOfCell(field, plainCell(row, columns, column))];
        }),
      );
      const expected =
        otherRows === 'single' ? !line.key.startsWith('other.') : line.key !== 'other';
      if (row === undefined && expected) missingRows.push(line.key);
    }
    const found = part.rows.filter((line) => plain?.[line.key] !== undefined);
    for (const [axis, lines] of [
      ['column', found.length > 0 ? part.columns : []],
      ['row', found],
    ] as const) {
      for (const { key, text } of lines) {
        const cell = `${form.name}#${axis}:${key}`;
        labels.push({ axis, key, expected: text, text, cell, exact: true });
      }
    }
  }
  const table: ReportTable = {
    name: form.name,
    found: plain !== undefined,
    readings,
    labels,
    missingRows,
    shortRows: [],
    placedByPosition: [],
    repeated: false,
    grids: plain === undefined ? [] : [form.name],
  };
  return table;
}

/**
 * A full Report from plain figures: cell ids are `fieldKey` ("applications/granted/total"), label ids
 * "applications#row:granted". It has no text: sections, title and dates are empty.
 */
export function reportOf(plain: PlainReport): Report {
  const name = plain.form ?? 'annual-2021';
  const otherRows = printedAs(plain.applications);
  const table = (key: TableName) => tableOf(forms[name].tables[key], plain[key], otherRows);
  return {
    form: plain.form === undefined ? 'annual-2021' : plain.form,
    organ: plain.organ ?? null,
    year: plain.year ?? null,
    otherRows,
    title: null,
    tables: {
      disclosure: table('disclosure'),
      applications: table('applications'),
      proceedings: table('proceedings'),
    },
    sections: [],
    front: [],
    back: [],
    surroundings: [],
    sources: [],
    period: null,
    signedOn: null,
    publishedOn: null,
  };
}

/** The same report with some cells replaced, by `fieldKey`; undefined takes the cell off the page. */
export function withCells(
  report: Report,
  cells: Readonly<Record<string, PlainCell | undefined>>,
): Report {
  const tables: Record<TableName, ReportTable> = { ...report.tables };
  for (const [key, plain] of Object.entries(cells)) {
    const [name, row, column] = key.split('/') as [TableName, string, string];
    const table = tables[name];
    const readings = table.readings[row];
    if (readings?.[column] === undefined) throw new Error(`no such field: ${key}`);
    const reading = readingOfCell({ table: name, row, column }, plain);
    tables[name] = {
      ...table,
      readings: { ...table.readings, [row]: { ...readings, [column]: reading } },
    };
  }
  return { ...report, tables };
}
