import { type Rate, ratesOf } from '../claims/rates.ts';
import { isPercentageOf, percentageOf } from '../claims/ratio.ts';
import { type Share, sharesOf } from '../claims/shares.ts';
import { defineRule, ofEach } from './rule.ts';
import { countedAs, quoteWithin } from './support/quotes.ts';

function basesOf({ named, bases }: Share): readonly number[] {
  return named === null ? bases : [named];
}

function isRight(share: Share): boolean {
  return share.parts.some((part) =>
    basesOf(share).some((base) => isPercentageOf(share.percent, part, base)),
  );
}

/** A rate that no reading of the tables gives; what it leaves out is for a person to know. */
function tellRate({ percent, part, base, statement }: Rate) {
  const { decimals, left, start, end, value } = percent;
  const told = { part, base, percent: `${value.toFixed(decimals)}%` };
  return {
    question: true as const,
    variant: 'base',
    arguments: { ...told, correct: percentageOf(part, base, decimals) },
    quotes: [quoteWithin(statement.sentence, start - left.length, end)],
  };
}

/**
 * "a件，占p%" where no whole that the sentence names, the paragraph tells or a table holds gives p. What
 * is rounded or cut off at the printed digits is right.
 */
export const percentageWrong = defineRule({
  code: 'percentage-wrong',
  about: 'text',
  severity: 'warning',
  basis: '算术',
  check({ report, statements }) {
    const rates = ratesOf(report, statements);
    const shares = sharesOf(report, statements).filter((share) => basesOf(share).length > 0);
    return ofEach<Share | Rate>([...shares, ...rates], (share) => {
      if ('right' in share) return share.right ? null : tellRate(share);
      if (isRight(share)) return null;
      const { part, percent, named, statement } = share;
      const { decimals } = percent;
      const stated = { part: part.value, percent: `${percent.value.toFixed(decimals)}%` };
      const quotes = [quoteWithin(statement.sentence, part.start, percent.end)];
      if (named === null) {
        const counted = { ...stated, part: countedAs(part.value, part) };
        return { variant: 'unknown', arguments: counted, quotes };
      }
      const correct = percentageOf(part.value, named, decimals);
      return { variant: 'base', arguments: { ...stated, base: named, correct }, quotes };
    });
  },
});
