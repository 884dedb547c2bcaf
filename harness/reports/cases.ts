import { readdirSync, readFileSync } from 'node:fs';
import type { Report } from '../../lib/report/report.ts';
import { type PlainReport, reportOf } from './report-of.ts';

const folder = 'test/cases';

/** Names of the cases in `test/cases/`. */
export const caseNames: readonly string[] = readdirSync(folder).map((file) =>
  file.replace(/\.json$/, ''),
);

/** The figures of `test/cases/<name>.json`. */
export function plainCase(name: string): PlainReport {
  return JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8')) as PlainReport;
}

/** The report of `test/cases/<name>.json`. */
export function caseOf(name: string): Report {
  return reportOf(plainCase(name));
}
