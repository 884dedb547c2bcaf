import { expect, test } from 'vitest';
import { checkWritten } from '../../harness/reports/written-report.ts';
import { regulationsWithoutAuthority } from '../../lib/rules/regulations-without-authority.ts';

test('passes 0', () => {
  expect(checkWritten(regulationsWithoutAuthority).outcome).toBe('passed');
});

test('warns of a county bureau with 规章', () => {
  expect(checkWritten(regulationsWithoutAuthority, { figures: 'town-regulations' })).toMatchObject({
    outcome: 'failed',
    defects: [
      {
        severity: 'warning',
        arguments: { count: 3 },
        where: [
          { column: 'issued', text: '2' },
          { column: 'inForce', text: '3' },
        ],
      },
    ],
  });
});

test('does not apply to a ministry, a province or a city', () => {
  expect(
    checkWritten(regulationsWithoutAuthority, { organ: '南山省人民政府', figures: 'eight-hundred' })
      .outcome,
  ).toBe('notApplicable');
});

test('is incomplete where the organ is unknown', () => {
  expect(checkWritten(regulationsWithoutAuthority, { organ: null }).outcome).toBe('incomplete');
});
