import type { Defect, Place } from '../../findings/finding.ts';
import type { FormTable, Line, Part, TableName } from '../../forms/form.ts';
import { forms } from '../../forms/index.ts';
import type { Reading, Report } from '../../report/report.ts';

export const tableNames: readonly TableName[] = ['disclosure', 'applications', 'proceedings'];

/** One field of the form with what the page says in its place. */
export interface FieldReading {
  readonly row: Line;
  readonly column: Line;
  readonly reading: Reading;
}

/** The form's table for a report; where the form is unknown, the current one's. */
export function formTableOf(report: Report, table: TableName): FormTable {
  return forms[report.form ?? 'annual-2021'].tables[table];
}

/** Every field of one part, row by row, leaving out rows that this report does not print. */
export function fieldsOf(report: Report, table: TableName, part: Part): FieldReading[] {
  const { readings } = report.tables[table];
  return part.rows.flatMap((row) =>
    part.columns.flatMap((column) => {
      const reading = readings[row.key]?.[column.key];
      return reading ? [{ row, column, reading }] : [];
    }),
  );
}

/** Where a field stands on the page. */
export function placeOf(table: TableName, { row, column, reading }: FieldReading): Place {
  const found = reading.state === 'missing' ? { text: '', cell: null } : reading;
  return { table, row: row.key, column: column.key, text: found.text, cell: found.cell };
}

/** A defect of form: where it stands and nothing to add up. */
export function plainDefect(
  defect: Pick<Defect, 'code' | 'severity' | 'arguments'> & Partial<Defect>,
): Defect {
  return { where: [], quotes: [], broken: [], fixes: [], ...defect };
}
