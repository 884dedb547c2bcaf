import { type Report, readingOf, tableOf } from '../report/report.ts';
import { namesOf } from './names.ts';
import type { Translate } from './translate.ts';

/** A figure that tells at once whether a report was read rightly: its place and what was read there, in words. */
export interface KeyFigure {
  readonly place: string;
  readonly value: string;
}

/** The form's key figures in the tables that were found; one that was not read as a figure says so. */
export function keyFiguresOf(report: Report, translate: Translate): KeyFigure[] {
  const { keyFigures = [] } = report.form;
  const names = namesOf(report.form, translate);
  return keyFigures.flatMap((field) => {
    const { table, found = false } = tableOf(report, field.table) ?? {};
    // Several bodies may have no row that adds them up.
    const isPrinted = table?.parts.some(({ rows }) => rows.some(({ key }) => key === field.row));
    if (!found || !isPrinted) return [];
    const reading = readingOf(report, field);
    const { state } = reading;
    const value = state === 'figure' ? String(reading.value) : translate(`map.${state}`);
    return [{ place: names.inReport(field), value }];
  });
}
