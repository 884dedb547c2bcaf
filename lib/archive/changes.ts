import type { Earlier, KeptItem, KeptReport } from './kept.ts';

type EarlierReport = Earlier['reports'][number];
type EarlierFinding = EarlierReport['findings'][number];

/** How the findings of a report differ from those of an earlier audit, by their ids. */
export interface Changes {
  /** Found before, and not any more. */
  readonly mended: readonly EarlierFinding[];
  /** Found before and again. */
  readonly unmended: readonly EarlierFinding[];
  /** Not found before. */
  readonly fresh: readonly EarlierFinding[];
  /** Found before, and now less was read or checked: nobody can tell. */
  readonly unsure: readonly EarlierFinding[];
}

/** What changed since the earlier audit of other content; null where there was none. */
export function changesSince({ reports, earlier }: KeptItem): Changes | null {
  return earlier ? changesBetween(earlier.reports, earlierReports(reports)) : null;
}

/** Two audits of the same address or file compared. */
export function changesBetween(
  before: readonly EarlierReport[],
  after: readonly EarlierReport[],
): Changes {
  const all = before.map((report) => {
    const now = after.find(({ key }) => key === report.key);
    return changesOf(report, now);
  });
  const isNew = ({ key }: EarlierReport) => before.every((report) => report.key !== key);
  return {
    mended: all.flatMap(({ mended }) => mended),
    unmended: all.flatMap(({ unmended }) => unmended),
    fresh: [
      ...all.flatMap(({ fresh }) => fresh),
      ...after.filter(isNew).flatMap(({ findings }) => findings),
    ],
    unsure: all.flatMap(({ unsure }) => unsure),
  };
}

/** What of an audit is kept to compare a later one with. */
export function earlierReports(reports: readonly KeptReport[]): EarlierReport[] {
  return reports.map(({ key, notes, checks, findings }) => ({
    key,
    notes,
    incomplete: checks.incomplete,
    findings: findings.map(({ id, severity, message }) => ({ id, severity, message })),
  }));
}

function changesOf(before: EarlierReport, after: EarlierReport | undefined): Changes {
  const had = new Set(before.findings.map(({ id }) => id));
  const has = new Set(after?.findings.map(({ id }) => id));
  const gone = before.findings.filter(({ id }) => !has.has(id));
  const isSure = after !== undefined && !isLessChecked(before, after);
  return {
    mended: isSure ? gone : [],
    unmended: before.findings.filter(({ id }) => has.has(id)),
    fresh: after?.findings.filter(({ id }) => !had.has(id)) ?? [],
    unsure: isSure ? [] : gone,
  };
}

/** Whether a later audit has a reason to doubt it that the earlier had not, or could check less. */
function isLessChecked(before: EarlierReport, after: EarlierReport): boolean {
  return (
    after.incomplete > before.incomplete || after.notes.some((note) => !before.notes.includes(note))
  );
}
