import { expect, test } from 'vitest';
import { caseOf } from '../../harness/reports/cases.ts';
import { withTable } from '../../harness/reports/report-of.ts';
import { factsOf } from '../../lib/facts.ts';
import { defineRule, incomplete, ofEach } from '../../lib/rules/rule.ts';

const facts = factsOf(caseOf('bureau-2023'));
const declared = { code: 'a-rule', about: 'content', severity: 'advice', basis: '实务' } as const;

test('tells with the severity declared, or with its own', () => {
  const rule = defineRule({ ...declared, check: () => [{ variant: 'a' }, { severity: 'error' }] });
  expect(rule.check(facts)).toMatchObject({
    outcome: 'failed',
    defects: [
      { code: 'a-rule', severity: 'advice', variant: 'a', where: [], fixes: [] },
      { code: 'a-rule', severity: 'error' },
    ],
  });
});

test('passes where nothing is told', () => {
  const rule = defineRule({ ...declared, check: () => [] });
  expect(rule.check(facts)).toEqual({ outcome: 'passed', defects: [] });
});

test('is not applicable where there is nothing to tell of', () => {
  const rule = defineRule({ ...declared, check: () => ofEach([], () => ({})) });
  expect(rule.check(facts).outcome).toBe('notApplicable');
});

test('may tell of what it could not decide', () => {
  const rule = defineRule({ ...declared, check: () => ({ ...incomplete, told: [{}] }) });
  const { outcome, defects } = rule.check(facts);
  expect([outcome, defects.length]).toEqual(['incomplete', 1]);
});

test.each([
  ['year', 'incomplete'],
  ['body', 'incomplete'],
  ['period', 'notApplicable'],
  ['tables', 'notApplicable'],
] as const)('ends without its %s as %s, unchecked', (need, outcome) => {
  const rule = defineRule({
    ...declared,
    needs: [need],
    check: () => {
      throw new Error('checked');
    },
  });
  const bare = factsOf({ ...withTable(facts.report, null, { found: false }), year: null });
  expect(rule.check(bare)).toEqual({ outcome, defects: [] });
});

test('is handed what it needs', () => {
  const rule = defineRule({
    ...declared,
    needs: ['year', 'organ'],
    check: (_facts, { year, organ }) => [{ arguments: { year, organ } }],
  });
  expect(rule.check(facts).defects).toMatchObject([
    { arguments: { year: facts.report.year, organ: facts.report.organ } },
  ]);
});
