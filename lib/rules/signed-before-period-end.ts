import { incomplete, type Rule, verdict } from './rule.ts';
import { plainDefect } from './support/cells.ts';
import { placed } from './support/quotes.ts';

const code = 'signed-before-period-end';

/**
 * A report dated before the last day of its period cannot hold that year's figures. The period's
 * stated end counts where it lies within the report's year, else 31 December.
 */
export const signedBeforePeriodEnd: Rule = {
  code,
  check({ signedOn, period, year }) {
    if (!signedOn || year === null) return incomplete;
    const end = period?.to.startsWith(`${year}-`) ? period.to : `${year}-12-31`;
    if (signedOn.date >= end) return verdict([]);
    return verdict([
      plainDefect({
        code,
        severity: 'warning',
        arguments: { date: signedOn.date, end },
        quotes: [placed(signedOn.quote, null)],
      }),
    ]);
  },
};
