import { offBy } from '../../lib/equations/system.ts';
import { factsOf } from '../../lib/facts.ts';
import type { Change } from '../../lib/findings/finding.ts';
import { fieldKey } from '../../lib/forms/form.ts';
import { arithmetic } from '../../lib/rules/arithmetic.ts';
import type { Planted } from './plant.ts';

/** What came of planted errors, as counts of reports but for the two last. */
export interface Score {
  /** Reports in which the planted errors break an identity: all rates are of these. */
  broken: number;
  /** Something was told: a finding, or a blank that must hold a figure. */
  detected: number;
  /** The planted error is of the fewest cells, and the first explanation has none as plausible. */
  determined: number;
  /** The first explanation is the planted error, cell by cell, figure by figure. */
  first: number;
  /** The same, of those that are determined. */
  firstOfDetermined: number;
  /** The planted error is among the explanations listed. */
  listed: number;
  /** Findings none of whose equally plausible explanations is a part of the planted error. */
  falseFindings: number;
  /** Candidates tried in all, and the most in one report. */
  tried: number;
  worst: number;
}

export function emptyScore(): Score {
  return {
    broken: 0,
    detected: 0,
    determined: 0,
    first: 0,
    firstOfDetermined: 0,
    listed: 0,
    falseFindings: 0,
    tried: 0,
    worst: 0,
  };
}

/** Adds the counts of `other` to `score`. */
export function addUp(score: Score, other: Score): void {
  const worst = Math.max(score.worst, other.worst);
  for (const key of Object.keys(score) as (keyof Score)[]) score[key] += other[key];
  score.worst = worst;
}

/** One thing told: a finding's or a blank's explanations, and how many of them are alike. */
interface Told {
  readonly fixes: readonly (readonly Change[])[];
  readonly alike: number;
}

/** Adds to `score` what is told of one report. */
export function addScore(score: Score, { report, truth }: Planted): void {
  const facts = factsOf(report);
  const isSound = report.form.identities.every(({ id, tolerance = 0 }) => {
    const { left = 0, right = 0 } = facts.identities[id] ?? {};
    return offBy(left - right, tolerance) === 0;
  });
  if (isSound) return;
  const { fillings, tried } = facts.diagnosis;
  const findings: Told[] = arithmetic.check(facts).defects.map((defect) => ({
    fixes: defect.fixes,
    alike: defect.equallyPlausible ?? 0,
  }));
  const blanks = fillings.map(({ explanations, equallyPlausible }) => ({
    fixes: explanations,
    alike: equallyPlausible,
  }));
  const told = [...findings, ...blanks];
  const isPart = (changes: readonly Change[]) =>
    changes.every((change) => truth.get(fieldKey(change)) === change.to);
  const covers = (sets: readonly (readonly Change[] | undefined)[]) =>
    sets.every((set) => set !== undefined && isPart(set)) &&
    sets.flatMap((set) => set ?? []).length === truth.size;

  const isFirst = covers(told.map(({ fixes }) => fixes[0]));
  const cells = told.reduce((sum, { fixes }) => sum + (fixes[0]?.length ?? 0), 0);
  const isDetermined = cells === truth.size && told.every(({ alike }) => alike === 1);
  score.broken++;
  if (told.length > 0) score.detected++;
  if (isDetermined) score.determined++;
  if (isFirst) score.first++;
  if (isFirst && isDetermined) score.firstOfDetermined++;
  if (covers(told.map(({ fixes }) => fixes.find(isPart)))) score.listed++;
  score.falseFindings += findings.filter(
    ({ fixes, alike }) => alike > 0 && !fixes.slice(0, alike).some(isPart),
  ).length;
  score.tried += tried;
  score.worst = Math.max(score.worst, tried);
}
