import { readFileSync } from 'node:fs';
import { auditReport } from '../lib/audit.ts';
import type { Finding } from '../lib/findings/finding.ts';
import { type WrittenReport, writtenReport } from './reports/written-report.ts';

/** One report of the corpus and the one finding it must raise; null for none at all. */
export interface CorpusEntry extends WrittenReport {
  readonly expect: string | null;
}

/** What the rules made of one entry. */
export interface CorpusResult {
  readonly entry: CorpusEntry;
  readonly findings: readonly Finding[];
}

export interface RuleAccuracy {
  readonly code: string;
  readonly expected: number;
  /** Found where expected. */
  readonly found: number;
  /** Raised where not expected, or more than once. */
  readonly false: number;
  readonly precision: number;
  readonly recall: number;
}

export type CorpusPart = 'developing' | 'held-out' | 'unseen';

/** `test/corpus/<part>.json`; `test/corpus/README.md` tells how the parts came about. */
export function corpusOf(part: CorpusPart): readonly CorpusEntry[] {
  const file = new URL(`../test/corpus/${part}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as CorpusEntry[];
}

export function runCorpus(entries: readonly CorpusEntry[]): CorpusResult[] {
  return entries.map((entry) => ({
    entry,
    findings: auditReport(writtenReport(entry)).findings,
  }));
}

/** Precision and recall of every rule that is expected or raised, by code. */
export function accuracyOf(results: readonly CorpusResult[]): RuleAccuracy[] {
  const tallies = new Map<string, { expected: number; found: number; wrong: number }>();
  const tally = (code: string) => {
    const known = tallies.get(code) ?? { expected: 0, found: 0, wrong: 0 };
    tallies.set(code, known);
    return known;
  };
  for (const { entry, findings } of results) {
    const { expect } = entry;
    if (expect !== null) tally(expect).expected++;
    let found = false;
    for (const { code } of findings) {
      if (code === expect && !found) {
        tally(code).found++;
        found = true;
      } else tally(code).wrong++;
    }
  }
  return [...tallies]
    .map(([code, { expected, found, wrong }]) => ({
      code,
      expected,
      found,
      false: wrong,
      precision: found + wrong === 0 ? 1 : found / (found + wrong),
      recall: expected === 0 ? 1 : found / expected,
    }))
    .sort((a, b) => a.code.localeCompare(b.code));
}
