import { isPercentageOf, percentageOf } from '../claims/ratio.ts';
import { type Share, sharesOf } from '../claims/shares.ts';
import { quoteOf } from '../report/prose.ts';
import { notApplicable, type Rule, verdict } from './rule.ts';
import { plainDefect } from './support/cells.ts';
import { placed } from './support/quotes.ts';

const code = 'percentage-wrong';

function basesOf({ named, bases }: Share): readonly number[] {
  return named === null ? bases : [named];
}

function isRight(share: Share): boolean {
  return share.parts.some((part) =>
    basesOf(share).some((base) => isPercentageOf(share.percent, part, base)),
  );
}

/**
 * "a件，占p%" where no whole that the sentence names, the paragraph tells or 表三 holds gives p. What
 * is rounded or cut off at the printed digits is right.
 */
export const percentageWrong: Rule = {
  code,
  check(report) {
    const shares = sharesOf(report).filter((share) => basesOf(share).length > 0);
    if (shares.length === 0) return notApplicable;
    return verdict(
      shares
        .filter((share) => !isRight(share))
        .map((share) => {
          const { part, percent, named, statement } = share;
          const { prose, start, section } = statement.sentence;
          const quote = quoteOf(prose, start + part.start, start + percent.end);
          const stated = {
            part: part.value,
            percent: `${percent.value.toFixed(percent.decimals)}%`,
          };
          return plainDefect({
            code,
            severity: 'warning',
            variant: named === null ? 'unknown' : 'base',
            arguments:
              named === null
                ? stated
                : {
                    ...stated,
                    base: named,
                    correct: percentageOf(part.value, named, percent.decimals),
                  },
            quotes: [placed(quote, section)],
          });
        }),
    );
  },
};
