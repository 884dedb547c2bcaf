import type { Field, Identity, Term } from '../forms/form.ts';
import { type Report, readingOf } from '../report/report.ts';
import type { Diagnosis } from './diagnose.ts';
import { offBy } from './system.ts';

/** How one identity ended; `left` and `right` are its sums, counting as 0 what is no figure. */
export interface IdentityCheck {
  readonly outcome: 'passed' | 'failed' | 'incomplete' | 'notApplicable';
  readonly left: number;
  readonly right: number;
  /** Whether it holds only with blanks read as 0: one of its cells is blank. */
  readonly hasBlanks: boolean;
}

/**
 * The outcome of every identity of the report's form, by id.
 *
 * - notApplicable: the identity is about lines that this report does not print.
 * - incomplete: a cell is missing or unreadable; or all are blank; or it fails with blanks as 0 and a
 *   blank could make it hold without breaking another (a 总计 left blank beside its parts).
 * - failed: it does not hold, and no value of the blanks makes the figures agree.
 * - passed: it holds, blanks beside figures counted as 0.
 */
export function checkIdentities(
  report: Report,
  { causes, filled }: Diagnosis,
): Record<string, IdentityCheck> {
  const { identities, notPrinted } = report.form;
  const failed = new Set(causes.flatMap(({ broken }) => broken));
  const checks: Record<string, IdentityCheck> = {};
  for (const id of notPrinted)
    checks[id] = { outcome: 'notApplicable', left: 0, right: 0, hasBlanks: false };
  for (const identity of identities) {
    const { id, left, right, tolerance = 0 } = identity;
    const sums = { left: sumOf(report, left), right: sumOf(report, right) };
    const isWithin = offBy(sums.left - sums.right, tolerance) === 0;
    const holds = isWithin && !filled.has(id) && isChecked(report, identity);
    const outcome = failed.has(id) ? 'failed' : holds ? 'passed' : 'incomplete';
    const hasBlanks = [...left, ...right].some((field) => isBlank(report, field));
    checks[id] = { outcome, ...sums, hasBlanks };
  }
  return checks;
}

function isBlank(report: Report, field: Field): boolean {
  return readingOf(report, field).state === 'blank';
}

/** Whether every cell was read, and one at least as a figure. */
function isChecked(report: Report, { left, right }: Identity): boolean {
  const states = [...left, ...right].map((field) => readingOf(report, field).state);
  return (
    states.every((state) => state === 'figure' || state === 'blank') && states.includes('figure')
  );
}

/** What some terms add up to, counting as 0 what is no figure. */
export function sumOf(report: Report, terms: readonly Term[]): number {
  const sum = terms.reduce((total, term) => {
    const reading = readingOf(report, term);
    return total + (reading.state === 'figure' ? (term.coefficient ?? 1) * reading.value : 0);
  }, 0);
  return offBy(sum, 0);
}
