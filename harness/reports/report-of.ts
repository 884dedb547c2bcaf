import { type Field, type Form, fieldKey } from '../../lib/forms/form.ts';
import { forms } from '../../lib/forms/index.ts';
import { formPrinter, type PrintedForm } from '../../lib/report/printed-form.ts';
import {
  type FoundLabel,
  type Reading,
  type Report,
  type ReportTable,
  tableOf as reportTable,
} from '../../lib/report/report.ts';

export type AnnualForm = 'annual-2019' | 'annual-2021';
export type AnnualTable = 'disclosure' | 'applications' | 'proceedings';

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
  readonly form?: AnnualForm;
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

/** One of the official forms, by its name. */
export function formNamed(name: string): Form {
  const form = forms.find((one) => one.name === name);
  if (form === undefined) throw new RangeError(`no form is called ${name}`);
  return form;
}

const print = formPrinter();

/** The form that a plain report prints: （六） in one row where it gives the row `other`. */
export function printedFormOf(plain: PlainReport): PrintedForm {
  const keys = new Set(Object.keys(plain.applications ?? {}));
  const found = new Map([['applications', { keys, bodies: [] }]]);
  return print(formNamed(plain.form ?? 'annual-2021'), found);
}

function tableOf(table: PrintedForm['tables'][number], plain: PlainTable | undefined): ReportTable {
  const readings: Record<string, Record<string, Reading>> = {};
  const labels: FoundLabel[] = [];
  for (const part of table.parts) {
    const columns = part.columns.map((column) => column.key);
    for (const line of part.rows) {
      const row = plain?.[line.key];
      readings[line.key] = Object.fromEntries(
        columns.map((column) => {
          const field = { table: table.key, row: line.key, column };
          return [column, readingOfCell(field, plainCell(row, columns, column))];
        }),
      );
    }
    const found = part.rows.filter((line) => plain?.[line.key] !== undefined);
    for (const [axis, lines] of [
      ['column', found.length > 0 ? part.columns : []],
      ['row', found],
    ] as const) {
      for (const { key, text } of lines) {
        const cell = `${table.key}#${axis}:${key}`;
        labels.push({ axis, key, expected: text, text, cell, exact: true });
      }
    }
  }
  return {
    table,
    found: plain !== undefined,
    readings,
    labels,
    missingRows: Object.keys(readings).filter((row) => plain?.[row] === undefined),
    shortRows: [],
    repeated: false,
    grids: plain === undefined ? [] : [table.key],
  };
}

/**
 * A full Report from plain figures: cell ids are `fieldKey` ("applications/granted/total"), label ids
 * "applications#row:granted". It has no text: sections, title and dates are empty.
 */
export function reportOf(plain: PlainReport): Report {
  const { organ, year } = plain;
  const tables = formTables.map((key) => [key, plain[key]] as const);
  return reportIn(printedFormOf(plain), Object.fromEntries(tables), { organ, year });
}

const formTables: readonly AnnualTable[] = ['disclosure', 'applications', 'proceedings'];

/** The same of any form: its tables by key. */
export function reportIn(
  form: PrintedForm,
  tables: Readonly<Record<string, PlainTable | undefined>>,
  {
    organ = null,
    year = null,
  }: { organ?: string | null | undefined; year?: number | null | undefined },
): Report {
  return {
    form,
    organ,
    year,
    byHand: {},
    title: null,
    tables: form.tables.map((table) => tableOf(table, tables[table.key])),
    sections: [],
    front: [],
    back: [],
    surroundings: [],
    truncated: false,
    unread: { text: false, tables: false },
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
  const changes = Object.entries(cells).map(([key, plain]) => {
    const [table = '', row = '', column = ''] = key.split('/');
    return { field: { table, row, column }, plain };
  });
  const tables = report.tables.map((one) => {
    const readings = { ...one.readings };
    for (const { field, plain } of changes) {
      if (field.table !== one.table.key) continue;
      const row = readings[field.row];
      if (row?.[field.column] === undefined) throw new Error(`no such field: ${fieldKey(field)}`);
      readings[field.row] = { ...row, [field.column]: readingOfCell(field, plain) };
    }
    return { ...one, readings };
  });
  return { ...report, tables };
}

/** The report's table of this key. */
export function tableIn(report: Report, key: string): ReportTable {
  const table = reportTable(report, key);
  if (table === undefined) throw new RangeError(`the form has no table ${key}`);
  return table;
}

/** The same report with one of its tables, or all of them, found otherwise. */
export function withTable(
  report: Report,
  key: string | null,
  change: Partial<ReportTable>,
): Report {
  const tables = report.tables.map((table) =>
    key === null || table.table.key === key ? { ...table, ...change } : table,
  );
  return { ...report, tables };
}
