import type { Paragraph } from '../claims/sentence.ts';
import type { Report, ReportTable } from '../report/report.ts';
import { defineRule } from './rule.ts';
import { absent, hasReadings } from './support/form.ts';
import { besideSection } from './support/near.ts';

/**
 * A table of the form that was not read: not on the page, only as a picture or an attachment, or there
 * but not understood. Never a pass. Where it stands twice, for two scopes, the second was not read.
 */
export const missingTable = defineRule({
  code: 'missing-table',
  about: 'form',
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号；国办发〔2018〕118号',
  check: ({ report, paragraphs }) =>
    report.tables.flatMap((one) => {
      const { key: table, leftOut, section } = one.table;
      const [label] = one.labels;
      const variant = variantOf(report, one);
      if (variant === 'absent' && leftOut !== undefined && isSaid(paragraphs, leftOut)) return [];
      if (variant === null) return [];
      const where = [absent({ table, row: null, column: null })];
      const near = label ? [{ cell: label.cell }] : besideSection(report, section);
      return { variant, arguments: { table: { table } }, where, near };
    }),
});

/** Whether the text says that there is no such table to be shown. */
function isSaid(paragraphs: readonly Paragraph[], words: string): boolean {
  const pattern = new RegExp(words, 'u');
  return paragraphs.some(({ prose }) => pattern.test(prose.text));
}

/** Null where the table was read, once. */
function variantOf(report: Report, one: ReportTable): string | null {
  if (hasReadings(one)) return one.repeated ? 'second' : null;
  const section = report.sections.find(({ name }) => name === one.table.section);
  if (one.found || (section?.unreadGrids ?? 0) > 0) return 'unread';
  const sources = section && section.sources.length > 0 ? section.sources : report.sources;
  if (section?.sources.some(({ type }) => type === 'image')) return 'picture';
  if (sources.some(({ type }) => type !== 'image' && type !== 'frame')) return 'attachment';
  return report.unread.tables ? 'unread' : 'absent';
}
