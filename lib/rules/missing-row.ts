import type { FormPlace, Nearby, Severity } from '../findings/finding.ts';
import { type Report, type ReportTable, tableOf } from '../report/report.ts';
import { defineRule, type Told } from './rule.ts';
import { isStillAsked } from './support/due-form.ts';
import { absent, hasCell, hasReadings } from './support/form.ts';
import { besideLine } from './support/near.ts';

/**
 * Rows or columns of the form that the page does not have, and rows that have lost cells. Where
 * （六）其他处理 is still one row after 2021, the figures are checked as they stand: advice. What a report
 * on an outdated form lacks of that form and the one due has no more, it does not lack.
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
    return [
      ...tables.flatMap((table) => lostIn(report, table)),
      ...lost(report, 'single', isOutdated ? outdated : [], 'advice'),
    ];
  },
});

function lostIn(report: Report, found: ReportTable): Told[] {
  const { key: table } = found.table;
  const columns = lostColumns(found);
  const row = (key: string) => ({ table, row: key, column: null });
  const column = (key: string) => ({ table, row: null, column: key });
  const isAsked = (place: FormPlace) => isStillAsked(report, place);
  return [
    ...lost(report, 'absent', found.missingRows.map(row).filter(isAsked)),
    ...lost(report, 'column', columns.map(column).filter(isAsked)),
    ...lost(report, 'short', lostCells(found, columns).map(row)),
  ];
}

function lost(
  report: Report,
  variant: string,
  places: readonly FormPlace[],
  severity: Severity = 'warning',
): Told[] {
  const [first] = places;
  if (!first) return [];
  const { table } = first;
  const args = { table: { table }, count: places.length, lines: { places } };
  const near = places.flatMap((place) => nearLine(report, place));
  return [{ severity, variant, arguments: args, where: places.map(absent), near }];
}

/** Its own label, where the page has one; else that of the line before. */
function nearLine(report: Report, { table, row, column }: FormPlace): Nearby[] {
  const found = tableOf(report, table);
  const [axis, key] = row === null ? (['column', column] as const) : (['row', row] as const);
  if (found === undefined || key === null) return [];
  const own = found.labels.find((label) => label.axis === axis && label.key === key);
  return own ? [{ cell: own.cell }] : besideLine(found, axis, key);
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
