import { defineRule, incomplete, notApplicable } from './rule.ts';
import { fieldsOf, placeOf } from './support/form.ts';
import { isCountyOrBelow } from './support/organ.ts';

/**
 * 规章 > 0 for a township, a county government or its department. Only ministries, provinces and
 * cities with districts make 规章.
 */
export const regulationsWithoutAuthority = defineRule({
  code: 'regulations-without-authority',
  about: 'content',
  severity: 'warning',
  basis: '《立法法》第九十一条、第九十三条',
  needs: ['aboveCounty', 'organ'],
  check({ report }, { aboveCounty, organ }) {
    if (!isCountyOrBelow(organ)) return notApplicable;
    const figures = report.tables
      .flatMap(fieldsOf)
      .filter(({ table, row }) => aboveCounty.some((one) => one.table === table && one.row === row))
      .flatMap((field) =>
        field.reading.state === 'figure' ? [{ field, value: field.reading.value }] : [],
      );
    if (figures.length === 0) return incomplete;
    const wrong = figures.filter(({ value }) => value > 0);
    if (wrong.length === 0) return [];
    const count = Math.max(...wrong.map(({ value }) => value));
    return [{ arguments: { count }, where: wrong.map(({ field }) => placeOf(report, field)) }];
  },
});
