import { expect, test } from 'vitest';
import type { Block, TextBlock } from '../../lib/document/page.ts';
import { forms } from '../../lib/forms/index.ts';
import { reportReader } from '../../lib/report/read-reports.ts';

const read = reportReader(forms);
const text = (words: string, index: number): TextBlock => ({
  kind: 'text',
  id: `t${index}`,
  text: words,
  level: 0,
});
const card = (...cells: string[]): Block => ({
  kind: 'grid',
  grid: {
    id: 'g0',
    width: cells.length,
    height: 1,
    ragged: false,
    cells: cells.map((words, column) => ({
      ...{ id: `c${column}`, row: 0, column, rowSpan: 1, columnSpan: 1, header: false },
      text: words,
    })),
  },
});
const body = ['一、总体情况', '按目录发布信息。', '二、主动公开情况', '六、其他事项', '无。'];

/** Organ, year and title of the report on a page of this title and these lines. */
function named(title: string, lines: readonly (string | Block)[], signature: string[] = []) {
  const blocks = [...lines, ...body, ...signature].map((line, index) =>
    typeof line === 'string' ? text(line, index) : line,
  );
  const [report] = read({ url: '', title, contentType: 'text/html', blocks, truncated: false });
  return report && [report.organ, report.year, report.title?.text ?? null];
}

const TITLE = '青岭县水务局2023年政府信息公开工作年度报告';

test.each([
  `${TITLE}_政府信息公开年报_青岭县人民政府`,
  `${TITLE} - 青岭县人民政府门户网站`,
  `青岭县政府网>>${TITLE}`,
])('a title stands only in the document’s own: %s', (title) => {
  expect(named(title, [])).toEqual(['青岭县水务局', 2023, null]);
});

test.each([
  [[card('索引号', '62/2024', '名称', TITLE)]],
  [['标 题： 青岭县水务局2023年政府信息公开工作年度报告 有效性 有效']],
  [['根据《条例》规定，现公布青岭县水务局2023年政府信息公开工作年度报告。']],
  [['我局组织编制了《青岭县水务局2023年政府信息公开工作年度报告》，请予监督。']],
  [['现公开2023年青岭县水务局政府信息公开工作年度报告。']],
])('a title stands only beside the report: %j', (lines) => {
  expect(named('政务公开', lines)?.slice(0, 2)).toEqual(['青岭县水务局', 2023]);
});

test.each([
  `${TITLE}【字体：大 中 小】`,
  `${TITLE} 大 中 小`,
  `${TITLE} [2024-01-15]`,
  `${TITLE}（2024年1月15日）`,
  `${TITLE} 发布时间：2024-01-15 来源：水务局 浏览次数：12`,
  `${TITLE} 分享到： 打印 关闭`,
  `[2024-01-15] ${TITLE}`,
])('widgets are not of the title: %s', (line) => {
  expect(named('', [line])).toEqual(['青岭县水务局', 2023, TITLE]);
});

test('no title, no report', () => {
  expect(named('青岭县人民政府门户网站', [])).toBeUndefined();
  expect(named('青岭县行政执法公示', ['总体情况'])).toBeUndefined();
});

test.each([
  ['青岭县人民政府办公室2023年政府信息公开工作年度报告', [], [], '青岭县人民政府办公室'],
  ['', [], ['青岭县人民政府办公室', '2024年1月15日'], '青岭县人民政府办公室'],
  ['', ['2023年，青岭县人民政府办公室按照条例编制本报告。'], [], '青岭县人民政府办公室'],
  ['', ['电子版通过青岭县人民政府网站（www.example.cn）公开。'], [], '青岭县政府办'],
  ['公告_青岭县人民政府', [], [], '青岭县政府办'],
  ['公告_青岭县人民政府', ['电子版见安河县人民政府网站。'], [], '县政府办'],
  ['', ['青岭县人民政府办公室编制。'], ['安河县人民政府办公室', '2024年1月15日'], '县政府办'],
  ['公告_青岭县财政局', [], ['青岭县财政局', '2024年1月15日'], '县政府办'],
])('县政府办 is completed by what says so: %s %j %j', (title, lines, signature, organ) => {
  const short = '县政府办2023年政府信息公开工作年度报告';
  expect(named(title, [short, ...lines], signature)?.[0]).toBe(organ);
});

test.each([
  ['西镇乡', ['西镇乡人民政府', '2024年1月15日']],
  ['青岭县水务局', ['安河市青岭县水务局', '2024年1月15日']],
  ['青岭县', ['青岭县人民政府办公室', '2024年1月15日']],
  ['市政工程服务中心', []],
])('%s is named as the title names it', (organ, signature) => {
  const title = `${organ}2023年政府信息公开工作年度报告`;
  expect(named('公告_青岭县人民政府', [title], signature)?.[0]).toBe(
    organ === '市政工程服务中心' ? '青岭县市政工程服务中心' : organ,
  );
});

test('signs of the old script are read', () => {
  const title = '青嶺縣水務局2023年政府信息公開工作年度報告';
  expect(named(title, [])?.[1]).toBe(2023);
});
