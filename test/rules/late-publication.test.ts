import { expect, test } from 'vitest';
import { checkWritten } from '../../harness/reports/written-report.ts';
import { latePublication } from '../../lib/rules/late-publication.ts';

test('passes the last day', () => {
  expect(checkWritten(latePublication, { beside: ['发布日期：2024-01-31'] }).outcome).toBe(
    'passed',
  );
});

test('gives a government until 31 March', () => {
  expect(
    checkWritten(latePublication, {
      organ: '安河市青岭县人民政府',
      figures: 'ninety-five',
      beside: ['发布日期：2024-03-31'],
    }).outcome,
  ).toBe('passed');
});

test('warns of a department after 31 January', () => {
  expect(checkWritten(latePublication, { beside: ['发布日期：2024-02-01'] })).toMatchObject({
    outcome: 'failed',
    defects: [{ severity: 'warning', arguments: { date: '2024-02-01', deadline: '2024-01-31' } }],
  });
});

test('warns of a government after 31 March', () => {
  expect(
    checkWritten(latePublication, {
      organ: '安河市青岭县人民政府',
      figures: 'ninety-five',
      beside: ['发布日期：2024-04-01'],
    }),
  ).toMatchObject({
    outcome: 'failed',
    defects: [{ severity: 'warning', arguments: { date: '2024-04-01', deadline: '2024-03-31' } }],
  });
});

test.each(['青岭县人民政府（县人民政府办公室）', '青岭县人民政府机关', '青岭县本级'])(
  'gives %s the time of a government',
  (organ) => {
    const beside = ['发布日期：2024-03-15'];
    expect(checkWritten(latePublication, { organ, signature: [], beside }).outcome).toBe('passed');
  },
);

test('passes an old report on a rebuilt portal', () => {
  expect(checkWritten(latePublication, { beside: ['发布日期：2025-06-01'] }).outcome).toBe(
    'passed',
  );
});

test('is incomplete without any date, or with one of years after', () => {
  expect(checkWritten(latePublication, { signature: [] }).outcome).toBe('incomplete');
  const beside = ['发布日期：2025-06-01'];
  expect(checkWritten(latePublication, { signature: [], beside }).outcome).toBe('incomplete');
});
