import { valuesOf } from '../claims/evaluate.ts';
import type { Defect, Place } from '../findings/finding.ts';
import type { Field } from '../forms/form.ts';
import { type Report, readingOf } from '../report/report.ts';
import { incomplete, notApplicable, type Rule, verdict } from './rule.ts';
import { plainDefect } from './support/cells.ts';
import { type Judged, judgedClaims } from './support/judged.ts';
import { placed } from './support/quotes.ts';

const code = 'text-contradicts-table';

/** Why a difference is none, or only one of scope: error, warning, or nothing to say. */
function severityOf(
  report: Report,
  judged: Judged,
  all: readonly Judged[],
): Defect['severity'] | null {
  const { claim } = judged;
  const name = claim.quantities.join('+');
  if (claim.whose === 'part') {
    const whole = Math.max(...claim.quantities.flatMap((quantity) => valuesOf(report, quantity)));
    return claim.value > whole && claim.quantities.length === 1 ? 'warning' : null;
  }
  if (claim.whose === 'area') {
    const agrees = all.some(
      (other) => other.judgement.state === 'agrees' && other.claim.quantities.join('+') === name,
    );
    return agrees ? null : 'warning';
  }
  return claim.loose ? 'warning' : 'error';
}

function placeOf(report: Report, field: Field): Place {
  const reading = readingOf(report, field);
  const found = reading.state === 'missing' ? { text: '', cell: null } : reading;
  return { ...field, text: found.text, cell: found.cell };
}

/**
 * A number of the text that no sensible reading of the tables gives; the finding names the plainest
 * reading. Told of another body or another year it is not judged; of the organ's own office beside a
 * table for the whole area, only if it is more than the whole.
 */
export const textContradictsTable: Rule = {
  code,
  check(report) {
    const judged = judgedClaims(report);
    if (judged.length === 0) return notApplicable;
    const defects = new Map<string, Defect>();
    for (const entry of judged) {
      const { claim, judgement } = entry;
      if (judgement.state !== 'differs') continue;
      const severity = severityOf(report, entry, judged);
      if (severity === null) continue;
      const reading = claim.quantities.join('+');
      const key = `${reading}=${claim.value}`;
      const quote = placed(claim.quote, claim.section);
      const same = defects.get(key);
      defects.set(
        key,
        same
          ? { ...same, quotes: [...same.quotes, quote] }
          : plainDefect({
              code,
              severity,
              variant: severity === 'error' ? 'differs' : 'scope',
              arguments: { claimed: claim.value, actual: judgement.actual, reading },
              where: judgement.fields.map((field) => placeOf(report, field)),
              quotes: [quote],
            }),
      );
    }
    if (defects.size > 0) return verdict([...defects.values()]);
    return judged.every(({ judgement }) => judgement.state === 'unknown')
      ? incomplete
      : verdict([]);
  },
};
