import { type Growth, growthsOf } from '../claims/growth.ts';
import { isPercentageOf, percentageOf } from '../claims/ratio.ts';
import { defineRule, ofEach } from './rule.ts';
import { quoteWithin } from './support/quotes.ts';

function isRight({ by, rises, pairs }: Growth): boolean {
  return pairs.some(([from, to]) => {
    if (rises ? to < from : to > from) return false;
    const change = Math.abs(to - from);
    return by.unit === '%' ? isPercentageOf(by, change, from) : change === by.value;
  });
}

/** How much it grows from one number to the other, as the text tells it: by a percentage or a number. */
function growth(from: number, to: number, { unit, decimals }: Growth['by']): string {
  const change = Math.abs(to - from);
  return `${to < from ? '-' : '+'}${unit === '%' ? percentageOf(change, from, decimals) : `${change}${unit}`}`;
}

/** "同比增长p%" or "减少n件" that neither of the numbers stated for both years gives, or in the wrong direction. */
export const growthWrong = defineRule({
  code: 'growth-wrong',
  about: 'text',
  severity: 'warning',
  basis: '算术',
  check: ({ statements }) =>
    ofEach(growthsOf(statements), (told) => {
      const { by, rises, pairs, statement } = told;
      const [pair] = pairs;
      if (!pair || isRight(told)) return null;
      const [from, to] = pair;
      const { decimals, left, start, end, value, unit } = by;
      const percent = `${rises ? '+' : '-'}${value.toFixed(decimals)}${unit}`;
      const isOfNothing = unit === '%' && from === 0;
      return {
        ...(isOfNothing
          ? { variant: 'nothing', arguments: { percent } }
          : { arguments: { from, to, correct: growth(from, to, by), percent } }),
        quotes: [quoteWithin(statement.sentence, start - left.length, end)],
      };
    }),
});
