import { defineRule, incomplete } from './rule.ts';
import { publicationOf } from './support/deadline.ts';
import { placed } from './support/quotes.ts';

/**
 * Published after the deadline of the following year, which a person may set: a department or a
 * township by 31 January, a government of a county or above by 31 March. A date given by
 * the portal counts; without one, the date under the report (`publicationOf`).
 */
export const latePublication = defineRule({
  code: 'late-publication',
  about: 'dates',
  severity: 'warning',
  basis: '《条例》第四十九条、第五十条；国办发〔2018〕118号',
  needs: ['year'],
  check({ report }, { year }, settings) {
    const publication = publicationOf(report, year, settings);
    if (publication === null) return incomplete;
    const { day, isSigned, deadline } = publication;
    if (day.date <= deadline) return [];
    const told = { arguments: { date: day.date, deadline }, quotes: [placed(day.quote, null)] };
    return [isSigned ? { ...told, variant: 'signed' } : told];
  },
});
