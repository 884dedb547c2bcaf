import { expect, test } from 'vitest';
import type { TextBlock } from '../../lib/document/page.ts';
import { forms } from '../../lib/forms/index.ts';
import { reportReader } from '../../lib/report/read-reports.ts';

const readReports = reportReader(forms);

function reportSigned(...lines: string[]) {
  const texts = [
    '青岭县水务局2023年政府信息公开工作年度报告',
    '一、总体情况',
    '按目录发布信息。',
    '六、其他需要报告的事项',
    '无。',
    ...lines,
  ];
  const blocks = texts.map(
    (text, index): TextBlock => ({ kind: 'text', id: `t${index}`, text, level: 0 }),
  );
  return readReports({
    url: '',
    title: '',
    contentType: 'text/html',
    blocks,
    truncated: false,
  })[0]?.back.map(({ text }) => text);
}

test('the organ may sign below the date', () => {
  const back = reportSigned('2024年1月15日', '青岭县水务局', '人民日报今日要闻');
  expect(back).toEqual(['无。', '2024年1月15日', '青岭县水务局']);
});

test('below an organ with its date no other organ belongs to the report', () => {
  expect(reportSigned('青岭县水务局2024年1月15日', '青岭县财政局')).toEqual([
    '无。',
    '青岭县水务局2024年1月15日',
  ]);
});

test('a report with its title in the document’s own goes from its first part to its signature', () => {
  const texts = [
    '首页',
    '一、主要工作概述',
    '按目录发布信息。',
    '六、其他事项',
    '无。',
    '2024年1月15日',
    '版权所有',
  ];
  const blocks = texts.map(
    (text, index): TextBlock => ({ kind: 'text', id: `t${index}`, text, level: 0 }),
  );
  const [report] = readReports({
    url: '',
    title: '青岭县水务局2023年政府信息公开工作年度报告_青岭县人民政府',
    contentType: 'text/html',
    blocks,
    truncated: false,
  });
  expect(report?.organ).toBe('青岭县水务局');
  expect(report?.sections.map(({ name }) => name)).toEqual(['overview', 'others']);
  expect(report?.back.map(({ text }) => text)).toEqual(['无。', '2024年1月15日']);
});
