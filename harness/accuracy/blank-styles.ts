import type { Lines } from '../../lib/equations/lines.ts';
import { type Field, fieldKey } from '../../lib/forms/form.ts';
import { type Report, readingOf, tableOf } from '../../lib/report/report.ts';
import { type PlainCell, withCells } from '../reports/report-of.ts';
import { linesOnce } from './lines-once.ts';

/** How people leave cells of 表三 and 表四 blank without saying anything wrong. */
export const blankStyles = ['none', 'zeros', 'totals of details', 'organisations'] as const;

export type BlankStyle = (typeof blankStyles)[number];

const keptRows = ['newReceived', 'carriedOver', 'totalProcessed', 'carriedForward'];

/** A report with the cells left blank that such a person leaves blank. */
export function inBlankStyle(report: Report, style: BlankStyle): Report {
  const blanks: Record<string, PlainCell> = {};
  const lines = linesOnce(report.form);
  for (const {
    table: { key: table },
  } of report.tables) {
    for (const [row, cells] of Object.entries(tableOf(report, table)?.readings ?? {})) {
      for (const column of Object.keys(cells)) {
        const field = { table, row, column };
        const reading = readingOf(report, field);
        if (reading.state === 'figure' && isLeftBlank(style, field, reading.value, lines)) {
          blanks[fieldKey(field)] = null;
        }
      }
    }
  }
  return withCells(report, blanks);
}

function isLeftBlank(style: BlankStyle, field: Field, value: number, { isTotal }: Lines): boolean {
  if (style === 'zeros') return value === 0;
  if (field.table !== 'applications') return false;
  if (style === 'totals of details') return isTotal(field) && !keptRows.includes(field.row);
  return style === 'organisations' && !isTotal(field) && field.column !== 'naturalPerson';
}
