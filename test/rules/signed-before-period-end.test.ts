import { expect, test } from 'vitest';
import { checkWritten } from '../../harness/reports/written-report.ts';
import { signedBeforePeriodEnd } from '../../lib/rules/signed-before-period-end.ts';

test('passes a date after the year', () => {
  expect(checkWritten(signedBeforePeriodEnd).outcome).toBe('passed');
});

test('passes the last day itself', () => {
  expect(
    checkWritten(signedBeforePeriodEnd, { signature: ['青岭县水务局', '2023年12月31日'] }).outcome,
  ).toBe('passed');
});

test('warns of an earlier date', () => {
  expect(
    checkWritten(signedBeforePeriodEnd, { signature: ['青岭县水务局', '2023年12月23日'] }),
  ).toMatchObject({
    outcome: 'failed',
    defects: [
      {
        severity: 'warning',
        arguments: { date: '2023-12-23', end: '2023-12-31' },
        quotes: [{ text: '2023年12月23日' }],
      },
    ],
  });
});

test('is incomplete without a date', () => {
  expect(checkWritten(signedBeforePeriodEnd, { signature: [] }).outcome).toBe('incomplete');
});
