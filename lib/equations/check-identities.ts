import type { Field } from '../forms/form.ts';
import { identitiesByOtherRows } from '../forms/identities.ts';
import { type Report, readingOf } from '../report/report.ts';
import { diagnose } from './diagnose.ts';
import { swept } from './system.ts';

/** How one identity ended; `left` and `right` are its sums, counting as 0 what is no figure. */
export interface IdentityCheck {
  readonly outcome: 'passed' | 'failed' | 'incomplete' | 'notApplicable';
  readonly left: number;
  readonly right: number;
}

/**
 * The outcome of every identity of both forms, by id.
 *
 * - notApplicable: the identity is about rows of （六） that this report does not print.
 * - incomplete: a cell is missing or unreadable; or all are blank; or it fails with blanks as 0 and a
 *   blank could make it hold without breaking another (a 总计 left blank beside its parts).
 * - failed: it does not hold, and no value of the blanks makes the figures agree.
 * - passed: it holds, blanks beside figures counted as 0.
 */
export function checkIdentities(report: Report): Record<string, IdentityCheck> {
  const { causes, filled } = diagnose(report);
  const failed = new Set(causes.flatMap(({ broken }) => broken));
  const own = identitiesByOtherRows[report.otherRows];
  const checks: Record<string, IdentityCheck> = {};
  for (const { id } of Object.values(identitiesByOtherRows).flat()) {
    checks[id] = { outcome: 'notApplicable', left: 0, right: 0 };
  }
  for (const { id, left, right } of own) {
    const sums = { left: sumOf(report, left), right: sumOf(report, right) };
    const holds =
      sums.left === sums.right && !filled.has(id) && isChecked(report, [...left, ...right]);
    checks[id] = { outcome: failed.has(id) ? 'failed' : holds ? 'passed' : 'incomplete', ...sums };
  }
  return checks;
}

/** Whether every cell was read, and one at least as a figure. */
function isChecked(report: Report, fields: readonly Field[]): boolean {
  const states = fields.map((field) => readingOf(report, field).state);
  return (
    states.every((state) => state === 'figure' || state === 'blank') && states.includes('figure')
  );
}

function sumOf(report: Report, fields: readonly Field[]): number {
  const figures = fields.map((field) => readingOf(report, field));
  return swept(
    figures.reduce((sum, reading) => sum + (reading.state === 'figure' ? reading.value : 0), 0),
  );
}
