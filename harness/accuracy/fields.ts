import type { Field, TableName } from '../../lib/forms/form.ts';
import { type Report, readingOf } from '../../lib/report/report.ts';

/** The fields of a table that the report prints, in form order. */
export function fieldsOf(report: Report, table: TableName): Field[] {
  return Object.entries(report.tables[table].readings).flatMap(([row, cells]) =>
    Object.keys(cells).flatMap((column) => {
      const field = { table, row, column };
      return readingOf(report, field).state === 'missing' ? [] : field;
    }),
  );
}
