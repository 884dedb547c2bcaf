import { expect, test } from 'vitest';
import { checkWritten } from '../../harness/reports/written-report.ts';
import { feeAmount } from '../../lib/rules/fee-amount.ts';

test('passes multiples of ten, in 元 and 万元', () => {
  expect(
    checkWritten(feeAmount, { others: ['收取信息处理费1,240元。', '收取信息处理费0.04万元。'] })
      .outcome,
  ).toBe('passed');
});

test('warns of any other sum', () => {
  expect(checkWritten(feeAmount, { others: ['收取信息处理费435元。'] })).toMatchObject({
    outcome: 'failed',
    defects: [
      {
        severity: 'warning',
        arguments: { amount: 435 },
        quotes: [{ text: '435元', section: 'others' }],
      },
    ],
  });
});

test('does not apply where no sum is told', () => {
  expect(checkWritten(feeAmount).outcome).toBe('notApplicable');
});
