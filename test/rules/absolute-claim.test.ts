import { expect, test } from 'vitest';
import { checkWritten } from '../../harness/reports/written-report.ts';
import { absoluteClaim } from '../../lib/rules/absolute-claim.ts';

test('passes where nothing is carried forward', () => {
  expect(
    checkWritten(absoluteClaim, { figures: 'four', applications: ['收到申请4件，全部办结。'] })
      .outcome,
  ).toBe('passed');
});

test('leaves time limits and named exceptions alone', () => {
  expect(
    checkWritten(absoluteClaim, {
      figures: 'nine',
      applications: ['申请均按期答复。除1件结转外，申请全部办结。'],
    }).outcome,
  ).toBe('notApplicable');
});

test('that nothing was carried forward names no exception', () => {
  expect(
    checkWritten(absoluteClaim, {
      figures: 'nine',
      applications: ['收到的申请全部办结，无结转。'],
    }),
  ).toMatchObject({ outcome: 'failed' });
});

test('warns beside applications carried forward', () => {
  expect(
    checkWritten(absoluteClaim, { figures: 'nine', applications: ['收到的申请全部办结。'] }),
  ).toMatchObject({
    outcome: 'failed',
    defects: [
      {
        severity: 'warning',
        variant: 'processed',
        arguments: { text: '全部办结', count: 1 },
        where: [{ row: 'carriedForward', column: 'total' }],
      },
    ],
  });
});

test('counts every case that was not upheld', () => {
  expect(
    checkWritten(absoluteClaim, {
      organ: '安河市青岭县人民政府',
      figures: 'ninety-five',
      proceedings: ['行政复议10件，均获维持。'],
    }),
  ).toMatchObject({
    outcome: 'failed',
    defects: [
      { severity: 'warning', variant: 'upheld', arguments: { text: '均获维持', count: 4 } },
    ],
  });
});

test('counts what was not granted', () => {
  expect(
    checkWritten(absoluteClaim, { figures: 'four', applications: ['收到申请4件，全部予以公开。'] }),
  ).toMatchObject({
    outcome: 'failed',
    defects: [{ severity: 'warning', variant: 'granted', arguments: { count: 1 } }],
  });
});

test('what was done in time and carried forward is a question', () => {
  expect(
    checkWritten(absoluteClaim, { figures: 'nine', overview: ['所有申请均已按时办结。'] }),
  ).toMatchObject({ outcome: 'failed', defects: [{ question: true, variant: 'processed' }] });
});
