import { checkIdentities, type IdentityCheck } from '../equations/check-identities.ts';
import { type Cause, diagnose } from '../equations/diagnose.ts';
import type { Defect, Place } from '../findings/finding.ts';
import { type Field, fieldKey } from '../forms/form.ts';
import { identitiesByOtherRows } from '../forms/identities.ts';
import { type Report, readingOf } from '../report/report.ts';
import { incomplete, notApplicable, type Rule, verdict } from './rule.ts';

const code = 'arithmetic';

/** Explanations that a finding lists, where the most plausible ones are fewer. */
const LISTED = 5;

/** More equally plausible explanations than this tell a person no cell: then none is listed. */
const CHOICE = 12;

/**
 * 表三 and 表四 must add up: rows, columns, 一 + 二 = （七） + 四, and the three groups of 表四. One
 * error for each independent cause. Passed only where every identity was checked.
 */
export const arithmetic: Rule = {
  code,
  check(report) {
    const { applications, proceedings } = report.tables;
    if (!applications.found && !proceedings.found) return notApplicable;
    const checks = checkIdentities(report);
    const defects = diagnose(report).causes.map((cause) => defectOf(cause, report, checks));
    if (defects.length > 0) return verdict(defects);
    const unchecked = Object.values(checks).some(({ outcome }) => outcome === 'incomplete');
    return unchecked ? incomplete : verdict([]);
  },
};

function defectOf(
  cause: Cause,
  report: Report,
  checks: Readonly<Record<string, IdentityCheck>>,
): Defect {
  const { equallyPlausible: alike } = cause;
  const listed = alike > CHOICE ? [] : cause.explanations.slice(0, Math.max(alike, LISTED));
  const fields =
    listed.length > 0
      ? listed.slice(0, alike).flatMap(({ changes }) => changes)
      : totalsOf(cause, report);
  const [reason] = alike === 1 ? (listed[0]?.reasons ?? []) : [];
  return {
    code,
    severity: 'error',
    arguments: {
      reach: cause.reach,
      explanations: cause.explanations.length,
      ...(reason === undefined ? {} : { reason }),
    },
    where: unique(fields).map((field) => placeOf(report, field)),
    quotes: [],
    broken: cause.broken.map((identity) => ({
      identity,
      left: checks[identity]?.left ?? 0,
      right: checks[identity]?.right ?? 0,
    })),
    fixes: listed.map(({ changes }) => changes),
    ...(listed.length > 0 ? { equallyPlausible: alike } : {}),
  };
}

/** The cells on the right of the broken identities: where a reader looks for the sum. */
function totalsOf(cause: Cause, report: Report): readonly Field[] {
  const broken = new Set(cause.broken);
  return identitiesByOtherRows[report.otherRows]
    .filter(({ id }) => broken.has(id))
    .flatMap(({ right }) => right);
}

function unique(fields: readonly Field[]): readonly Field[] {
  return [...new Map(fields.map((field) => [fieldKey(field), field])).values()];
}

function placeOf(report: Report, { table, row, column }: Field): Place {
  const reading = readingOf(report, { table, row, column });
  const found = reading.state === 'missing' ? { text: '', cell: null } : reading;
  return { table, row, column, text: found.text, cell: found.cell };
}
