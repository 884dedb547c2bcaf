import type { Audit } from '../../lib/findings/audit.ts';
import { fieldKey } from '../../lib/forms/form.ts';
import type { Report } from '../../lib/report/report.ts';
import { plainValue } from './observed.ts';
import type { PlainReport } from './report-of.ts';
import { printedFields } from './sheet.ts';

export interface ReadBack {
  /** Fields read as something that is not printed: "applications/granted/total: 3 read as 4". */
  readonly wrong: readonly string[];
  /** Fields that are printed and were not read. */
  readonly lost: readonly string[];
}

/** What was read, beside what the page prints. Words in a cell must come back as unread. */
export function readBack(report: Report, printed: PlainReport): ReadBack {
  const fields = printedFields(printed);
  const wrong: string[] = [];
  const lost: string[] = [];
  for (const { table, readings } of report.tables) {
    for (const [row, cells] of Object.entries(readings)) {
      for (const [column, reading] of Object.entries(cells)) {
        const key = fieldKey({ table: table.key, row, column });
        const value = plainValue(reading);
        const truth = fields.get(key);
        fields.delete(key);
        if (value === undefined) {
          if (typeof truth === 'number' || truth === null) lost.push(key);
        } else if (value !== truth) wrong.push(`${key}: ${truth} read as ${value}`);
      }
    }
  }
  for (const [key, truth] of fields) if (typeof truth === 'number') lost.push(key);
  return { wrong, lost };
}

const SAYS_UNREAD: ReadonlySet<string> = new Set([
  'missing-table',
  'missing-row',
  'unreadable-cell',
]);

/**
 * Fields that were not read although no finding says so. Where nothing of （六）其他处理 is found, its
 * three rows are said to be missing, which says so of the single one.
 */
export function unspoken({ findings }: Audit, lost: readonly string[]): string[] {
  const places = findings.filter(({ code }) => SAYS_UNREAD.has(code)).flatMap(({ where }) => where);
  return lost.filter((key) => {
    const [table, row, column] = key.split('/');
    return !places.some(
      (place) =>
        place.table === table &&
        (place.row === null ||
          place.row === row ||
          (row === 'other' && place.row === 'other.other')) &&
        (place.column === null || place.column === column),
    );
  });
}
