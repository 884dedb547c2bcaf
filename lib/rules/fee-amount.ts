import { defineRule, ofEach } from './rule.ts';
import { quoteWithin } from './support/quotes.ts';

/**
 * 信息处理费 is charged by the piece (100元 steps) or by the page (10, 20 or 40元 a page), so every sum
 * is a multiple of 10元.
 */
export const feeAmount = defineRule({
  code: 'fee-amount',
  about: 'text',
  severity: 'warning',
  basis: '国办函〔2020〕109号第四至六条',
  needs: ['fee'],
  check({ statements }, { fee }) {
    const charges = statements
      .filter(({ sentence: { text } }) => text.includes(fee.name) && !fee.tariff.test(text))
      .flatMap(({ sentence, counts }) =>
        counts
          .filter(({ unit, approximate }) => unit === '元' && !approximate)
          .filter(({ start }) => sentence.text.slice(0, start).includes(fee.name))
          .map(({ value, start, end }) => ({ value, quote: quoteWithin(sentence, start, end) })),
      );
    return ofEach(charges, ({ value, quote }) =>
      value % fee.step === 0 ? null : { arguments: { amount: value }, quotes: [quote] },
    );
  },
});
