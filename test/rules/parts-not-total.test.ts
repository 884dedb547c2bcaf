import { expect, test } from 'vitest';
import { partsNotTotal } from '../../lib/rules/parts-not-total.ts';
import { checkWritten } from '../support/written-report.ts';

test('passes parts that add up', () => {
  expect(
    checkWritten(partsNotTotal, { overview: ['公开信息12条（政策类8条、动态类4条）。'] }).outcome,
  ).toBe('passed');
});

test('passes an open list that falls short', () => {
  expect(
    checkWritten(partsNotTotal, {
      overview: ['公开信息12条，其中政策类8条。公开信息12条（政策类8条、动态类2条等）。'],
    }).outcome,
  ).toBe('passed');
});

test('passes two sortings of one whole', () => {
  expect(
    checkWritten(partsNotTotal, {
      figures: 'nine',
      overview: ['新收申请9件，其中自然人8件、企业1件，网上申请6件、信函申请3件。'],
    }).outcome,
  ).toBe('passed');
});

test('calls a closed list an error', () => {
  expect(
    checkWritten(partsNotTotal, { overview: ['公开信息12条（政策类8条、动态类3条）。'] }),
  ).toMatchObject({
    outcome: 'failed',
    defects: [{ severity: 'error', variant: 'sum', arguments: { sum: 11, total: 12 } }],
  });
});

test('warns where open parts exceed', () => {
  expect(
    checkWritten(partsNotTotal, { overview: ['公开信息12条，其中政策类8条、动态类5条。'] }),
  ).toMatchObject({
    outcome: 'failed',
    defects: [{ severity: 'warning', variant: 'exceed', arguments: { sum: 13, total: 12 } }],
  });
});

test('does not apply without a list', () => {
  expect(checkWritten(partsNotTotal).outcome).toBe('notApplicable');
});
