import { applicantKeys, detailRowKeys } from '../../lib/forms/annual/applications.ts';
import type { Random } from '../accuracy/random.ts';
import type { PlainReport } from '../reports/report-of.ts';

export type Tables = Required<Pick<PlainReport, 'disclosure' | 'applications' | 'proceedings'>>;
type Cells = Readonly<Record<string, readonly number[]>>;

/** A body's tables over its years: each adds up, and begins with what the one before carried forward. */
export function tablesOver(random: Random, years: number): Tables[] {
  let over = applicantKeys.map(() => 0);
  let inForce = random.whole(3, 30);
  return Array.from({ length: years }, () => {
    const { applications, forward } = applicationsOf(random, over);
    over = forward;
    const issued = random.whole(0, 3);
    const repealed = random.whole(0, Math.min(2, inForce));
    inForce += issued - repealed;
    const disclosure = {
      regulations: [0, 0, 0],
      normativeDocuments: [issued, repealed, inForce],
      licences: [random.whole(20, 4000)],
      penalties: [random.whole(5, 900)],
      coerciveMeasures: [random.whole(0, 60)],
      fees: [0],
    };
    return { disclosure, applications, proceedings: { cases: casesOf(random) } };
  });
}

function applicationsOf(random: Random, over: readonly number[]) {
  const details = new Map(
    detailRowKeys.flatMap((row) =>
      row === 'other' ? [] : [[row, drawnRow(random, row)] as const],
    ),
  );
  const forward = applicantKeys.map((_, at) => (at === 0 ? random.whole(0, 4) : 0));
  const sums = () =>
    applicantKeys.map((_, at) =>
      [...details.values()].reduce((sum, cells) => sum + (cells[at] ?? 0), 0),
    );
  // What was carried over is dealt with.
  const short = sums().map((sum, at) => Math.max(0, (over[at] ?? 0) - sum - (forward[at] ?? 0)));
  details.set('granted', plus(details.get('granted') ?? [], short));
  const processed = sums();
  const received = plus(
    plus(processed, forward),
    over.map((count) => -count),
  );
  const applications: Cells = Object.fromEntries(
    [
      ['newReceived', received] as const,
      ['carriedOver', over] as const,
      ...details,
      ['totalProcessed', processed] as const,
      ['carriedForward', forward] as const,
    ].map(([row, cells]) => [row, withTotal(cells)]),
  );
  return { applications, forward };
}

function drawnRow(random: Random, row: string): number[] {
  const most = { granted: 40, partiallyGranted: 9, 'unavailable.notHeld': 15 }[row] ?? 5;
  const often = most > 5 ? 0.95 : 0.25;
  return applicantKeys.map((_, at) => {
    if (random.next() > (at === 0 ? often : often / 6)) return 0;
    return random.whole(1, at === 0 ? most : 3);
  });
}

function casesOf(random: Random): number[] {
  return [0, 1, 2].flatMap(() =>
    withTotal([0, 1, 2, 3].map(() => (random.next() < 0.6 ? random.whole(2, 30) : 0))),
  );
}

const plus = (a: readonly number[], b: readonly number[]) =>
  a.map((count, at) => count + (b[at] ?? 0));

export const withTotal = (cells: readonly number[]): number[] => [
  ...cells,
  cells.reduce((sum, count) => sum + count, 0),
];
