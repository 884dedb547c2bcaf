import { defineRule } from './rule.ts';
import { placed } from './support/quotes.ts';

/**
 * A report dated before the last day of its period cannot hold that year's figures. The period's
 * stated end counts where it lies within the report's year, else 31 December.
 */
export const signedBeforePeriodEnd = defineRule({
  code: 'signed-before-period-end',
  about: 'dates',
  severity: 'warning',
  basis: '《条例》第五十条；国办发〔2018〕118号',
  needs: ['signedOn', 'year'],
  check({ report: { period } }, { signedOn: { date, quote }, year }) {
    const end = period?.to.startsWith(`${year}-`) ? period.to : `${year}-12-31`;
    return date >= end ? [] : [{ arguments: { date, end }, quotes: [placed(quote, null)] }];
  },
});
