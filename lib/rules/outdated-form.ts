import type { PlacedQuote } from '../findings/finding.ts';
import type { Duties } from '../forms/duties.ts';
import { isFormKnown, type Report, tableOf } from '../report/report.ts';
import { defineRule, incomplete } from './rule.ts';
import { quoteMatch } from './support/quotes.ts';

/** A report for 2021 or later on the 2019 form, or one that cites the circular of 2019 and not that of 2021. */
export const outdatedForm = defineRule({
  code: 'outdated-form',
  about: 'form',
  severity: 'warning',
  first: true,
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
  { front, sections }: Report,
  { current, replaced }: NonNullable<Duties['circular']>,
): PlacedQuote[] {
  const passages = [{ name: null, blocks: front }, ...sections].flatMap(({ name, blocks }) =>
    blocks.map(({ prose }) => ({ prose, section: name })),
  );
  if (passages.some(({ prose }) => current.test(prose.text))) return [];
  return passages.flatMap(({ prose, section }) => {
    const match = replaced.exec(prose.text);
    return match ? [quoteMatch(prose, match, section)] : [];
  });
}
