import type { PlacedQuote } from '../findings/finding.ts';
import type { Duties } from '../forms/duties.ts';
import { isFormKnown, type Report, tableOf } from '../report/report.ts';
import { defineRule, incomplete } from './rule.ts';

/** A report for 2021 or later on the 2019 form, or one that cites the circular of 2019 and not that of 2021. */
export const outdatedForm = defineRule({
  code: 'outdated-form',
  about: 'form',
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号',
  needs: ['circular', 'year'],
  check({ report }, { circular, year }) {
    if (!isFormKnown(report)) return incomplete;
    if (year < circular.since) return [];
    const { table } = circular;
    const { found = false, labels = [] } = tableOf(report, table) ?? {};
    if (year > report.form.years.to && found) {
      const where = labels
        .filter(({ axis }) => axis === 'column')
        .map(({ key, text, cell }) => ({ table, row: null, column: key, text, cell }));
      return [{ variant: 'layout', arguments: { year }, where }];
    }
    const quotes = citations(report, circular);
    if (quotes.length > 0) return [{ variant: 'cited', arguments: { year }, quotes }];
    return found ? [] : incomplete;
  },
});

/** Where the replaced circular is cited, if the current one nowhere is. */
function citations(
  report: Report,
  { current, replaced }: NonNullable<Duties['circular']>,
): PlacedQuote[] {
  const blocks = [
    ...report.front.map((block) => ({ block, section: null })),
    ...report.sections.flatMap(({ name, blocks }) =>
      blocks.map((block) => ({ block, section: name })),
    ),
  ];
  if (blocks.some(({ block }) => current.test(block.text))) return [];
  return blocks.flatMap(({ block, section }) => {
    const match = replaced.exec(block.text);
    if (!match) return [];
    const [text] = match;
    return [{ block: block.id, start: match.index, end: match.index + text.length, text, section }];
  });
}
