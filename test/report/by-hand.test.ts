import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlPage } from '../../harness/reports/documents.ts';
import { auditPage } from '../../lib/audit.ts';
import type { Page } from '../../lib/document/page.ts';
import type { ByHand } from '../../lib/report/report.ts';
import { nameless } from '../support/nameless.ts';

const pageOf = (slug: string): Page =>
  htmlPage(readFileSync(`test/pages/${slug}/page.html`, 'utf8'));
const saved = pageOf('000-xizhen-2023');
const unsaid = nameless(saved);
/** On the form of 2019. */
const old = nameless(pageOf('004-donghe-2023'));
const stated: ByHand = { organ: '原平市西镇乡人民政府', year: 2023 };

function auditsOf(page: Page, ...byHand: ByHand[]) {
  return auditPage(page, { byHand });
}

const anyByHand: fc.Arbitrary<ByHand> = fc.record(
  { organ: fc.string({ minLength: 1, maxLength: 60 }), year: fc.integer({ min: 2000, max: 2099 }) },
  { requiredKeys: [] },
);

describe('what a person states of a report', () => {
  test('counts for nothing where the page tells it', () => {
    const plain = auditsOf(saved);
    fc.assert(
      fc.property(anyByHand, (byHand) => {
        expect(auditsOf(saved, byHand)).toEqual(plain);
      }),
      { numRuns: 5 },
    );
  });

  test('is the report’s where the page does not tell it, whatever it is', () => {
    const [found] = auditsOf(unsaid);
    expect(found?.report).toMatchObject({ organ: null, year: null, byHand: {} });
    fc.assert(
      fc.property(anyByHand, (byHand) => {
        const [audit] = auditsOf(unsaid, byHand);
        expect(audit?.report).toMatchObject({ organ: null, year: null, ...byHand, byHand });
        expect(audit?.crashed).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test('lets the rules run that need it', () => {
    const outcome = (code: string, byHand: ByHand) => auditsOf(unsaid, byHand)[0]?.rules[code];
    expect(outcome('wrong-self-reference', {})).toBe('incomplete');
    expect(outcome('wrong-self-reference', stated)).toBe('passed');
    expect(outcome('year-conflict', stated)).not.toBe('incomplete');
  });

  test('tells an outdated form by its year', () => {
    const codes = (byHand: ByHand) => auditsOf(old, byHand)[0]?.findings.map(({ code }) => code);
    expect(codes({})).not.toContain('outdated-form');
    expect(codes({ year: 2019 })).not.toContain('outdated-form');
    expect(codes({ year: 2023 })).toContain('outdated-form');
  });

  test('is of one report of several, by its place', () => {
    const both = { ...saved, blocks: [...saved.blocks, ...old.blocks] };
    const byHandIn = (...byHand: ByHand[]) =>
      auditsOf(both, ...byHand).map(({ report }) => report.byHand);
    expect(byHandIn(stated)).toEqual([{}, {}]);
    expect(byHandIn({}, stated)).toEqual([{}, stated]);
  });
});
