import { readDocument } from '../../harness/reports/read-document.ts';
import { diagnose } from '../../lib/equations/diagnose.ts';
import type { Report } from '../../lib/report/report.ts';
import { median, medianRatio, timesInTurn } from './stopwatch.ts';

/** Milliseconds that a report takes to diagnose, and how that compares with reading this page. */
export interface TimedDiagnosis {
  readonly diagnosis: number;
  readonly overReading: number;
}

/** Milliseconds that reading this page takes, and diagnosing each of some reports, in turn. */
export function timeDiagnoses(
  reports: readonly Report[],
  runs: number,
): { reading: number; diagnoses: TimedDiagnosis[] } {
  // A copy each time, for a report is diagnosed only once.
  const diagnoses = reports.map((report) => () => diagnose({ ...report }));
  const [reading = [], ...times] = timesInTurn([() => readDocument(document), ...diagnoses], runs);
  return {
    reading: median(reading),
    diagnoses: times.map((diagnosis) => ({
      diagnosis: median(diagnosis),
      overReading: medianRatio(diagnosis, reading),
    })),
  };
}
