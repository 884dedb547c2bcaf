import { expect, test } from 'vitest';
import { checkWritten } from '../../harness/reports/written-report.ts';
import { aspectMissing } from '../../lib/rules/aspect-missing.ts';

test('passes five aspects', () => {
  expect(checkWritten(aspectMissing).outcome).toBe('passed');
});

test('names those that are missing, in one finding', () => {
  expect(
    checkWritten(aspectMissing, { wholeOverview: ['主动公开信息，审核内容，维护网站。'] }),
  ).toMatchObject({
    outcome: 'failed',
    defects: [
      {
        severity: 'advice',
        arguments: { aspects: { aspects: ['applications', 'supervision'] } },
        near: [{ quote: { text: '一、总体情况' } }],
      },
    ],
  });
});

test('is incomplete where the part has no text', () => {
  expect(checkWritten(aspectMissing, { wholeOverview: [] }).outcome).toBe('incomplete');
});
