import { misfitOf } from '../claims/list-sums.ts';
import { defineRule, ofEach } from './rule.ts';
import { quoteWithin } from './support/quotes.ts';

/**
 * "共N件（A x件、B y件）" whose parts do not add up. A list opened by 其中 or closed by 等 fails only
 * where its parts exceed N; one opened by 包括 is for a person to judge. Where one of the numbers
 * contradicts the tables, that is the defect.
 */
export const partsNotTotal = defineRule({
  code: 'parts-not-total',
  about: 'text',
  severity: 'error',
  otherwise: 'warning',
  basis: '算术',
  check({ statements, claims }) {
    const contradicted = new Set(
      claims.flatMap(({ claim, comparison }) =>
        comparison.state === 'differs' ? claim.count : [],
      ),
    );
    const all = statements.flatMap(({ sentence, lists }) =>
      lists.map((list) => ({ list, sentence })),
    );
    return ofEach(all, ({ list, sentence }) => {
      const counts = [list.total, ...list.parts.map(({ count }) => count)];
      const sum = misfitOf(list);
      if (sum === null || counts.some((count) => contradicted.has(count))) return null;
      const start = Math.min(...counts.map((count) => count.start - count.left.length));
      const end = Math.max(...counts.map((count) => count.end));
      return {
        severity: list.open || list.loose ? 'warning' : 'error',
        ...(list.full && sum < list.total.value && { question: true as const }),
        variant: list.open && sum > list.total.value ? 'exceed' : 'sum',
        arguments: { sum, total: list.total.value },
        quotes: [quoteWithin(sentence, start, end)],
      };
    });
  },
});
