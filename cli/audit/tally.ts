import type { KeptItem } from '../../lib/archive/kept.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Between } from '../formats/format.ts';

/** What was met so far, counted. */
export interface Tally {
  add(item: KeptItem): void;
  addBetween(between: Pick<Between, 'findings'>): void;
  readonly counts: Counts;
  exitCode(): number;
}

export interface Counts {
  items: number;
  reports: number;
  /** Findings of severity error. */
  errors: number;
  warnings: number;
  noReport: number;
  /** Items that could not be read, or not be had. */
  unread: number;
}

export function createTally(): Tally {
  const counts: Counts = { items: 0, reports: 0, errors: 0, warnings: 0, noReport: 0, unread: 0 };
  const count = (findings: readonly { readonly severity: string }[]) => {
    counts.errors += findings.filter(({ severity }) => severity === 'error').length;
    counts.warnings += findings.filter(({ severity }) => severity === 'warning').length;
  };
  return {
    counts,
    add({ state, reports }) {
      counts.items++;
      counts.reports += reports.length;
      for (const { findings } of reports) count(findings);
      if (state === 'no-report') counts.noReport++;
      else if (state !== 'done' && state !== 'skipped') counts.unread++;
    },
    addBetween: ({ findings }) => count(findings),
    exitCode() {
      if (counts.unread > 0) return exitCodes.unread;
      return counts.errors > 0 ? exitCodes.errors : exitCodes.sound;
    },
  };
}
