import { type Growth, growthsOf } from '../claims/growth.ts';
import { isPercentageOf, percentageOf } from '../claims/ratio.ts';
import { defineRule, ofEach } from './rule.ts';
import { quoteWithin } from './support/quotes.ts';

function isRight({ percent, rises, pairs }: Growth): boolean {
  return pairs.some(([from, to]) => {
    if (rises ? to < from : to > from) return false;
    return isPercentageOf(percent, Math.abs(to - from), from);
  });
}

function growth(from: number, to: number, decimals: number): string {
  if (from === 0) return `${to}/0`;
  return `${to < from ? '-' : '+'}${percentageOf(Math.abs(to - from), from, decimals)}`;
}

/** "同比增长p%" that neither of the numbers stated for both years gives, or in the wrong direction. */
export const growthWrong = defineRule({
  code: 'growth-wrong',
  about: 'text',
  severity: 'warning',
  basis: '算术',
  check: ({ report, statements }) =>
    ofEach(growthsOf(report, statements), (told) => {
      const { percent, rises, pairs, statement } = told;
      const [pair] = pairs;
      if (!pair || isRight(told)) return null;
      const [from, to] = pair;
      const { decimals, left, start, end, value } = percent;
      return {
        arguments: {
          from,
          to,
          correct: growth(from, to, decimals),
          percent: `${rises ? '+' : '-'}${value.toFixed(decimals)}%`,
        },
        quotes: [quoteWithin(statement.sentence, start - left.length, end)],
      };
    }),
});
