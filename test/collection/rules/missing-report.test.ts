import { expect, test } from 'vitest';
import { missingReport } from '../../../lib/collection/rules/missing-report.ts';
import { checkBetween } from '../../support/check-between.ts';
import { textMember } from '../../support/member.ts';

const there = (organ: string, ...years: number[]) =>
  years.map((year) => textMember(organ, year, ['无。']));

test('a year that most bodies have', () => {
  const members = [
    ...there('青岭县水务局', 2021, 2022, 2023),
    ...there('青岭县财政局', 2021, 2023),
    ...there('青岭县民政局', 2020, 2021, 2022, 2023),
    ...there('白河县民政局', 2018),
  ];
  const { findings, messages } = checkBetween(missingReport, members);
  expect(messages).toEqual(['未见青岭县财政局 2022 年的报告']);
  expect(findings).toMatchObject([{ severity: 'advice', reports: [3, 4] }]);
});

test('a body of an imported list; what could not be read is not missing', () => {
  const expected = ['青岭县水务局', '青岭县财政局', '安河市青岭县清溪镇人民政府'].map((body) => ({
    body,
    years: [2023],
  }));
  const members = [...there('安河市青岭县水务局', 2023)];
  expect(checkBetween(missingReport, members, { expected }).messages).toEqual([
    '未见青岭县财政局的报告（2023 年）',
    '未见安河市青岭县清溪镇人民政府的报告（2023 年）',
  ]);
  const unread = [
    '青岭县财政局2023年政府信息公开工作年度报告',
    '清溪镇2022年年报.pdf',
    '青岭县清溪镇政府信息公开年报',
  ];
  expect(checkBetween(missingReport, members, { expected, unread })).toMatchObject({
    messages: [],
    checks: { passed: 1, failed: 0, incomplete: 2 },
  });
});

test('a body that may have another name since has its years under both', () => {
  const members = [
    ...there('青岭县清溪乡人民政府', 2021, 2022),
    ...there('青岭县清溪镇人民政府', 2023),
    ...there('青岭县财政局', 2021, 2022, 2023),
  ];
  expect(checkBetween(missingReport, members).messages).toEqual([]);
});

test('years before a body was set up are not asked of it', () => {
  const others = [
    ...there('青岭县水务局', 2022, 2023),
    ...there('青岭县民政局', 2022, 2023),
    ...there('青岭县司法局', 2022, 2023),
  ];
  const fresh = there('青岭县数据局', 2023);
  expect(checkBetween(missingReport, [...others, ...fresh]).messages).toHaveLength(1);
  const told = fresh.map((member) => ({ ...member, reorganised: true }));
  expect(checkBetween(missingReport, [...others, ...told])).toMatchObject({
    messages: [],
    checks: { notApplicable: 1 },
  });
});
