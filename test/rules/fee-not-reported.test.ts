import { expect, test } from 'vitest';
import { checkWritten } from '../../harness/reports/written-report.ts';
import { feeNotReported } from '../../lib/rules/fee-not-reported.ts';

test('passes a statement in part six', () => {
  expect(checkWritten(feeNotReported, { others: ['本年度未产生信息处理费。'] }).outcome).toBe(
    'passed',
  );
});

test('passes a statement elsewhere', () => {
  expect(
    checkWritten(feeNotReported, {
      overview: ['未收取政府信息公开申请的任何费用。'],
      others: ['无'],
    }).outcome,
  ).toBe('passed');
});

test('advises where nothing is said', () => {
  expect(checkWritten(feeNotReported, { others: ['无'] })).toMatchObject({
    outcome: 'failed',
    defects: [{ severity: 'advice', arguments: {} }],
  });
});

test('does not apply before 2021', () => {
  expect(
    checkWritten(feeNotReported, { year: 2020, figures: 'five-2019', others: ['无'] }).outcome,
  ).toBe('notApplicable');
});
