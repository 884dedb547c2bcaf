import { expect, test } from 'vitest';
import { checkWritten } from '../../harness/reports/written-report.ts';
import { percentageWrong } from '../../lib/rules/percentage-wrong.ts';

test('accepts rounding and cutting off', () => {
  expect(
    checkWritten(percentageWrong, {
      overview: [
        '公开信息805条，其中政策类35条，占4.34%。',
        '公开信息805条，其中政策类35条，占4.35%。',
      ],
    }).outcome,
  ).toBe('passed');
});

test('finds a whole in table 三', () => {
  expect(
    checkWritten(percentageWrong, {
      figures: 'thirty-six',
      applications: ['无法提供32件，占88.9%。'],
    }).outcome,
  ).toBe('passed');
});

test('gives the right figure for a whole that is named', () => {
  expect(
    checkWritten(percentageWrong, { overview: ['政策类35条，占总数805条的5.3%。'] }),
  ).toMatchObject({
    outcome: 'failed',
    defects: [
      {
        severity: 'warning',
        variant: 'base',
        arguments: { part: 35, base: 805, percent: '5.3%', correct: '4.3%' },
      },
    ],
  });
});

test('warns where no whole fits', () => {
  expect(
    checkWritten(percentageWrong, {
      figures: 'thirty-six',
      applications: ['无法提供32件，占66.6%。'],
    }),
  ).toMatchObject({
    outcome: 'failed',
    defects: [
      {
        severity: 'warning',
        variant: 'unknown',
        arguments: { part: { number: 32, of: '件' }, percent: '66.6%' },
      },
    ],
  });
});

test('does not apply where no whole is told', () => {
  expect(checkWritten(percentageWrong, { overview: ['政策类35条，占5.3%。'] }).outcome).toBe(
    'notApplicable',
  );
});

test.each([
  ['政府信息公开申请办结率为97.2%。', 'failed'],
  ['政府信息公开申请按期办结率为97.2%。', 'notApplicable'],
  ['受理公租房申请260件，办结率为97.2%。', 'notApplicable'],
])('a rate is a question: %s', (text, outcome) => {
  const { defects, ...result } = checkWritten(percentageWrong, {
    figures: 'thirty-six',
    overview: [text],
  });
  expect(result.outcome).toBe(outcome);
  expect(defects.every(({ question }) => question)).toBe(true);
});
