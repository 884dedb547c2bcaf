import { notApplicable, type Rule, verdict } from './rule.ts';
import { plainDefect, tableNames } from './support/cells.ts';

const code = 'label-altered';

/** A row or column label that is neither the form's nor an accepted variant: 本年度止件数. */
export const labelAltered: Rule = {
  code,
  check(report) {
    const found = tableNames.filter((table) => report.tables[table].found);
    if (found.length === 0) return notApplicable;
    return verdict(
      found.flatMap((table) => {
        const told = new Set<string>();
        return report.tables[table].labels.flatMap(({ axis, key, text, expected, cell, exact }) => {
          if (exact || told.has(`${text}/${expected}`)) return [];
          told.add(`${text}/${expected}`);
          const row = axis === 'row' ? key : null;
          const column = axis === 'column' ? key : null;
          return plainDefect({
            code,
            severity: 'advice',
            arguments: { text, expected },
            where: [{ table, row, column, text, cell }],
          });
        });
      }),
    );
  },
};
