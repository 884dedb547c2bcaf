import type { TableName } from '../forms/form.ts';
import type { Report } from '../report/report.ts';
import { defineRule } from './rule.ts';
import { absent, tableNames } from './support/form.ts';

/**
 * A table of the form that was not read: not on the page, only as a picture or an attachment, or there
 * but not understood. Never a pass. Where it stands twice, for two scopes, the second was not read.
 */
export const missingTable = defineRule({
  code: 'missing-table',
  about: 'form',
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号',
  check: ({ report }) =>
    tableNames.flatMap((table) => {
      const variant = variantOf(report, table);
      if (variant === null) return [];
      const where = [absent({ table, row: null, column: null })];
      return { variant, arguments: { table: { table } }, where };
    }),
});

function hasReadings(report: Report, table: TableName): boolean {
  return Object.values(report.tables[table].readings).some((row) =>
    Object.values(row).some(({ state }) => state !== 'missing'),
  );
}

/** Null where the table was read, once. */
function variantOf(report: Report, table: TableName): string | null {
  if (hasReadings(report, table)) return report.tables[table].repeated ? 'second' : null;
  const section = report.sections.find(({ name }) => name === table);
  if (report.tables[table].found || (section?.unreadGrids ?? 0) > 0) return 'unread';
  const sources = section && section.sources.length > 0 ? section.sources : report.sources;
  if (section?.sources.some(({ type }) => type === 'image')) return 'picture';
  if (sources.some(({ type }) => type !== 'image' && type !== 'frame')) return 'attachment';
  return 'absent';
}
