import { expect, test } from 'vitest';
import { checkWritten } from '../../harness/reports/written-report.ts';
import { placeholderLeft } from '../../lib/rules/placeholder-left.ts';

test('passes addresses and telephone numbers', () => {
  expect(
    checkWritten(placeholderLeft, {
      overview: ['网址：www.example.gov.cn/xxgk/xxgknb，电话0350-1234567。'],
    }).outcome,
  ).toBe('passed');
});

test('warns of each different one once', () => {
  expect(
    checkWritten(placeholderLeft, { overview: ['公开XX条，解读××件，又XX次。', '占 %'] }),
  ).toMatchObject({
    outcome: 'failed',
    defects: [
      { severity: 'warning', arguments: { text: 'XX' } },
      { severity: 'warning', arguments: { text: '××' } },
      { severity: 'warning', arguments: { text: '占 %' } },
    ],
  });
});

test('warns of an empty date and of web residue', () => {
  expect(
    checkWritten(placeholderLeft, {
      signature: ['青岭县水务局', '2024年 月 日'],
      overview: ['公开&nbsp;内容'],
    }),
  ).toMatchObject({
    outcome: 'failed',
    defects: [
      { severity: 'warning', arguments: { text: '&nbsp;' } },
      { severity: 'warning', arguments: { text: '2024年 月 日' } },
    ],
  });
});
