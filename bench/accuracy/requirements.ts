import type { Accuracy } from './measure.ts';

/** What the accuracy must be, and is not; empty where all is met. */
export function shortfalls({ lines, clean }: Accuracy): string[] {
  const missed: string[] = [];
  for (const { table, kind, count, score } of lines) {
    const name = `${table}, ${kind}, ${count}`;
    if (score.detected < score.broken) {
      missed.push(`${name}: ${score.broken - score.detected} errors went undetected`);
    }
    if (table === 'applications' && count === 1 && score.first < score.broken) {
      missed.push(`${name}: one wrong cell named in ${score.first} of ${score.broken}`);
    }
    if (table === 'applications' && count === 2) {
      if (score.firstOfDetermined < 0.95 * score.determined) {
        missed.push(`${name}: named in ${score.firstOfDetermined} of ${score.determined}`);
      }
    }
  }
  if (clean.falseAlarms > 0) missed.push(`${clean.falseAlarms} findings on clean reports`);
  return missed;
}
