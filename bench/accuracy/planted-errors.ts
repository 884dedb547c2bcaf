import { type Line, measureAccuracy } from '../../harness/accuracy/measure.ts';
import { shortfalls } from '../../harness/accuracy/requirements.ts';
import { addUp, emptyScore } from '../../harness/accuracy/score.ts';

const PER_LINE = 300;

const rate = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

function row({ table, kind, count, score }: Line): Record<string, string | number> {
  return {
    table,
    kind,
    cells: count,
    broken: score.broken,
    detected: rate(score.detected, score.broken),
    determined: rate(score.determined, score.broken),
    'first exact': rate(score.first, score.broken),
    'of determined': rate(score.firstOfDetermined, score.determined),
    listed: rate(score.listed, score.broken),
    'false findings': score.falseFindings,
    'tried, mean': Math.round(score.tried / Math.max(1, score.broken)),
    'tried, most': score.worst,
  };
}

/** All kinds together, for each number of wrong cells in 表三. */
function togetherByCount(lines: readonly Line[]): Line[] {
  return [1, 2, 3, 4].map((count) => {
    const score = emptyScore();
    for (const line of lines) {
      if (line.table === 'applications' && line.count === count) addUp(score, line.score);
    }
    return { table: 'applications', kind: 'all kinds', count, score };
  });
}

/** Plants errors into reports and prints how many are named rightly; gives what is required and missed. */
export function plantedErrors(): string[] {
  const started = performance.now();
  const accuracy = measureAccuracy(PER_LINE);
  const seconds = (performance.now() - started) / 1000;
  const { lines, clean, reports } = accuracy;
  console.table([...lines, ...togetherByCount(lines)].map(row));
  console.log(`clean: ${clean.reports} reports, ${clean.falseAlarms} false alarms`);
  console.log(`${reports} reports in ${seconds.toFixed(1)} s`);
  return shortfalls(accuracy);
}
