import type { FormPlace, Place } from '../../findings/finding.ts';
import { annualDuties } from '../../forms/annual/duties.ts';
import type { Duties } from '../../forms/duties.ts';
import type { Field, FormTable, Identity, Measure, TableName } from '../../forms/form.ts';
import { identitiesByOtherRows } from '../../forms/identities.ts';
import { forms } from '../../forms/index.ts';
import { type Reading, type Report, readingOf } from '../../report/report.ts';

/** What rules ask of the form of a report. */

export const tableNames: readonly TableName[] = ['disclosure', 'applications', 'proceedings'];

export function foundTables(report: Report): TableName[] {
  return tableNames.filter((table) => report.tables[table].found);
}

/** The form's table for a report; where the form is unknown, the current one's. */
export function formTableOf(report: Report, table: TableName): FormTable {
  return forms[report.form ?? 'annual-2021'].tables[table];
}

export function dutiesOf(_report: Report): Duties {
  return annualDuties;
}

export function identitiesOf(report: Report): readonly Identity[] {
  return identitiesByOtherRows[report.otherRows];
}

/** Whether a report is on a form of which there was a newer one for its year. */
export function isOutdated({ form, year }: Report): boolean {
  return form !== null && year !== null && year > forms[form].years.to;
}

/** One field of the form with what the page says in its place. */
export interface FieldReading extends Field {
  readonly measure: Measure;
  readonly reading: Reading;
}

/** The fields of each part of a table, row by row, leaving out rows that this report does not print. */
export function partsOf(report: Report, table: TableName): FieldReading[][] {
  const { readings } = report.tables[table];
  return formTableOf(report, table).parts.map((part) =>
    part.rows.flatMap((row) =>
      part.columns.flatMap(({ key: column, measure = 'count' }) => {
        const reading = readings[row.key]?.[column];
        return reading ? [{ table, row: row.key, column, measure, reading }] : [];
      }),
    ),
  );
}

/** Every field of a table, row by row. */
export function fieldsOf(report: Report, table: TableName): FieldReading[] {
  return partsOf(report, table).flat();
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

/** The one row of （六）其他处理 where the report's year wants three and its form is not an older one. */
export function outdatedRow({ otherRows, year, form }: Report): FormPlace | null {
  const wanted = year !== null && isCurrentYear(year);
  if (otherRows !== 'single' || !wanted || form === 'annual-2019') return null;
  return { table: 'applications', row: 'other', column: null };
}

/** Whether the current form was the official one for a report of this year. */
export function isCurrentYear(year: number): boolean {
  return year >= forms['annual-2021'].years.from;
}
