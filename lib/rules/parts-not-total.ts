import { statementsOf } from '../claims/claims.ts';
import { misfitOf } from '../claims/list-sums.ts';
import { listsOf } from '../claims/lists.ts';
import { quoteOf } from '../report/prose.ts';
import { notApplicable, type Rule, verdict } from './rule.ts';
import { plainDefect } from './support/cells.ts';
import { contradictedCounts } from './support/judged.ts';
import { placed } from './support/quotes.ts';

const code = 'parts-not-total';

/**
 * "共N件（A x件、B y件）" whose parts do not add up. A list opened by 其中 or closed by 等 fails only
 * where its parts exceed N; one opened by 包括 is for a person to judge. Where one of the numbers contradicts the tables, that is the defect.
 */
export const partsNotTotal: Rule = {
  code,
  check(report) {
    const contradicted = contradictedCounts(report);
    const lists = statementsOf(report).flatMap((statement) =>
      listsOf(statement).map((list) => ({ list, sentence: statement.sentence })),
    );
    if (lists.length === 0) return notApplicable;
    return verdict(
      lists.flatMap(({ list, sentence }) => {
        const counts = [list.total, ...list.parts.map(({ count }) => count)];
        const sum = misfitOf(list);
        if (sum === null || counts.some((count) => contradicted.has(count))) return [];
        const end = Math.max(...counts.map((count) => count.end));
        const start = Math.min(...counts.map((count) => count.start - count.left.length));
        const quote = quoteOf(sentence.prose, sentence.start + start, sentence.start + end);
        return [
          plainDefect({
            code,
            severity: list.open || list.loose ? 'warning' : 'error',
            variant: list.open ? 'exceed' : 'sum',
            arguments: { sum, total: list.total.value },
            quotes: [placed(quote, sentence.section)],
          }),
        ];
      }),
    );
  },
};
