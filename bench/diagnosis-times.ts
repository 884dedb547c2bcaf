import { diagnose } from '../lib/diagnosis/diagnose.ts';
import { usualLimits } from '../lib/diagnosis/explain.ts';
import type { Report } from '../lib/report/report.ts';
import { reportOf } from '../test/support/report-of.ts';
import { balancedReport } from './accuracy/balanced-report.ts';
import { fieldsOf } from './accuracy/fields.ts';
import { kinds, plant } from './accuracy/plant.ts';
import { randomOf } from './accuracy/random.ts';

/** Times in milliseconds for reports with so many wrong cells in 表三, and candidates tried. */
export interface DiagnosisTime {
  readonly errors: number;
  readonly median: number;
  readonly worst: number;
  readonly triedMedian: number;
  readonly triedWorst: number;
}

/**
 * How long diagnosis takes on reports dense as a province's: 1 to 4 wrong cells, and 5 to 8, where the
 * search ends without an answer. Pure, so that it runs in a page as in Node.
 */
export function diagnosisTimes(reports = 60): DiagnosisTime[] {
  const random = randomOf(39);
  return [1, 2, 3, 4, 5, 6, 8].map((errors) => {
    const times: number[] = [];
    const tried: number[] = [];
    while (times.length < reports) {
      const clean = reportOf(balancedReport(random, 'dense'));
      const kind = random.pick(kinds);
      const planted = plant(random, clean, fieldsOf(clean, 'applications'), kind, errors);
      if (planted === null) continue;
      times.push(timeOf(planted.report));
      tried.push(diagnose(planted.report).tried);
    }
    const [median, worst] = middleAndLast(times);
    const [triedMedian, triedWorst] = middleAndLast(tried);
    return { errors, median, worst, triedMedian, triedWorst };
  });
}

/** The least time of several samples, each long enough for a browser's coarse clock. */
function timeOf(report: Report): number {
  // A copy of the limits, so that no sample is answered from memory.
  const limits = { ...usualLimits };
  const sample = (count: number): number => {
    const start = performance.now();
    for (let turn = 0; turn < count; turn++) diagnose(report, limits);
    return (performance.now() - start) / count;
  };
  const count = Math.ceil(2 / Math.max(0.1, sample(1)));
  return Math.min(sample(count), sample(count), sample(count));
}

function middleAndLast(values: number[]): [number, number] {
  values.sort((a, b) => a - b);
  return [values[values.length >> 1] ?? 0, values.at(-1) ?? 0];
}
