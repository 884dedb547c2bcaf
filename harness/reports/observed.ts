import type { Audit } from '../../lib/findings/audit.ts';
import type { Finding } from '../../lib/findings/finding.ts';
import { isFormKnown, type Reading, type Report } from '../../lib/report/report.ts';
import { rules } from '../../lib/rules/index.ts';
import type { ExpectedFinding, SavedPage, Side, Tables } from './saved-pages.ts';

/** Codes of the rules about tables and the form; the others judge the text. */
export const tableCodes: ReadonlySet<string> = new Set(
  rules.filter(({ about }) => about === 'table' || about === 'form').map(({ code }) => code),
);

/** What an audit found, in the words of `expected.json`. */
export function observedSide(audit: Audit, tables: Tables, kind: SavedPage['kind']): Side {
  const { report, findings, checks } = audit;
  return {
    organ: report.organ,
    year: report.year,
    form: isFormKnown(report) ? report.form.name : null,
    errors: findings.filter(({ severity }) => severity === 'error').length,
    findings: findings.filter(({ code }) => tableCodes.has(code)).map(observedFinding),
    prose: findings.map(({ code }) => code).filter((code) => !tableCodes.has(code)),
    checks: { ...checks },
    unread: compareCells(report, tables, kind).unread,
  };
}

function observedFinding({ code, severity, where, fixes }: Finding): ExpectedFinding {
  const place = where[0];
  const change = fixes[0]?.length === 1 ? fixes[0][0] : undefined;
  return {
    code,
    severity,
    ...(place ? { where: `${place.table}/${place.row ?? ''}/${place.column ?? ''}` } : {}),
    ...(change ? { fix: change.to } : {}),
  };
}

/** The tables of `crossfoot/1` as the report gives them. */
export function tablesOf(report: Report): Tables {
  const tables: Tables = {};
  for (const { table, readings } of report.tables) {
    const rows: Tables[string] = {};
    for (const [row, cells] of Object.entries(readings)) {
      const figures = Object.entries(cells).flatMap(([column, reading]) => {
        const value = plainValue(reading);
        return value === undefined ? [] : [[column, value] as const];
      });
      if (figures.length > 0) rows[row] = Object.fromEntries(figures);
    }
    if (Object.keys(rows).length > 0) tables[table.key] = rows;
  }
  return tables;
}

/** A figure, null for a blank, undefined for what was not read. */
export function plainValue(reading: Reading | undefined): number | null | undefined {
  if (reading?.state === 'figure') return reading.value;
  return reading?.state === 'blank' ? null : undefined;
}

export interface Comparison {
  /** Cells that were read as something else than what is printed: "table/row/column: 3 read as 4". */
  readonly wrong: readonly string[];
  /** Cells that are printed and were not read. */
  readonly unread: number;
}

/**
 * Every field of the report beside what is printed there. A text may have lost figures that the page
 * prints: a blank is then a cell not read.
 */
export function compareCells(report: Report, tables: Tables, kind: SavedPage['kind']): Comparison {
  const wrong: string[] = [];
  let unread = 0;
  for (const { table, readings } of report.tables) {
    const rows = new Set([...Object.keys(readings), ...Object.keys(tables[table.key] ?? {})]);
    for (const row of rows) {
      const printed = tables[table.key]?.[row] ?? {};
      const columns = new Set([...Object.keys(readings[row] ?? {}), ...Object.keys(printed)]);
      for (const column of columns) {
        const value = plainValue(readings[row]?.[column]);
        if (
          value === undefined ||
          (value === null && kind === 'text' && printed[column] !== null)
        ) {
          unread += printed[column] === undefined ? 0 : 1;
        } else if (value !== printed[column]) {
          wrong.push(`${table.key}/${row}/${column}: ${printed[column]} read as ${value}`);
        }
      }
    }
  }
  return { wrong, unread };
}
