import { impliedBlanks } from '../equations/implied-blanks.ts';
import type { CellChange } from '../equations/system.ts';
import type { Defect } from '../findings/finding.ts';
import { fieldKey, type Part, type TableName } from '../forms/form.ts';
import type { Report } from '../report/report.ts';
import { notApplicable, type Rule, verdict } from './rule.ts';
import {
  type FieldReading,
  fieldsOf,
  formTableOf,
  placeOf,
  plainDefect,
  tableNames,
} from './support/cells.ts';

const code = 'blank-cell';

/**
 * Blanks, "/" or "—" where 0 or a number must be. One finding a table; it names the blanks that cannot
 * be 0, with the figure that the others imply.
 */
export const blankCell: Rule = {
  code,
  check(report) {
    const found = tableNames.filter((table) => report.tables[table].found);
    if (found.length === 0) return notApplicable;
    const implied = impliedBlanks(report);
    return verdict(found.flatMap((table) => blanksOf(report, table, implied) ?? []));
  },
};

function blanksOf(report: Report, table: TableName, implied: readonly CellChange[]): Defect | null {
  const parts = formTableOf(report, table).parts.map((part) => fieldsOf(report, table, part));
  const blanks = parts.flatMap((fields) => fields.filter(isBlank));
  if (blanks.length === 0) return null;
  const line = formTableOf(report, table).parts.some((part, index) =>
    hasBlankLine(part, parts[index] ?? []),
  );
  const open = implied.filter((change) => change.table === table);
  const figures = open.map((change) => `${fieldKey(change)}=${change.to}`).join(',');
  return plainDefect({
    code,
    severity: line ? 'warning' : 'advice',
    variant: `${line ? 'line' : 'some'}${open.length > 0 ? '-implied' : ''}`,
    arguments: { table, count: blanks.length, ...(open.length > 0 && { implied: figures }) },
    where: blanks.map((field) => placeOf(table, field)),
  });
}

function isBlank({ reading }: FieldReading): boolean {
  return reading.state === 'blank';
}

/** Whether all cells found of some row or column are blank. */
function hasBlankLine(part: Part, fields: readonly FieldReading[]): boolean {
  const blank = (line: readonly FieldReading[]): boolean => {
    const there = line.filter(({ reading }) => reading.state !== 'missing');
    return there.length > 0 && there.every(isBlank);
  };
  return (
    part.rows.some(({ key }) => blank(fields.filter(({ row }) => row.key === key))) ||
    part.columns.some(({ key }) => blank(fields.filter(({ column }) => column.key === key)))
  );
}
