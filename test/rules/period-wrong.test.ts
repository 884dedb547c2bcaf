import { expect, test } from 'vitest';
import { checkWritten } from '../../harness/reports/written-report.ts';
import { periodWrong } from '../../lib/rules/period-wrong.ts';

test('passes the whole year', () => {
  expect(checkWritten(periodWrong).outcome).toBe('passed');
});

test('calls an inverted period an error', () => {
  expect(
    checkWritten(periodWrong, { front: ['数据统计期限：2023年12月31日至2023年1月1日'] }),
  ).toMatchObject({
    outcome: 'failed',
    defects: [
      {
        severity: 'error',
        variant: 'inverted',
        arguments: { from: '2023-12-31', to: '2023-01-01' },
        quotes: [{ text: '2023年12月31日至2023年1月1日' }],
      },
    ],
  });
});

test('warns of another year', () => {
  expect(
    checkWritten(periodWrong, { front: ['数据统计期限为2022年1月1日至2022年12月31日'] }),
  ).toMatchObject({
    outcome: 'failed',
    defects: [
      {
        severity: 'warning',
        variant: 'year',
        arguments: { from: '2022-01-01', to: '2022-12-31', year: 2023 },
      },
    ],
  });
});

test('does not apply where no period is stated', () => {
  expect(checkWritten(periodWrong, { front: [] }).outcome).toBe('notApplicable');
});
