import { defineRule, incomplete } from './rule.ts';
import { kindOf } from './support/organ.ts';
import { placed } from './support/quotes.ts';

/**
 * Published after the deadline of the following year, which a person may set: a department or a
 * township by 31 January, a government of a county or above by 31 March. A date given by
 * the portal counts; without one, the date under the report. A portal that was rebuilt dates old
 * reports anew: a date later than the following year says nothing, and the signature's counts.
 */
export const latePublication = defineRule({
  code: 'late-publication',
  about: 'dates',
  severity: 'warning',
  basis: '《条例》第四十九条、第五十条；国办发〔2018〕118号',
  needs: ['year'],
  check({ report: { form, organ, publishedOn, signedOn } }, { year }, settings) {
    const deadlines = { ...form.deadlines, ...settings.deadlines?.[form.family] };
    const rebuilt = publishedOn !== null && publishedOn.date > `${year + 1}-12-31`;
    const day = publishedOn === null || rebuilt ? signedOn : publishedOn;
    if (!day) return incomplete;
    const isGovernment = organ === null || kindOf(organ) === 'government';
    const deadline = `${year + 1}-${isGovernment ? deadlines.government : deadlines.department}`;
    if (day.date <= deadline) return [];
    const told = { arguments: { date: day.date, deadline }, quotes: [placed(day.quote, null)] };
    return [day === signedOn ? { ...told, variant: 'signed' } : told];
  },
});
