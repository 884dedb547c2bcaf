import { type Growth, growthsOf } from '../claims/growth.ts';
import { isPercentageOf, percentageOf } from '../claims/ratio.ts';
import { quoteOf } from '../report/prose.ts';
import { notApplicable, type Rule, verdict } from './rule.ts';
import { plainDefect } from './support/cells.ts';
import { placed } from './support/quotes.ts';

const code = 'growth-wrong';

function isRight({ percent, rises, pairs }: Growth): boolean {
  return pairs.some(([from, to]) => {
    if (rises ? to < from : to > from) return false;
    return isPercentageOf(percent, Math.abs(to - from), from);
  });
}

/** "同比增长p%" that neither of the numbers stated for both years gives, or in the wrong direction. */
export const growthWrong: Rule = {
  code,
  check(report) {
    const growths = growthsOf(report);
    if (growths.length === 0) return notApplicable;
    return verdict(
      growths
        .filter((growth) => !isRight(growth))
        .flatMap(({ percent, rises, pairs, statement }) => {
          const [from, to] = pairs[0] ?? [];
          if (from === undefined || to === undefined) return [];
          const { prose, start, section } = statement.sentence;
          const quote = quoteOf(
            prose,
            start + percent.start - percent.left.length,
            start + percent.end,
          );
          const sign = rises ? '+' : '-';
          const change = to - from;
          const correct =
            from === 0
              ? `${to}/0`
              : `${change < 0 ? '-' : '+'}${percentageOf(Math.abs(change), from, percent.decimals)}`;
          return [
            plainDefect({
              code,
              severity: 'warning',
              arguments: {
                from,
                to,
                correct,
                percent: `${sign}${percent.value.toFixed(percent.decimals)}%`,
              },
              quotes: [placed(quote, section)],
            }),
          ];
        }),
    );
  },
};
