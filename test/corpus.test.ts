import { describe, expect, test } from 'vitest';
import { accuracyOf, type CorpusPart, corpusOf, runCorpus } from '../harness/corpus.ts';
import { tableCodes } from '../harness/reports/observed.ts';
import { rules } from '../lib/rules/index.ts';

const PRECISION = 0.98;
const RECALL = 0.95;
const EACH_KIND = 150;
const parts: readonly CorpusPart[] = ['developing', 'held-out'];
const textCodes = rules.map(({ code }) => code).filter((code) => !tableCodes.has(code));

test('the corpus holds enough reports of both kinds, and every rule about the text', () => {
  const entries = parts.flatMap(corpusOf);
  expect(entries.filter((entry) => entry.expect === null).length).toBeGreaterThanOrEqual(EACH_KIND);
  expect(entries.filter((entry) => entry.expect !== null).length).toBeGreaterThanOrEqual(EACH_KIND);
  for (const part of parts) {
    const expected = new Set(corpusOf(part).map((entry) => entry.expect));
    expect(textCodes.filter((code) => !expected.has(code))).toEqual([]);
  }
});

describe('on the corpus', () => {
  const results = parts.flatMap((part) => runCorpus(corpusOf(part)));
  const accuracy = accuracyOf(results);

  test.each(textCodes)('%s is precise and complete enough', (code) => {
    const measured = accuracy.find((rule) => rule.code === code);
    expect(measured?.precision).toBeGreaterThanOrEqual(PRECISION);
    expect(measured?.recall).toBeGreaterThanOrEqual(RECALL);
  });

  test('rules tell with the severities they declare', () => {
    const declared = new Map(
      rules.map(({ code, severity, otherwise }) => [code, [severity, otherwise]]),
    );
    const told = results.flatMap(({ findings }) => findings);
    expect(told.filter(({ code, severity }) => !declared.get(code)?.includes(severity))).toEqual(
      [],
    );
  });

  test('the rules about tables and the form raise nothing', () => {
    expect(accuracy.filter(({ code }) => tableCodes.has(code))).toEqual([]);
  });
});

test('the part that was held out falls short of neither', () => {
  const accuracy = accuracyOf(runCorpus(corpusOf('held-out')));
  const sum = (key: 'expected' | 'found' | 'false') =>
    accuracy.reduce((total, rule) => total + rule[key], 0);
  expect(sum('found') / (sum('found') + sum('false'))).toBeGreaterThanOrEqual(PRECISION);
  expect(sum('found') / sum('expected')).toBeGreaterThanOrEqual(RECALL);
});
