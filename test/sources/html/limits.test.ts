import { expect, test } from 'vitest';
import { plainCase } from '../../../harness/reports/cases.ts';
import { htmlDocument } from '../../../harness/reports/documents.ts';
import { readBack } from '../../../harness/reports/misreadings.ts';
import { readDocument } from '../../../harness/reports/read-document.ts';
import { renderArticle } from '../../../harness/reports/render.ts';
import { auditPage } from '../../../lib/audit.ts';
import { pageSchema } from '../../../lib/document/page.ts';
import { readPlainText } from '../../../lib/sources/text/plain-text.ts';

const report = plainCase('bureau-2023');
const article = renderArticle(report, []);

function read(html: string) {
  const { page } = readDocument(htmlDocument(html));
  expect(pageSchema.safeParse(page).success).toBe(true);
  return page;
}

/** What stands before a report, and more of it than is read; the report's tables are read all the same. */
test.each<[string, string]>([
  [
    'columns that no cell stands in',
    `<table>${'<colgroup span=1000>'.repeat(3_000)}<tr><td>甲<td>乙</table>`,
  ],
  [
    'cells that span far more columns',
    `<table>${'<tr><td colspan=1000>甲<td colspan=1000>乙'.repeat(30)}</table>`,
  ],
  [
    'cells above each other',
    `<table>${Array.from({ length: 60 }, (_, row) => `<tr>${'<td>1'.repeat(60 - row)}<td colspan=900 rowspan=900>2`).join('')}${'<tr><td>3'.repeat(900)}</table>`,
  ],
])('%s', (_name, html) => {
  const page = read(`<body>${html}${article}</body>`);
  expect(page.truncated).toBe(true);
  const [audit] = auditPage(page);
  expect(audit && readBack(audit.report, report)).toEqual({ wrong: [], lost: [] });
});

/** What is looked at more closely than other elements, and more of it than is looked at. */
test.each<[string, string, Partial<Record<'grid' | 'source', number>>]>([
  ['links to files', '<a href="1.pdf">甲</a>'.repeat(3_100), { source: 3_000 }],
  ['pictures', '<img width=300>'.repeat(3_100), { source: 3_000 }],
  ['frames', '<embed src="/1.pdf">'.repeat(110), { source: 100 }],
  ['cells of plain text', `<pre>${'甲\t1\t2\n'.repeat(33_300)}</pre>`.repeat(2), { grid: 1 }],
])('%s are looked at so far, and the rest is told', (_name, html, most) => {
  const page = read(`<title>某县2023年政府信息公开工作年度报告</title><body>${html}</body>`);
  expect(page.truncated).toBe(true);
  for (const [kind, count] of Object.entries(most)) {
    expect(page.blocks.filter((block) => block.kind === kind)).toHaveLength(count);
  }
});

test('elements inside each other, far deeper than a browser lets them', () => {
  const document = htmlDocument(`<body><main></main>${article}</body>`);
  let at: Element | null = document.querySelector('main');
  for (let depth = 0; depth < 700; depth++) {
    const inner: Element = document.createElement('div');
    at?.append(inner);
    at = inner;
  }
  const { page } = readDocument(document);
  expect(page.truncated).toBe(true);
  expect(auditPage(page)).toHaveLength(1);
});

test('a page without anything of that is whole', () => {
  expect(read(`<body>${article}</body>`).truncated).toBe(false);
});

/** Plain text that a reader could go over again from every line. */
test.each<[string, string]>([
  ['cells without a figure', '\t甲\n'.repeat(60_000)],
  ['blank lines', '\n'.repeat(300_000)],
  ['a line of nothing but signs', `${'-'.repeat(200_000)}甲`],
  ['a line of nothing but words', `\t${'甲'.repeat(300_000)}`],
])('plain text: %s', (_name, text) => {
  const begun = process.threadCpuUsage();
  readPlainText(text);
  const { user, system } = process.threadCpuUsage(begun);
  expect((user + system) / 1000).toBeLessThan(1_000);
});

test('plain text broken into very many nodes', () => {
  const lines = Array.from({ length: 8_000 }, (_, row) => `项目${row}\t${row}\t0<br>`).join('');
  const title = '<title>某县2023年政府信息公开工作年度报告</title>';
  const document = htmlDocument(`${title}<body><pre>${lines}</pre></body>`);
  const begun = process.threadCpuUsage();
  const { page } = readDocument(document);
  expect(process.threadCpuUsage(begun).user).toBeLessThan(1_000_000);
  expect(page.blocks).toMatchObject([{ kind: 'grid', grid: { width: 3, height: 8_000 } }]);
});
