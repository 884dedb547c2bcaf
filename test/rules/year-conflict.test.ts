import { expect, test } from 'vitest';
import { checkWritten } from '../../harness/reports/written-report.ts';
import { yearConflict } from '../../lib/rules/year-conflict.ts';

test('passes a comparison of two years', () => {
  expect(
    checkWritten(yearConflict, {
      overview: ['2022年收到申请2件，较往年减少。', '2022年公开12条，2023年公开15条。'],
    }).outcome,
  ).toBe('passed');
});

test('passes plans for the next year', () => {
  expect(
    checkWritten(yearConflict, { others: ['2024年，我局将继续细化目录。未收取信息处理费。'] })
      .outcome,
  ).toBe('passed');
});

test('warns of a sentence left over from the year before', () => {
  expect(
    checkWritten(yearConflict, { others: ['2022年度青岭县水务局未收取信息处理费。'] }),
  ).toMatchObject({
    outcome: 'failed',
    defects: [
      {
        severity: 'warning',
        arguments: { year: 2023, other: 2022 },
        quotes: [{ text: '2022年', section: 'others' }],
      },
    ],
  });
});

test('tells one other year once', () => {
  expect(
    checkWritten(yearConflict, {
      applications: ['2022年，没有申请。'],
      others: ['2022年，我局未收取信息处理费。'],
    }),
  ).toMatchObject({
    outcome: 'failed',
    defects: [{ severity: 'warning', arguments: { year: 2023, other: 2022 } }],
  });
});
