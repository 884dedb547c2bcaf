import type { IdentityCheck } from '../equations/check-identities.ts';
import type { Cause } from '../equations/diagnose.ts';
import { sharedBy } from '../equations/shared.ts';
import type { BrokenIdentity, Change } from '../findings/finding.ts';
import { type Field, fieldKey } from '../forms/form.ts';
import { type Report, tableOf } from '../report/report.ts';
import { defineRule, incomplete, notApplicable, type Told } from './rule.ts';
import { placeOf } from './support/form.ts';

/** Explanations that a finding lists, where the most plausible ones are fewer. */
const LISTED = 5;

/** More equally plausible explanations than this tell a person no cell: then none is listed. */
const CHOICE = 12;

/**
 * The form's identities hold. One error for each independent cause, a warning where the form was discovered;
 * passed only where all were checked.
 */
export const arithmetic = defineRule({
  code: 'arithmetic',
  about: 'table',
  severity: 'error',
  otherwise: 'warning',
  basis: '国办公开办函〔2021〕30号、〔2019〕60号；算术',
  check({ report, identities, diagnosis }) {
    const fields = report.form.identities.flatMap(({ right }) => right);
    if (!fields.some(({ table }) => tableOf(report, table)?.found)) return notApplicable;
    if (diagnosis.causes.length > 0)
      return diagnosis.causes.map((cause) => told(cause, report, identities));
    const checks = Object.values(identities);
    return checks.some(({ outcome }) => outcome === 'incomplete') ? incomplete : [];
  },
});

function told(cause: Cause, report: Report, checks: Readonly<Record<string, IdentityCheck>>): Told {
  const { equallyPlausible, explanations, reasons } = cause;
  const listed = equallyPlausible > CHOICE ? 0 : Math.max(equallyPlausible, LISTED);
  const fixes = explanations.slice(0, listed);
  const likely = fixes.slice(0, equallyPlausible);
  const broken = cause.broken.map((identity) => {
    const { left, right } = checks[identity] ?? { left: 0, right: 0 };
    return { identity, left, right };
  });
  const fields = likely.length > 0 ? likely.flat() : totalsOf(cause, report);
  const places = new Map(fields.map((field) => [fieldKey(field), placeOf(report, field)]));
  return {
    ...(report.form.discovered && { severity: 'warning' as const }),
    ...(likely.length > LISTED || likely.length === 0
      ? saidOfMany(explanations.slice(0, equallyPlausible), broken, likely)
      : saidOf(likely, isSole(cause, report))),
    where: [...places.values()],
    broken,
    fixes,
    ...(likely.length > 0 && { equallyPlausible }),
    ...(reasons.length > 0 && { reasons }),
  };
}

/**
 * Whether one cell only can be wrong: no other set as small explains it, and two identities or more
 * fail that have this cell in common and no other.
 */
function isSole({ explanations, broken }: Cause, { form }: Report): boolean {
  const [[change, ...more] = [], ...others] = explanations;
  if (change === undefined || more.length + others.length > 0 || broken.length < 2) return false;
  const cells = form.identities
    .filter(({ id }) => broken.includes(id))
    .map(({ left, right }) => new Set([...left, ...right].map(fieldKey)));
  const common = [...(cells[0] ?? [])].filter((key) => cells.every((own) => own.has(key)));
  return common.length === 1 && common[0] === fieldKey(change);
}

/** The sentence for explanations that are equally plausible: which cells, and what would fit. */
function saidOf(explanations: readonly (readonly Change[])[], isSole = false): Told {
  if (explanations.length > 1)
    return {
      variant: 'choice',
      arguments: { count: explanations.length, changes: { explanations } },
    };
  const [changes = []] = explanations;
  const [change] = changes;
  if (change === undefined || changes.length > 1)
    return { variant: 'cells', arguments: { count: changes.length, changes: { explanations } } };
  const { from, to } = change;
  const cell = { place: change };
  return from === null
    ? { variant: isSole ? 'blank' : 'likely-blank', arguments: { cell, to } }
    : { variant: isSole ? 'cell' : 'likely-cell', arguments: { cell, from, to } };
}

/** The sentence for more explanations than it can list, or none: what they share, else what does not hold. */
function saidOfMany(
  explanations: readonly (readonly Change[])[],
  broken: readonly BrokenIdentity[],
  listed: readonly (readonly Change[])[],
): Told {
  const shared = sharedBy(explanations);
  const args = { broken: { broken }, count: shared?.cells ?? broken.length };
  if (shared !== null) return { variant: `same-${shared.pattern}`, arguments: args };
  if (listed.length > 0) return saidOf(listed);
  return { variant: broken.length > 1 ? 'several' : 'unknown', arguments: args };
}

/** The cells on the right of the broken identities: where a reader looks for the sum. */
function totalsOf({ broken }: Cause, report: Report): readonly Field[] {
  return report.form.identities
    .filter(({ id }) => broken.includes(id))
    .flatMap(({ right }) => right);
}
