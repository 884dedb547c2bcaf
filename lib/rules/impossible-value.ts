import { defineRule } from './rule.ts';
import { fieldsOf, placeOf } from './support/form.ts';

/** A count that is negative or not whole. 本年增/减 may be negative; an amount of money may have decimals. */
export const impossibleValue = defineRule({
  code: 'impossible-value',
  about: 'table',
  severity: 'error',
  basis: '国办公开办函〔2021〕30号；国办发〔2018〕118号',
  needs: ['tables'],
  check: ({ report }, { tables }) =>
    tables.flatMap(fieldsOf).flatMap((field) => {
      const { reading, measure } = field;
      if (reading.state !== 'figure') return [];
      const negative = reading.value < 0 && measure !== 'change';
      const fraction = !Number.isInteger(reading.value) && measure !== 'amount';
      if (!negative && !fraction) return [];
      return {
        variant: negative ? 'negative' : 'fraction',
        arguments: { cell: { place: field }, value: reading.value },
        where: [placeOf(report, field)],
      };
    }),
});
