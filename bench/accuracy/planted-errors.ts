import { type Accuracy, type Line, measureAccuracy } from '../../harness/accuracy/measure.ts';
import { measureEnforcement } from '../../harness/accuracy/measure-enforcement.ts';
import { shortfalls } from '../../harness/accuracy/requirements.ts';
import { addUp, emptyScore } from '../../harness/accuracy/score.ts';

const PER_LINE = 300;
/** There are nine kinds of reports to draw them from. */
const PER_SET = 60;

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

/** All kinds together, for each table and number of wrong cells. */
function togetherByCount(lines: readonly Line[]): Line[] {
  const same = Map.groupBy(lines, ({ table, count }) => `${table} ${count}`);
  return [...same.values()].flatMap((some) => {
    const score = emptyScore();
    for (const line of some) addUp(score, line.score);
    return some.slice(0, 1).map((line) => ({ ...line, kind: 'all kinds', score }));
  });
}

function told(name: string, accuracy: Accuracy, rows: readonly Line[]): string[] {
  const { clean, reports } = accuracy;
  console.log(name);
  console.table(rows.map(row));
  console.log(
    `clean: ${clean.reports} reports, ${clean.falseAlarms} false alarms, ${clean.questions} questions`,
  );
  console.log(`${reports} reports`);
  return shortfalls(accuracy);
}

/** Plants errors into reports and prints how many are named rightly; gives what is required and missed. */
export function plantedErrors(): string[] {
  const accuracy = measureAccuracy(PER_LINE);
  const together = togetherByCount(accuracy.lines);
  const ofApplications = together.filter(({ table }) => table === 'applications');
  return told('政府信息公开工作年度报告', accuracy, [...accuracy.lines, ...ofApplications]);
}

/** The same of 行政执法统计年报, in every set of categories. */
export function plantedEnforcement(): string[] {
  const accuracy = measureEnforcement(PER_SET);
  return told('行政执法统计年报', accuracy, togetherByCount(accuracy.lines));
}
