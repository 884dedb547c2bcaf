import type { Report, ReportTable } from '../report/report.ts';
import { defineRule, incomplete, type Told } from './rule.ts';
import { fieldsOf, placeOf } from './support/form.ts';

/** A table with more of them than this has been filled in otherwise than the form wants, or misread. */
const TOLD_APART = 6;

/** Words, two figures or a damaged figure where a number must be; a cell merged over several fields. */
export const unreadableCell = defineRule({
  code: 'unreadable-cell',
  about: 'table',
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号；国办发〔2018〕118号',
  needs: ['tables'],
  check({ report }, { tables }) {
    const told = tables.flatMap((table) => unreadableIn(report, table));
    return told.length === 0 && tables.length < report.tables.length ? incomplete : told;
  },
});

function unreadableIn(report: Report, found: ReportTable): Told[] {
  const table = found.table.key;
  const fields = fieldsOf(found).flatMap((field) => {
    const { reading } = field;
    return reading.state === 'unreadable' ? [{ ...field, reading }] : [];
  });
  const byCell = [...Map.groupBy(fields, ({ reading }) => reading.cell).values()];
  const several = byCell.length > TOLD_APART;
  return (several ? [fields] : byCell).flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { text, reason } = first.reading;
    return {
      variant: several ? 'several' : reason,
      arguments: {
        table: { table },
        cell: { place: first },
        count: group.length,
        text: text.slice(0, 40),
      },
      where: group.map((field) => placeOf(report, field)),
    };
  });
}
