import type { Defect, Place } from '../findings/finding.ts';
import type { TableName } from '../forms/form.ts';
import { forms } from '../forms/index.ts';
import type { Report } from '../report/report.ts';
import { notApplicable, type Rule, verdict } from './rule.ts';
import { formTableOf, plainDefect, tableNames } from './support/cells.ts';

const code = 'missing-row';

/**
 * Rows or columns of the form that the page does not have, and rows that have lost cells. Where
 * （六）其他处理 is still one row after 2021, the figures are checked as they stand: advice.
 */
export const missingRow: Rule = {
  code,
  check(report) {
    const found = tableNames.filter((table) => report.tables[table].found);
    if (found.length === 0) return notApplicable;
    return verdict([
      ...found.flatMap((table) => lostLines(report, table)),
      ...singleOtherRow(report),
    ]);
  },
};

function lostLines(report: Report, table: TableName): Defect[] {
  const { missingRows } = report.tables[table];
  const columns = lostColumns(report, table);
  const short = lostCells(report, table, columns);
  const defects: Defect[] = [];
  if (missingRows.length > 0) {
    const where = missingRows.map((row) => place(table, row, null));
    defects.push(lost('absent', table, { rows: missingRows.join(',') }, where));
  }
  if (columns.length > 0) {
    const where = columns.map((column) => place(table, null, column));
    defects.push(lost('column', table, { columns: columns.join(',') }, where));
  }
  if (short.length > 0) {
    const where = short.map((row) => place(table, row, null));
    defects.push(lost('short', table, { rows: short.join(','), count: short.length }, where));
  }
  return defects;
}

function lost(
  variant: string,
  table: TableName,
  args: Record<string, string | number>,
  where: readonly Place[],
): Defect {
  return plainDefect({ code, severity: 'warning', variant, arguments: { table, ...args }, where });
}

/** Columns of 表三 or 表四 with no cell in any row that was found. */
function lostColumns(report: Report, table: TableName): string[] {
  if (table === 'disclosure') return [];
  const { readings, missingRows } = report.tables[table];
  const rows = Object.entries(readings).filter(
    ([row, cells]) => !missingRows.includes(row) && hasCell(cells),
  );
  const columns = formTableOf(report, table).parts.flatMap((part) => part.columns);
  if (rows.length === 0) return [];
  return columns
    .map(({ key }) => key)
    .filter((key) => rows.every(([, cells]) => cells[key]?.state === 'missing'));
}

/** Rows found that lack cells, columns that lack all of them aside. */
function lostCells(report: Report, table: TableName, columns: readonly string[]): string[] {
  const { readings, missingRows, labels } = report.tables[table];
  if (!Object.values(readings).some(hasCell)) return [];
  const printed = new Set(labels.filter(({ axis }) => axis === 'row').map(({ key }) => key));
  return Object.entries(readings)
    .filter(
      ([row, cells]) =>
        !missingRows.includes(row) &&
        (printed.has(row) || hasCell(cells)) &&
        Object.entries(cells).some(
          ([column, { state }]) => state === 'missing' && !columns.includes(column),
        ),
    )
    .map(([row]) => row);
}

function hasCell(cells: Readonly<Record<string, { state: string }>>): boolean {
  return Object.values(cells).some(({ state }) => state !== 'missing');
}

function singleOtherRow(report: Report): Defect[] {
  const since = forms['annual-2021'].years.from;
  if (report.otherRows !== 'single' || report.year === null || report.year < since) return [];
  if (report.form === 'annual-2019') return [];
  return [
    plainDefect({
      code,
      severity: 'advice',
      variant: 'single',
      arguments: { table: 'applications' },
      where: [place('applications', 'other', null)],
    }),
  ];
}

function place(table: TableName, row: string | null, column: string | null): Place {
  return { table, row, column, text: '', cell: null };
}
