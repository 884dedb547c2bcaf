import type { FormPlace, Severity } from '../findings/finding.ts';
import type { ReportTable } from '../report/report.ts';
import { defineRule, type Told } from './rule.ts';
import { absent, hasCell, hasReadings } from './support/form.ts';

/**
 * Rows or columns of the form that the page does not have, and rows that have lost cells. Where
 * （六）其他处理 is still one row after 2021, the figures are checked as they stand: advice.
 */
export const missingRow = defineRule({
  code: 'missing-row',
  about: 'form',
  severity: 'warning',
  otherwise: 'advice',
  basis: '国办公开办函〔2021〕30号；实务',
  needs: ['tables'],
  check({ report }, { tables }) {
    const { years, outdatedLines } = report.form;
    const isOutdated = report.year !== null && report.year >= years.from;
    const outdated = outdatedLines.map((line) => ({ ...line, column: null }));
    return [...tables.flatMap(lostIn), ...lost('single', isOutdated ? outdated : [], 'advice')];
  },
});

function lostIn(found: ReportTable): Told[] {
  const { key: table } = found.table;
  const columns = lostColumns(found);
  const row = (key: string) => ({ table, row: key, column: null });
  const column = (key: string) => ({ table, row: null, column: key });
  return [
    ...lost('absent', found.missingRows.map(row)),
    ...lost('column', columns.map(column)),
    ...lost('short', lostCells(found, columns).map(row)),
  ];
}

function lost(
  variant: string,
  places: readonly FormPlace[],
  severity: Severity = 'warning',
): Told[] {
  const [first] = places;
  if (!first) return [];
  const { table } = first;
  const args = { table: { table }, count: places.length, lines: { places } };
  return [{ severity, variant, arguments: args, where: places.map(absent) }];
}

/** Columns with no cell in any row that was found; tables of several parts have no columns of their own. */
function lostColumns({ table, readings, missingRows }: ReportTable): string[] {
  const [part, ...more] = table.parts;
  const rows = Object.entries(readings)
    .filter(([row, cells]) => !missingRows.includes(row) && hasCell(cells))
    .map(([, cells]) => cells);
  if (!part || more.length > 0 || rows.length === 0) return [];
  const keys = part.columns.map(({ key }) => key);
  return keys.filter((key) => rows.every((cells) => cells[key]?.state === 'missing'));
}

/** Rows found that lack cells, columns that lack all of them aside. */
function lostCells(found: ReportTable, columns: readonly string[]): string[] {
  const { readings, missingRows } = found;
  if (!hasReadings(found)) return [];
  return Object.keys(readings).filter((row) => {
    const cells = readings[row] ?? {};
    const lacking = Object.keys(cells).filter((column) => cells[column]?.state === 'missing');
    return !missingRows.includes(row) && lacking.some((column) => !columns.includes(column));
  });
}
