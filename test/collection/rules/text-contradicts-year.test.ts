import { expect, test } from 'vitest';
import { textContradictsYear } from '../../../lib/collection/rules/text-contradicts-year.ts';
import { checkBetween } from '../../support/check-between.ts';
import { memberWith, row } from '../../support/member.ts';

const year = (year: number, received: number, carried: number, words: string[] = []) =>
  memberWith(
    {
      applications: {
        newReceived: row(received, 0, received),
        carriedOver: row(carried, 0, carried),
        granted: row(received + carried, 0, received + carried),
        totalProcessed: row(received + carried, 0, received + carried),
      },
    },
    { year, applications: words },
  );
/** 6 received and 2 carried over, then 9 received and what is said. */
const check = (...words: string[]) =>
  checkBetween(textContradictsYear, [year(2022, 6, 2), year(2023, 9, 0, words)]);

test.each([
  '上年收到政府信息公开申请6件。',
  '2022年收到政府信息公开申请8件。',
  '全年收到政府信息公开申请9件，较上年增加3件。',
  '全年收到政府信息公开申请9件，较上年增加1件，增长12.5%。',
  '全年收到政府信息公开申请9件，同比增长50%。',
  '全年收到政府信息公开申请9件，比2022年增长12%。',
])('%s', (sentence) => {
  expect(check(sentence)).toMatchObject({ findings: [], checks: { failed: 0 } });
  expect(check(sentence).checks?.passed).toBeGreaterThan(0);
});

test.each([
  ['上年收到政府信息公开申请7件。', 'error', '正文写 2022 年“本年新收”为 7，2022 年报告的表中为 6'],
  [
    '全年收到政府信息公开申请9件，较上年减少3件。',
    'warning',
    '正文写“本年新收”为 9，较上年 -3，2022 年报告的表中为 6',
  ],
  [
    '全年收到政府信息公开申请9件，同比增长25%。',
    'warning',
    '正文写“本年新收”为 9，较上年 +25%，2022 年报告的表中为 6',
  ],
])('%s', (sentence, severity, message) => {
  const { findings, messages } = check(sentence);
  expect(messages).toEqual([message]);
  expect(findings).toMatchObject([
    {
      severity,
      reports: [1, 0],
      quotes: [{ report: 1 }],
      where: [{ report: 0, row: 'newReceived' }],
    },
  ]);
});

test('where the year before was not read, nothing is decided', () => {
  const told = year(2023, 9, 0, ['上年收到政府信息公开申请7件。']);
  const unread = { ...year(2022, 6, 2), figures: {} };
  expect(checkBetween(textContradictsYear, [unread, told])).toMatchObject({
    findings: [],
    checks: { passed: 0, incomplete: 1 },
  });
});
