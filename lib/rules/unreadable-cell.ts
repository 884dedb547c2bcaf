import { incomplete, notApplicable, type Rule, verdict } from './rule.ts';
import { fieldsOf, formTableOf, placeOf, plainDefect, tableNames } from './support/cells.ts';

const code = 'unreadable-cell';
/** A table with more of them than this has been filled in otherwise than the form wants, or misread. */
const TOLD_APART = 6;

/** Words, two figures or a damaged figure where a number must be; a cell merged over several fields. */
export const unreadableCell: Rule = {
  code,
  check(report) {
    const found = tableNames.filter((table) => report.tables[table].found);
    if (found.length === 0) return notApplicable;
    const defects = found.flatMap((table) => {
      const cells = formTableOf(report, table).parts.flatMap((part) =>
        fieldsOf(report, table, part).flatMap((field) => {
          const { reading } = field;
          return reading.state === 'unreadable' ? [{ field, reading }] : [];
        }),
      );
      const byCell = [...Map.groupBy(cells, ({ reading }) => reading.cell).values()];
      const groups = byCell.length > TOLD_APART ? [cells] : byCell;
      return groups.map((group) => {
        return plainDefect({
          code,
          severity: 'warning',
          variant: groups === byCell ? (group[0]?.reading.reason ?? 'words') : 'several',
          arguments: {
            table,
            count: group.length,
            text: group[0]?.reading.text.slice(0, 40) ?? '',
          },
          where: group.map(({ field }) => placeOf(table, field)),
        });
      });
    });
    if (defects.length === 0 && found.length < tableNames.length) return incomplete;
    return verdict(defects);
  },
};
