import { expect, test } from 'vitest';
import { checkWritten } from '../../harness/reports/written-report.ts';
import { growthWrong } from '../../lib/rules/growth-wrong.ts';

test('passes rounding', () => {
  expect(
    checkWritten(growthWrong, { overview: ['公开信息36条，上年28条，同比增长28.6%。'] }).outcome,
  ).toBe('passed');
});

test('takes the year before from a difference', () => {
  expect(
    checkWritten(growthWrong, { overview: ['公开信息36条，较上年增加8条，增长28.57%。'] }).outcome,
  ).toBe('passed');
});

test('warns of a wrong figure', () => {
  expect(
    checkWritten(growthWrong, { overview: ['公开信息36条，上年28条，同比增长38.6%。'] }),
  ).toMatchObject({
    outcome: 'failed',
    defects: [
      {
        severity: 'warning',
        arguments: { from: 28, to: 36, correct: '+28.6%', percent: '+38.6%' },
      },
    ],
  });
});

test('warns of a wrong direction', () => {
  expect(
    checkWritten(growthWrong, { overview: ['公开信息36条，上年28条，同比下降28.6%。'] }),
  ).toMatchObject({
    outcome: 'failed',
    defects: [{ severity: 'warning', arguments: { correct: '+28.6%', percent: '-28.6%' } }],
  });
});

test('holds 由…增至… against what it says it grows by', () => {
  const told = (percent: number) =>
    checkWritten(growthWrong, { overview: [`公开信息由上年的28条增至36条，增长${percent}%。`] });
  expect(told(28.6).outcome).toBe('passed');
  expect(told(38.6)).toMatchObject({
    defects: [{ arguments: { from: 28, to: 36, correct: '+28.6%' } }],
  });
});

test('does not apply where one year is not told', () => {
  expect(checkWritten(growthWrong, { overview: ['公开信息36条，同比增长28.6%。'] }).outcome).toBe(
    'notApplicable',
  );
});

test.each([
  ['收到申请3646件，同比增长1.05%（上年3607件）。', 'failed'],
  ['收到申请3646件，同比增长1.08%（上年3607件）。', 'passed'],
  ['收到申请33件，较上年的46件减少13件。', 'passed'],
  ['收到申请33件，较上年的46件减少15件。', 'failed'],
  ['收到申请33件，较上年减少13件。', 'notApplicable'],
  ['2022年收到申请30件，今年收到36件，其中网上申请增加2件。', 'notApplicable'],
])('%s: %s', (text, outcome) => {
  expect(checkWritten(growthWrong, { overview: [text] }).outcome).toBe(outcome);
});
