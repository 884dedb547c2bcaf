import type { FormPlace } from '../../findings/finding.ts';
import type { Form } from '../../forms/form.ts';
import { forms } from '../../forms/index.ts';
import { type Report, tableOf } from '../../report/report.ts';

/**
 * The form that was due for a report's year, where the report is on an older one of its family: null
 * where it is on the right one, or it cannot be told.
 */
function dueFormOf({ form, year }: Report): Form | null {
  const { circular } = form.duties;
  if (year === null || circular === undefined || year < circular.since) return null;
  if (year <= form.years.to) return null;
  const due = forms.filter(({ family }) => family === form.family);
  return due.find(({ years }) => years.from <= year && year <= years.to) ?? null;
}

/** Whether a line of a report's own form is one that the form due has as well: else it rightly goes. */
export function isStillAsked(report: Report, { table, row, column }: FormPlace): boolean {
  const due = dueFormOf(report);
  if (due === null || tableOf(report, table)?.found !== true) return true;
  const parts = due.tables.find(({ key }) => key === table)?.parts ?? [];
  return parts.some(
    ({ rows, columns }) =>
      (row === null || rows.some(({ key }) => key === row)) &&
      (column === null || columns.some(({ key }) => key === column)),
  );
}
