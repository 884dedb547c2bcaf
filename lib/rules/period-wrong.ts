import { incomplete, notApplicable, type Rule, verdict } from './rule.ts';
import { plainDefect } from './support/cells.ts';
import { placed } from './support/quotes.ts';

const code = 'period-wrong';

/**
 * The statistics period runs from 1 January to 31 December of the report's year. Inverted is an
 * error; another year, or a part of one, a warning. Basis: 条例第五十条, the report covers the year before (上一年度).
 */
export const periodWrong: Rule = {
  code,
  check({ period, year }) {
    if (!period) return notApplicable;
    const { from, to, quote } = period;
    const quotes = [placed(quote, null)];
    if (from > to) {
      const inverted = { variant: 'inverted', arguments: { from, to }, quotes };
      return verdict([plainDefect({ code, severity: 'error', ...inverted })]);
    }
    if (year === null) return incomplete;
    if (from === `${year}-01-01` && to === `${year}-12-31`) return verdict([]);
    const other = { variant: 'year', arguments: { from, to, year }, quotes };
    return verdict([plainDefect({ code, severity: 'warning', ...other })]);
  },
};
