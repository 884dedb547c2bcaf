import { statementsOf } from '../claims/claims.ts';
import { quoteOf } from '../report/prose.ts';
import { notApplicable, type Rule, verdict } from './rule.ts';
import { plainDefect } from './support/cells.ts';
import { placed } from './support/quotes.ts';

const code = 'fee-amount';
const STEP = 10;
const TARIFF = /每[件页档]|标准|按[件页量]|\/[件页]/u;

/**
 * 信息处理费 is charged by the piece (100元 steps) or by the page (10, 20 or 40元 a page), so every sum
 * is a multiple of 10元. Basis: 国办函〔2020〕109号, 《政府信息公开信息处理费管理办法》第四至六条.
 */
export const feeAmount: Rule = {
  code,
  check(report) {
    const amounts = statementsOf(report)
      .filter(({ sentence }) => /信息处理费/u.test(sentence.text) && !TARIFF.test(sentence.text))
      .flatMap(({ sentence, counts }) =>
        counts
          .filter(({ unit, approximate, start }) => {
            const about = sentence.text.slice(0, start).lastIndexOf('信息处理费');
            return unit === '元' && !approximate && about >= 0;
          })
          .map((count) => ({ sentence, count })),
      );
    if (amounts.length === 0) return notApplicable;
    return verdict(
      amounts
        .filter(({ count }) => count.value % STEP !== 0)
        .map(({ sentence, count }) => {
          const { prose, start, section } = sentence;
          const quote = quoteOf(prose, start + count.start, start + count.end);
          return plainDefect({
            code,
            severity: 'warning',
            arguments: { amount: count.value },
            quotes: [placed(quote, section)],
          });
        }),
    );
  },
};
