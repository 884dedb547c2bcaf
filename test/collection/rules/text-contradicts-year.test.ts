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
  '全年收到政府信息公开申请9件，比2022年（6件）增长50%。',
  '收到政府信息公开申请9件，上年为8件。',
])('%s', (sentence) => {
  expect(check(sentence)).toMatchObject({ findings: [], checks: { failed: 0 } });
  expect(check(sentence).checks?.passed).toBeGreaterThan(0);
});

test.each([
  ['上年收到政府信息公开申请7件。', 'error', '正文写 2022 年“本年新收”为 7，2022 年报告的表中为 6'],
  [
    '全年收到政府信息公开申请9件，较上年减少3件。',
    'warning',
    '正文写“本年新收”为 9，较上年 -3，2022 年报告的表中为 6，照此应是 +3',
  ],
  [
    '全年收到政府信息公开申请9件，同比增长25%。',
    'warning',
    '正文写“本年新收”为 9，较上年 +25%，2022 年报告的表中为 6，照此应是 +50%',
  ],
  [
    '全年收到政府信息公开申请9件，与上年持平。',
    'warning',
    '正文写“本年新收”为 9，与上年持平，2022 年报告的表中为 6，照此应是 +3',
  ],
  [
    '全年收到政府信息公开申请9件，比2022年（7件）增长28.6%。',
    'error',
    '正文写 2022 年“本年新收”为 7，2022 年报告的表中为 6',
  ],
  [
    '收到政府信息公开申请9件，上年为7件。',
    'error',
    '正文写 2022 年“本年新收”为 7，2022 年报告的表中为 6',
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

test.each([
  '2022年12月收到政府信息公开申请3件，2023年1月办结。',
  '收到政府信息公开申请9件，按期答复率与上年持平。',
  '收到政府信息公开申请9件（2022年3件、2023年6件）。',
  '收到政府信息公开申请9件，与上年基本持平。',
])('%s: nothing is told of the year before', (sentence) => {
  expect(check(sentence).findings).toEqual([]);
});
