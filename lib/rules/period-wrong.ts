import { defineRule, incomplete } from './rule.ts';
import { placed } from './support/quotes.ts';

/**
 * The statistics period runs from 1 January to 31 December of the report's year. Inverted is an
 * error; another year, or a part of one, a warning.
 */
export const periodWrong = defineRule({
  code: 'period-wrong',
  about: 'dates',
  severity: 'warning',
  otherwise: 'error',
  basis: '《条例》第五十条；国办发〔2018〕118号',
  needs: ['period'],
  check({ report: { year } }, { period: { from, to, quote } }) {
    const quotes = [placed(quote, null)];
    if (from > to)
      return [{ severity: 'error', variant: 'inverted', arguments: { from, to }, quotes }];
    if (year === null) return incomplete;
    if (from === `${year}-01-01` && to === `${year}-12-31`) return [];
    return [{ variant: 'year', arguments: { from, to, year }, quotes }];
  },
});
