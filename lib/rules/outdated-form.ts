import type { PlacedQuote } from '../findings/finding.ts';
import type { Report } from '../report/report.ts';
import { defineRule, incomplete } from './rule.ts';
import { isCurrentYear, isOutdated } from './support/form.ts';
import type { Needed } from './support/needs.ts';

/** A report for 2021 or later on the 2019 form, or one that cites the circular of 2019 and not that of 2021. */
export const outdatedForm = defineRule({
  code: 'outdated-form',
  about: 'form',
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号',
  needs: ['renewal', 'year'],
  check({ report }, { renewal, year }) {
    if (report.form === null) return incomplete;
    if (!isCurrentYear(year)) return [];
    const { table } = renewal;
    const { found, labels } = report.tables[table];
    if (isOutdated(report) && found) {
      const where = labels
        .filter(({ axis }) => axis === 'column')
        .map(({ key, text, cell }) => ({ table, row: null, column: key, text, cell }));
      return [{ variant: 'layout', arguments: { year }, where }];
    }
    const quotes = citations(report, renewal);
    if (quotes.length > 0) return [{ variant: 'cited', arguments: { year }, quotes }];
    return found ? [] : incomplete;
  },
});

/** Where the replaced circular is cited, if the current one nowhere is. */
function citations(report: Report, { circular, replaced }: Needed['renewal']): PlacedQuote[] {
  const blocks = [
    ...report.front.map((block) => ({ block, section: null })),
    ...report.sections.flatMap(({ name, blocks }) =>
      blocks.map((block) => ({ block, section: name })),
    ),
  ];
  if (blocks.some(({ block }) => circular.test(block.text))) return [];
  return blocks.flatMap(({ block, section }) => {
    const match = replaced.exec(block.text);
    if (!match) return [];
    const [text] = match;
    return [{ block: block.id, start: match.index, end: match.index + text.length, text, section }];
  });
}
