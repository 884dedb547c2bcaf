import type { Claim } from '../../claims/claim.ts';
import { claimsOf } from '../../claims/claims.ts';
import type { Count } from '../../claims/count.ts';
import { type Judgement, judge } from '../../claims/evaluate.ts';
import type { Report } from '../../report/report.ts';

export interface Judged {
  readonly claim: Claim;
  readonly judgement: Judgement;
}

const known = new WeakMap<Report, readonly Judged[]>();

/** Every claim about this report's year and its organ (or area, or part of it) beside the tables. */
export function judgedClaims(report: Report): readonly Judged[] {
  let judged = known.get(report);
  if (!judged) {
    judged = claimsOf(report)
      .filter(({ when, whose }) => when === 'year' && whose !== 'other')
      .map((claim) => ({ claim, judgement: judge(report, claim.quantities, claim.value) }));
    known.set(report, judged);
  }
  return judged;
}

/** Figures of the text that no reading of the tables gives. */
export function contradictedCounts(report: Report): ReadonlySet<Count> {
  return new Set(
    judgedClaims(report).flatMap(({ claim, judgement }) =>
      claim.count && judgement.state === 'differs' ? [claim.count] : [],
    ),
  );
}
