import { type Tables, withTotal } from './figures.ts';
import { countsOf, type PortalReport, periodOf, titleOf } from './report.ts';

/** What a rule must find, of a report or between reports. */
export interface Planted {
  readonly code: string;
  readonly body: string;
  readonly year: number;
  /** The other report of it: another body's, or another year's. */
  readonly with?: { readonly body: string; readonly year: number };
}

/** A defect that is put into the reports: it changes one of them, and may look at another. */
export interface Defect {
  readonly code: string;
  readonly at: number;
  readonly year: number;
  /** The body that it has to do with, beside its own. */
  readonly with?: { readonly at: number; readonly year: number };
  readonly change: (report: PortalReport, other: PortalReport) => PortalReport;
}

type Row = readonly number[];
const rowOf = (table: Tables['applications'], row: string) => table[row] as Row;

const withRows = (report: PortalReport, rows: Readonly<Record<string, Row>>): PortalReport => {
  const applications = { ...report.tables.applications, ...rows };
  const tables = { ...report.tables, applications };
  const old = countsOf(report.tables);
  const overview = (report.words.overview ?? []).map((line) =>
    line === old ? countsOf(tables) : line,
  );
  return { ...report, tables, words: { ...report.words, overview } };
};

/** A column's first cell changed, and its total with it. */
const more = (row: Row, by: number): Row => withTotal([(row[0] ?? 0) + by, ...row.slice(1, -1)]);

/** （七） that does not add up. */
export const wrongTotal = (at: number, year: number): Defect => ({
  code: 'arithmetic',
  at,
  year,
  change: (report) => {
    const row = rowOf(report.tables.applications, 'totalProcessed');
    return withRows(report, { totalProcessed: [(row[0] ?? 0) + 3, ...row.slice(1)] });
  },
});

/** The text tells of another count than the table. */
export const wrongWords = (at: number, year: number): Defect => ({
  code: 'text-contradicts-table',
  at,
  year,
  change: (report) => {
    const own = countsOf(report.tables);
    const overview = (report.words.overview ?? []).map((line) =>
      line === own ? line.replace(/申请(\d+)件/, (_, count) => `申请${Number(count) + 2}件`) : line,
    );
    return { ...report, words: { ...report.words, overview } };
  },
});

/** Published after the last day. */
export const late = (at: number, year: number): Defect => ({
  code: 'late-publication',
  at,
  year,
  change: (report) => ({ ...report, day: `${year + 1}-02-19` }),
});

/** Last year's period left in. */
export const wrongPeriod = (at: number, year: number): Defect => ({
  code: 'period-wrong',
  at,
  year,
  change: (report) => ({ ...report, front: [periodOf(year - 1)] }),
});

/** Fewer applications carried over than were carried forward, and more of them new: each adds up by itself. */
export const wrongCarryOver = (at: number, year: number): Defect => ({
  code: 'carry-over',
  at,
  year,
  with: { at, year: year - 1 },
  change: (report) => {
    const { applications } = report.tables;
    return withRows(report, {
      newReceived: more(rowOf(applications, 'newReceived'), -2),
      carriedOver: more(rowOf(applications, 'carriedOver'), 2),
    });
  },
});

/** The documents in force do not follow from last year's. */
export const wrongStock = (at: number, year: number): Defect => ({
  code: 'document-stock',
  at,
  year,
  with: { at, year: year - 1 },
  change: (report) => {
    const [issued = 0, repealed = 0, inForce = 0] = report.tables.disclosure
      .normativeDocuments as Row;
    const disclosure = {
      ...report.tables.disclosure,
      normativeDocuments: [issued, repealed, inForce + 4],
    };
    return { ...report, tables: { ...report.tables, disclosure } };
  },
});

/** The whole table of proceedings as the year before. */
export const sameFigures = (at: number, year: number): Defect => ({
  code: 'same-figures',
  at,
  year,
  with: { at, year: year - 1 },
  change: (report, { tables }) => ({
    ...report,
    tables: { ...report.tables, proceedings: tables.proceedings },
  }),
});

/** The text of another report, with the names changed. */
export const copied = (
  at: number,
  year: number,
  from: { readonly at: number; readonly year: number },
): Defect => ({
  code: 'copied-text',
  at,
  year,
  with: from,
  change: (report, { words: { overview = [], problems = [] } }) => ({
    ...report,
    words: {
      ...report.words,
      overview: [...overview.slice(0, -1), countsOf(report.tables)],
      problems,
    },
  }),
});

/** A sentence about another body, left in. */
export const foreignName = (
  at: number,
  year: number,
  from: { readonly at: number; readonly year: number },
): Defect => ({
  code: 'foreign-name',
  at,
  year,
  with: from,
  change: (report, { body }) =>
    withLine(report, `${body}坚持以公开促落实，继续做好网站栏目的日常维护。`),
});

/** The text tells of more applications than the year before, by another count than both tables. */
export const wrongGrowth = (at: number, year: number): Defect => ({
  code: 'text-contradicts-year',
  at,
  year,
  with: { at, year: year - 1 },
  change: (report, before) => {
    const count = ({ tables }: PortalReport) =>
      rowOf(tables.applications, 'newReceived').at(-1) ?? 0;
    const by = count(report) - count(before) + 3;
    const words = by < 0 ? `减少${-by}` : `增加${by}`;
    return withLine(report, `共收到政府信息公开申请${count(report)}件，比上年${words}件。`);
  },
});

const withLine = (report: PortalReport, line: string): PortalReport => ({
  ...report,
  words: { ...report.words, overview: [...(report.words.overview ?? []), line] },
});

/** The reports with the defects in them, and what must therefore be found. */
export function planted(
  reports: readonly PortalReport[],
  bodies: readonly string[],
  defects: readonly Defect[],
): { readonly reports: readonly PortalReport[]; readonly planted: readonly Planted[] } {
  const nameOf = (at: number) => bodies[at] ?? '';
  const changed = defects.reduce<readonly PortalReport[]>(
    (all, { at, year, change, ...defect }) => {
      const find = (body: string, of: number) => all.find((one) => one.title === titleOf(body, of));
      const { at: otherAt, year: otherYear } = defect.with ?? { at, year };
      const other = find(nameOf(otherAt), otherYear);
      return all.map((report) =>
        other && report.title === titleOf(nameOf(at), year) ? change(report, other) : report,
      );
    },
    reports,
  );
  return {
    reports: changed,
    planted: defects.map(({ code, at, year, with: other }) => ({
      code,
      body: nameOf(at),
      year,
      ...(other && { with: { body: nameOf(other.at), year: other.year } }),
    })),
  };
}
