import type { Place } from '../findings/finding.ts';
import { incomplete, notApplicable, type Rule, verdict } from './rule.ts';
import { plainDefect } from './support/cells.ts';
import { isCountyOrBelow } from './support/organ.ts';

const code = 'regulations-without-authority';

/**
 * 规章 > 0 for a township, a county government or its department. Only ministries, provinces and
 * cities with districts make 规章. Basis: 立法法第九十一条, 第九十三条.
 */
export const regulationsWithoutAuthority: Rule = {
  code,
  check({ organ, tables }) {
    if (organ === null) return incomplete;
    if (!isCountyOrBelow(organ)) return notApplicable;
    const cells = Object.entries(tables.disclosure.readings.regulations ?? {});
    const figures = cells.flatMap(([column, reading]) =>
      reading.state === 'figure' ? [{ column, reading }] : [],
    );
    if (figures.length === 0) return incomplete;
    const wrong = figures.filter(({ reading }) => reading.value > 0);
    if (wrong.length === 0) return verdict([]);
    const where = wrong.map(
      ({ column, reading }): Place => ({
        table: 'disclosure',
        row: 'regulations',
        column,
        text: reading.text,
        cell: reading.cell,
      }),
    );
    const count = Math.max(...wrong.map(({ reading }) => reading.value));
    return verdict([plainDefect({ code, severity: 'warning', arguments: { count }, where })]);
  },
};
