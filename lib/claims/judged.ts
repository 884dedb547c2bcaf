import type { Report } from '../report/report.ts';
import type { Claim } from './claim.ts';
import { type Judgement, judge } from './evaluate.ts';

/** A claim beside the tables. */
export interface JudgedClaim {
  readonly claim: Claim;
  readonly judgement: Judgement;
}

/** The claims about this report's year and its organ (or area, or part of it) beside the tables. */
export function judgedClaims(report: Report, claims: readonly Claim[]): JudgedClaim[] {
  return claims
    .filter(({ when, whose }) => when === 'year' && whose !== 'other')
    .map((claim) => ({ claim, judgement: judge(report, claim.quantities, claim.value) }));
}
