import { defineRule } from './rule.ts';
import { isStillAsked } from './support/due-form.ts';

/**
 * A row or column label that is neither the form's nor an accepted variant: 本年度止件数. A label that goes
 * with an outdated form is not to be mended.
 */
export const labelAltered = defineRule({
  code: 'label-altered',
  about: 'form',
  severity: 'advice',
  basis: '国办公开办函〔2021〕30号；实务',
  needs: ['tables'],
  check: ({ report }, { tables }) =>
    tables.flatMap(({ table: { key: table }, labels }) => {
      const altered = labels.filter(({ exact }) => !exact);
      const each = Map.groupBy(altered, ({ text, expected }) => `${text}/${expected}`);
      return [...each.values()].flatMap(([label]) => {
        if (!label) return [];
        const { axis, key, text, expected, cell } = label;
        const row = axis === 'row' ? key : null;
        const column = axis === 'column' ? key : null;
        if (!isStillAsked(report, { table, row, column })) return [];
        return { arguments: { text, expected }, where: [{ table, row, column, text, cell }] };
      });
    }),
});
