import { diagnose } from '../../lib/diagnosis/diagnose.ts';
import { readPage } from '../../lib/page/read-page.ts';
import type { Report } from '../../lib/report/report.ts';
import { mediansInTurn } from './stopwatch.ts';

/** Milliseconds that reading this page takes, and diagnosing each of some reports, in turn. */
export function timeDiagnoses(
  reports: readonly Report[],
  runs: number,
): { reading: number; diagnoses: number[] } {
  // A copy each time, for a report is diagnosed only once.
  const diagnoses = reports.map((report) => () => diagnose({ ...report }));
  const [reading = 0, ...times] = mediansInTurn([() => readPage(document), ...diagnoses], runs);
  return { reading, diagnoses: times };
}
