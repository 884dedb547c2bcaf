import type { Field } from '../../lib/forms/form.ts';
import { type Report, readingOf, tableOf } from '../../lib/report/report.ts';

/** The fields of a table that the report prints, in form order. */
export function fieldsOf(report: Report, table: string): Field[] {
  return Object.entries(tableOf(report, table)?.readings ?? {}).flatMap(([row, cells]) =>
    Object.keys(cells).flatMap((column) => {
      const field = { table, row, column };
      return readingOf(report, field).state === 'missing' ? [] : field;
    }),
  );
}
