import { expect, test } from 'vitest';
import { textContradictsText } from '../../lib/rules/text-contradicts-text.ts';
import { checkWritten } from '../support/written-report.ts';

test('passes the same number twice', () => {
  expect(
    checkWritten(textContradictsText, {
      overview: ['公开政府信息58条。', '全年公开政府信息58条。'],
    }).outcome,
  ).toBe('passed');
});

test('passes two channels', () => {
  expect(
    checkWritten(textContradictsText, {
      overview: ['通过网站公开政府信息58条，成效明显。', '通过公众号公开政府信息85条。'],
    }).outcome,
  ).toBe('notApplicable');
});

test('warns of two numbers, quoting both', () => {
  expect(
    checkWritten(textContradictsText, {
      overview: ['公开政府信息58条。', '全年公开政府信息85条。'],
    }),
  ).toMatchObject({
    outcome: 'failed',
    defects: [
      {
        severity: 'warning',
        arguments: { first: 58, second: 85 },
        quotes: [{ text: '公开政府信息58条' }, { text: '全年公开政府信息85条' }],
      },
    ],
  });
});
