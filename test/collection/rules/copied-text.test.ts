import { expect, test } from 'vitest';
import { formNamed } from '../../../harness/reports/report-of.ts';
import { copiedText } from '../../../lib/collection/rules/copied-text.ts';
import { checkBetween } from '../../support/check-between.ts';
import { textMember } from '../../support/member.ts';
import { drawer, writtenSentences } from '../../support/written-text.ts';

const draw = drawer(17);
const text = writtenSentences(20, draw);
const half = [...text.slice(0, 13), ...writtenSentences(7, draw)];

test('nearly all is a statement, more than half a question, both with quotes of either report', () => {
  const [one, all, some] = [
    textMember('白河县财政局', 2023, text),
    textMember('白河县水务局', 2023, text),
    textMember('白河县民政局', 2023, half),
  ];
  const { findings } = checkBetween(copiedText, [one, all]);
  expect(findings).toMatchObject([
    { severity: 'warning', variant: 'anotherBody', reports: [0, 1] },
  ]);
  expect(findings[0]).not.toHaveProperty('question');
  expect(new Set(findings[0]?.quotes.map(({ report }) => report))).toEqual(new Set([0, 1]));
  expect(checkBetween(copiedText, [one, some])).toMatchObject({
    findings: [{ question: true }],
    messages: [
      expect.stringMatching(/^白河县财政局 2023 年报告与白河县民政局 2023 年报告雷同：.*6\d% 相同/),
    ],
  });
});

test('less than half is sound; a short text and one not read to its end are not judged', () => {
  const own = writtenSentences(20, draw);
  const members = [
    textMember('白河县财政局', 2023, text),
    textMember('白河县水务局', 2023, [...text.slice(0, 8), ...own.slice(8)]),
    textMember('白河县民政局', 2023, text.slice(0, 2)),
    { ...textMember('白河县教育局', 2023, text), truncated: true },
    { ...textMember('', 2023, text), organ: null },
  ];
  expect(checkBetween(copiedText, members)).toMatchObject({
    findings: [],
    checks: { passed: 2, notApplicable: 1, incomplete: 2 },
  });
});

test('the same report under two addresses is one, also where one names its place and the other not', () => {
  const one = textMember('白河县财政局', 2023, text);
  const long = textMember('安河市白河县财政局', 2023, text);
  expect(checkBetween(copiedText, [one, one, long]).findings).toEqual([]);
});

test('what law and form prescribe is nobody’s own', () => {
  const prescribed = [
    '根据《中华人民共和国政府信息公开条例》和国务院办公厅的要求，结合本机关实际，编制2023年政府信息公开工作年度报告。',
    '本报告所列数据的统计期限自2023年1月1日起，至2023年12月31日止。',
    '本报告电子版可从县人民政府门户网站下载，如对本报告有疑问，请与本机关办公室联系。',
    '本年度未收到政府信息公开申请，未发生因政府信息公开引起的行政复议、行政诉讼。',
    '依据《政府信息公开信息处理费管理办法》，本年度未收取信息处理费。',
    '无其他需要报告的事项。',
  ];
  const members = ['甲', '乙'].map((name) =>
    textMember(`白河县${name}局`, 2023, [...prescribed, ...writtenSentences(10, draw)]),
  );
  expect(checkBetween(copiedText, members).findings).toEqual([]);
});

test('words of a table that was read as text are no sentences', () => {
  const labels = formNamed('annual-2021').tables.flatMap(({ parts }) =>
    parts.flatMap(({ rows, columns }) => [...rows, ...columns].map(({ text }) => `${text} 0`)),
  );
  const members = ['甲', '乙'].map((name) =>
    textMember(`白河县${name}局`, 2023, [...labels, ...writtenSentences(12, draw)]),
  );
  expect(checkBetween(copiedText, members).findings).toEqual([]);
});
