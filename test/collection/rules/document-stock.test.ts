import { expect, test } from 'vitest';
import { documentStock } from '../../../lib/collection/rules/document-stock.ts';
import { checkBetween } from '../../support/check-between.ts';
import { memberWith } from '../../support/member.ts';

const year = (year: number, documents: (number | null)[], written = {}) =>
  memberWith({ disclosure: { normativeDocuments: documents } }, { year, ...written });
const check = (...members: ReturnType<typeof year>[]) => checkBetween(documentStock, members);

test('what is in force follows from the year before', () => {
  expect(check(year(2022, [1, 0, 6]), year(2023, [2, 1, 7])).checks).toMatchObject({ passed: 1 });
});

test('another number is a question, with the cells of both years', () => {
  const { findings, messages } = check(year(2022, [1, 0, 6]), year(2023, [2, 1, 9]));
  expect(findings).toMatchObject([
    {
      severity: 'warning',
      question: true,
      where: [
        { report: 1, column: 'inForce', text: '9' },
        { report: 1, column: 'issued' },
        { report: 1, column: 'repealed' },
        { report: 0, column: 'inForce', text: '6' },
      ],
    },
  ]);
  expect(messages).toEqual([
    '2023 年现行有效件数，与 2022 年现行有效件数加本年制发、减本年废止不等：表二 · 行政规范性文件 · 现行有效件数 9 ≠ 7。是否因清理重新统计？',
  ]);
});

test('a report that says the stock was counted anew is not asked', () => {
  const cleared = { disclosure: ['根据规范性文件清理结果进行了调整，以本年度报告为准。'] };
  expect(check(year(2022, [1, 0, 6]), year(2023, [2, 1, 9], cleared))).toMatchObject({
    findings: [],
    checks: { passed: 0, incomplete: 1 },
  });
});

test('what is blank or on another form is not compared', () => {
  expect(check(year(2022, [1, 0, 6]), year(2023, [2, null, 9])).checks).toMatchObject({
    passed: 0,
    incomplete: 1,
  });
  const old = memberWith({ form: 'annual-2019' }, { year: 2020 });
  expect(check(old, year(2021, [2, 1, 9])).checks).toMatchObject({ notApplicable: 1 });
});
