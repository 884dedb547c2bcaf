import { usualLimits } from '../../lib/equations/explain.ts';
import type { Accuracy } from './measure.ts';

/**
 * What the accuracy must be, and is not; empty where all is met. Every error that breaks an identity
 * is told; where each figure stands in two identities, one wrong cell is always named, and two are in 95
 * of 100, over all kinds and, where the identities determine them, for each kind; no search of up to
 * four comes near the budget; nothing is told of a clean report, and nothing asked.
 */
export function shortfalls({ lines, clean }: Accuracy): string[] {
  const missed: string[] = [];
  for (const { table, isCrossed, kind, count, score } of lines) {
    const name = `${table}, ${kind}, ${count}`;
    if (score.detected < score.broken) {
      missed.push(`${name}: ${score.broken - score.detected} errors went undetected`);
    }
    if (score.worst > usualLimits.budget / 5) {
      missed.push(`${name}: ${score.worst} candidates, of a budget of ${usualLimits.budget}`);
    }
    if (isCrossed && count === 1 && score.first < score.broken) {
      missed.push(`${name}: one wrong cell named in ${score.first} of ${score.broken}`);
    }
    if (isCrossed && count === 2 && score.firstOfDetermined < 0.95 * score.determined) {
      missed.push(`${name}: named in ${score.firstOfDetermined} of ${score.determined}`);
    }
  }
  const two = lines.filter(({ isCrossed, count }) => isCrossed && count === 2);
  const sum = (of: 'first' | 'broken') => two.reduce((all, { score }) => all + score[of], 0);
  if (sum('first') < 0.95 * sum('broken')) {
    missed.push(`two wrong cells named in ${sum('first')} of ${sum('broken')}, all kinds together`);
  }
  if (clean.falseAlarms > 0) missed.push(`${clean.falseAlarms} findings on clean reports`);
  if (clean.questions > 0) missed.push(`${clean.questions} questions on clean reports`);
  return missed;
}
