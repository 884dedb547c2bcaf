import { type Decision, decisionKey } from '../archive/kept.ts';
import type { RowFinding } from '../archive/row.ts';
import { isSettled } from '../exports/input.ts';
import type { Language } from '../summary/translate.ts';
import type { DecidedPlace } from './holdings.ts';
import type { ReportRow } from './report-rows.ts';
import type { WorkbenchState } from './state.ts';

/** One finding of a report, or between it and others. */
export interface Problem {
  readonly id: string;
  readonly place: DecidedPlace;
  readonly code: string;
  readonly severity: RowFinding['severity'];
  readonly isQuestion: boolean;
  readonly isBetween: boolean;
  readonly message: string;
  /** Where in the report it is; "" where that is not told. */
  readonly where: string;
  readonly organ: string;
  readonly year: number | null;
  readonly decision: Decision | undefined;
  /** The report that it is about; null where nothing of that is kept, as of one that is missing. */
  readonly row: ReportRow | null;
}

/** The findings of these reports, and those between them and any other; by body, then by year. */
export function problemsOf(
  reports: readonly ReportRow[],
  { rows, survey }: Pick<WorkbenchState, 'rows' | 'survey'>,
  language: Language,
): Problem[] {
  const byReport = new Map(reports.map((row) => [`${row.key} ${row.report?.key}`, row]));
  const decisionAt = ({ item, report, finding }: DecidedPlace) =>
    rows.get(item)?.decisions[decisionKey({ key: report }, finding)];
  const within = reports.flatMap((row) =>
    (row.report?.findings ?? []).map((finding): Problem => {
      const place = { item: row.key, report: row.report?.key ?? '', finding: finding.id };
      return {
        id: `${row.id} ${finding.id}`,
        place,
        code: finding.code,
        severity: finding.severity,
        isQuestion: finding.question === true,
        isBetween: false,
        message: finding.message[language],
        where: finding.place[language],
        organ: row.organ || row.title,
        year: row.year,
        decision: decisionAt(place),
        row,
      };
    }),
  );
  const between = (survey?.between ?? []).flatMap((finding): Problem[] => {
    const [first] = finding.reports;
    const ofThese = finding.reports.flatMap(
      ({ item, report }) => byReport.get(`${item} ${report}`) ?? [],
    );
    const [own] = ofThese;
    if (first === undefined || own === undefined) return [];
    const place = { item: first.item, report: first.report, finding: finding.id };
    return [
      {
        id: `between ${finding.id}`,
        place,
        code: finding.code,
        severity: finding.severity,
        isQuestion: finding.question === true,
        isBetween: true,
        message: finding.message,
        where: finding.place,
        organ: first.organ,
        year: first.year,
        decision: decisionAt(place),
        row: byReport.get(`${first.item} ${first.report}`) ?? own,
      },
    ];
  });
  return [...within, ...between].sort(
    (a, b) =>
      collator.compare(a.organ, b.organ) ||
      (b.year ?? 0) - (a.year ?? 0) ||
      weights[a.severity] - weights[b.severity],
  );
}

const collator = new Intl.Collator('zh-CN');
const weights = { error: 0, warning: 1, advice: 2 } as const;

/** Whether there is nothing left to do about it. */
export const isDone = ({ decision }: Problem): boolean => isSettled(decision);

export interface ProblemFilter {
  readonly severity: RowFinding['severity'] | 'all';
  readonly onlyOpen: boolean;
  readonly onlyBetween: boolean;
  readonly words: string;
}

export function filtered(
  problems: readonly Problem[],
  { severity, onlyOpen, onlyBetween, words }: ProblemFilter,
): Problem[] {
  const wanted = words.trim().toLowerCase();
  return problems.filter(
    (one) =>
      (severity === 'all' || one.severity === severity) &&
      !(onlyOpen && isDone(one)) &&
      (!onlyBetween || one.isBetween) &&
      [one.organ, one.year, one.message, one.where, one.code]
        .join(' ')
        .toLowerCase()
        .includes(wanted),
  );
}
