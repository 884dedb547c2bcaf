import type { TableName } from '../forms/form.ts';
import type { Report } from '../report/report.ts';
import { type Rule, verdict } from './rule.ts';
import { plainDefect, tableNames } from './support/cells.ts';

const code = 'missing-table';

type Variant = 'absent' | 'picture' | 'attachment' | 'unread' | 'second';

/**
 * A table of the form that was not read: not on the page, only as a picture or an attachment, or there
 * but not understood. Never a pass. Where it stands twice, for two scopes, the second was not read.
 */
export const missingTable: Rule = {
  code,
  check(report) {
    return verdict(
      tableNames.flatMap((table) => {
        const variant = variantOf(report, table);
        if (variant === null) return [];
        return plainDefect({
          code,
          severity: 'warning',
          variant,
          arguments: { table },
          where: [{ table, row: null, column: null, text: '', cell: null }],
        });
      }),
    );
  },
};

function hasReadings(report: Report, table: TableName): boolean {
  return Object.values(report.tables[table].readings).some((row) =>
    Object.values(row).some(({ state }) => state !== 'missing'),
  );
}

/** Null where the table was read, once. */
function variantOf(report: Report, table: TableName): Variant | null {
  if (hasReadings(report, table)) return report.tables[table].repeated ? 'second' : null;
  const section = report.sections.find(({ name }) => name === table);
  if (report.tables[table].found || (section?.unreadGrids ?? 0) > 0) return 'unread';
  const sources = section && section.sources.length > 0 ? section.sources : report.sources;
  if (section?.sources.some(({ type }) => type === 'image')) return 'picture';
  if (sources.some(({ type }) => type !== 'image' && type !== 'frame')) return 'attachment';
  return 'absent';
}
