import { incomplete, type Rule, verdict } from './rule.ts';
import { plainDefect } from './support/cells.ts';
import { kindOf } from './support/organ.ts';
import { placed } from './support/quotes.ts';

const code = 'late-publication';

/**
 * Published after the deadline of the following year, which a person may set: a department or a
 * township by 31 January, a government of a county or above by 31 March (条例第五十条). A date given by
 * the portal counts; without one, the date under the report. A portal that was rebuilt dates old
 * reports anew: a date later than the following year says nothing, and the signature's counts.
 */
export const latePublication: Rule = {
  code,
  check({ organ, year, publishedOn, signedOn }, { deadlines }) {
    if (year === null) return incomplete;
    const rebuilt = publishedOn !== null && publishedOn.date > `${year + 1}-12-31`;
    const day = publishedOn === null || rebuilt ? signedOn : publishedOn;
    if (!day) return incomplete;
    const isGovernment = organ === null || kindOf(organ) === 'government';
    const deadline = `${year + 1}-${isGovernment ? deadlines.government : deadlines.department}`;
    if (day.date <= deadline) return verdict([]);
    return verdict([
      plainDefect({
        code,
        severity: 'warning',
        arguments: { date: day.date, deadline },
        quotes: [placed(day.quote, null)],
      }),
    ]);
  },
};
