import { expect, test } from 'vitest';
import { checkWritten } from '../../harness/reports/written-report.ts';
import { sectionOrder } from '../../lib/rules/section-order.ts';

test('passes the form’s order', () => {
  expect(checkWritten(sectionOrder).outcome).toBe('passed');
});

test('passes where a part is missing', () => {
  expect(
    checkWritten(sectionOrder, { order: ['overview', 'applications', 'others'] }).outcome,
  ).toBe('passed');
});

test('warns of two parts exchanged', () => {
  expect(
    checkWritten(sectionOrder, {
      order: ['overview', 'disclosure', 'applications', 'proceedings', 'others', 'problems'],
    }),
  ).toMatchObject({
    outcome: 'failed',
    defects: [
      {
        severity: 'warning',
        arguments: { section: { section: 'others' }, after: { section: 'problems' } },
      },
    ],
  });
});

test('knows no part before the first', () => {
  expect(
    checkWritten(sectionOrder, {
      order: ['disclosure', 'applications', 'proceedings', 'problems', 'others', 'overview'],
    }),
  ).toMatchObject({
    outcome: 'failed',
    defects: [
      { severity: 'warning', variant: 'first', arguments: { section: { section: 'overview' } } },
    ],
  });
});
