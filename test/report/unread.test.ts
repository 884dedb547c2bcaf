import { expect, test } from 'vitest';
import type { Page, SourceFile } from '../../lib/document/page.ts';
import { forms } from '../../lib/forms/index.ts';
import { reportReader } from '../../lib/report/read-reports.ts';
import { emptyPage } from '../support/empty-page.ts';

const lines = [
  '某某镇人民政府2023年政府信息公开工作年度报告',
  '一、总体情况',
  '全年公开信息。',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
];
const blocks = lines.map((text, at) => ({ kind: 'text' as const, id: `b${at}`, text, level: 0 }));
const file: SourceFile = {
  kind: 'pdf',
  name: '年报.pdf',
  sha256: '',
  sheets: [],
  scanned: [],
  unmapped: false,
  unruled: 0,
};
const unreadOf = (page: Partial<Page>) =>
  reportReader(forms)({ ...emptyPage, blocks, ...page }).map(({ unread }) => unread);

test.each<[string, Partial<Page>, boolean, boolean]>([
  ['a whole page', {}, false, false],
  ['a whole file', { file }, false, false],
  ['a page that is cut off', { truncated: true }, true, true],
  ['a file with a scanned sheet', { file: { ...file, scanned: [3] } }, true, true],
  ['a file with letters of no known character', { file: { ...file, unmapped: true } }, true, true],
  ['a file with a table of no certain columns', { file: { ...file, unruled: 1 } }, false, true],
])('%s', (_, page, text, tables) => {
  expect(unreadOf(page)).toEqual([{ text, tables }]);
});
