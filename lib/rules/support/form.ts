import type { FormPlace, Place } from '../../findings/finding.ts';
import type { Field, Measure } from '../../forms/form.ts';
import { type Reading, type Report, type ReportTable, readingOf } from '../../report/report.ts';

/** What rules ask of the tables of a report. */

export function foundTables({ tables }: Report): readonly ReportTable[] {
  return tables.filter(({ found }) => found);
}

/** Whether the page has a cell of this row. */
export function hasCell(row: ReportTable['readings'][string]): boolean {
  return Object.values(row).some(({ state }) => state !== 'missing');
}

/** Whether the page has a cell of this table. */
export function hasReadings({ readings }: ReportTable): boolean {
  return Object.values(readings).some(hasCell);
}

/** One field of the form with what the page says in its place. */
export interface FieldReading extends Field {
  readonly measure: Measure;
  readonly reading: Reading;
}

/** The fields of each part of a table, row by row. */
export function partsOf({ table: { key: table, parts }, readings }: ReportTable): FieldReading[][] {
  return parts.map(({ rows, columns }) =>
    rows.flatMap(({ key: row }) =>
      columns.flatMap(({ key: column, measure = 'count' }) => {
        const reading = readings[row]?.[column];
        return reading ? [{ table, row, column, measure, reading }] : [];
      }),
    ),
  );
}

/** Every field of a table, row by row. */
export function fieldsOf(table: ReportTable): FieldReading[] {
  return partsOf(table).flat();
}

/** Where a field stands on the page. */
export function placeOf(report: Report, { table, row, column }: Field): Place {
  const reading = readingOf(report, { table, row, column });
  const found = reading.state === 'missing' ? { text: '', cell: null } : reading;
  return { table, row, column, text: found.text, cell: found.cell };
}

/** A place of the form that is not on the page. */
export function absent({ table, row, column }: FormPlace): Place {
  return { table, row, column, text: '', cell: null };
}
