import { describe, expect, test } from 'vitest';
import { plainCase } from '../harness/reports/cases.ts';
import { htmlDocument } from '../harness/reports/documents.ts';
import { readBack } from '../harness/reports/misreadings.ts';
import { readDocument } from '../harness/reports/read-document.ts';
import { render, renderArticle } from '../harness/reports/render.ts';
import { auditPage } from '../lib/audit.ts';
import { audit, behindRows, expectFaithful, organsOf, report } from './support/bad-input.ts';

/** `test/long/bad-input.test.ts` has ten thousand rows, and a hundred reports. */

const withCell = (row: string, html: string) =>
  render(report, []).replace(`<td>${row}</td>`, `<td>${html}</td>`);

describe('a page without a report', () => {
  test('without a table', () => {
    expect(audit('<h1>首页</h1><p>欢迎访问本网站。</p>')).toEqual([]);
  });

  test('with tables of other things', () => {
    expect(
      audit(
        '<h1>2023年财政收支</h1><table><tr><td>项目<td>总计<tr><td>其他<td>12<tr><td>合计<td>40</table>',
      ),
    ).toEqual([]);
  });

  test('with 2,000 rows', () => {
    const row = '<tr><td>1.其他<td>0<td>0<td>总计<td>3';
    expect(audit(`<table>${row.repeat(2_000)}</table>`)).toEqual([]);
  });
});

describe('a report all the same', () => {
  test('behind a table of 2,000 rows', () => expectFaithful(behindRows(2_000)));

  test('in tables nested ten deep', () => {
    let html = renderArticle(report, []);
    for (let depth = 0; depth < 10; depth++) {
      html = `<table><tr><td>栏目</td><td>${html}</td></tr></table>`;
    }
    expectFaithful(audit(html));
  });

  test('with a span far beyond its rows', () => {
    const html = render(report, []).replace('rowspan="22"', 'rowspan="65534"');
    expect(html).toContain('65534');
    for (const { report: read } of audit(html)) expect(readBack(read, report).wrong).toEqual([]);
  });

  test('with a megabyte of text in a cell', () => {
    const audits = audit(withCell('规章', `规章<i hidden>${'甲'.repeat(1_000_000)}</i>`));
    expectFaithful(audits);
    const [read] = audit(withCell('规章', '甲'.repeat(1_000_000)));
    expect(read && readBack(read.report, report).wrong).toEqual([]);
    expect(read?.findings).toContainEqual(expect.objectContaining({ code: 'missing-row' }));
  });
});

describe('cells of another kind', () => {
  const cells = {
    'a script': '<script>document.title = "changed"</script>36',
    'a link that runs': '<a href="javascript:alert(1)">36</a>',
    'an element that loads': '<img src="x" onerror="document.title = \'changed\'">36',
    'right-to-left marks': '\u200f\u202e36\u202c\u200e',
  };
  test.each(Object.entries(cells))('%s beside the figure', (_name, html) => {
    const document = htmlDocument(render(report, []).replace('<td>36</td>', `<td>${html}</td>`));
    const title = document.title;
    const before = document.documentElement.outerHTML;
    expectFaithful(auditPage(readDocument(document).page));
    expect(document.title).toBe(title);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  const words = { emoji: '3️⃣6️⃣', 'markup as text': '&lt;b&gt;36&lt;/b&gt;', sentence: '见附件' };
  test.each(Object.entries(words))('%s in place of a figure is not read as one', (_name, html) => {
    const [read] = audit(render(report, []).replace('<td>36</td>', `<td>${html}</td>`));
    expect(read?.findings).toContainEqual(expect.objectContaining({ code: 'unreadable-cell' }));
  });
});

describe('more than one report on a page', () => {
  const other = plainCase('hangzhou-2025');
  const both = (first: string, second: string) => `<body>${first}<hr>${second}</body>`;

  test('two years of one organ', () => {
    const last = { ...report, year: 2022 };
    const audits = audit(both(renderArticle(report, []), renderArticle(last, [])));
    expect(audits.map(({ report: { organ, year } }) => [organ, year])).toEqual([
      [report.organ, report.year],
      [report.organ, 2022],
    ]);
  });

  test('two organs', () => {
    const audits = audit(both(renderArticle(report, []), renderArticle(other, [])));
    expect(audits.map(({ report: { organ } }) => organ)).toEqual([report.organ, other.organ]);
    const [first, second] = audits;
    expect(first && readBack(first.report, report)).toEqual({ wrong: [], lost: [] });
    expect(second && readBack(second.report, other)).toEqual({ wrong: [], lost: [] });
  });

  test('twenty', () => expect(organsOf(20)).toBe(20));
});

describe('tables that are not on the page', () => {
  const [before = '', after = ''] = renderArticle(report, []).split(/<table[\s\S]*<\/table>/u);
  const published = (instead: string) => audit(`<body>${before}${instead}${after}</body>`);

  test.each([
    ['a PDF', '<a href="/2023.pdf">年度报告附表.pdf</a>', 'attachment'],
    ['a Word file', '<p><a href="/download?id=3">附表.docx</a></p>', 'attachment'],
    ['a WPS file', '<a href="/附表.wps">附表</a>', 'attachment'],
    [
      'an embedded viewer',
      '<iframe src="/pdfjs/web/viewer.html?file=/2023.pdf"></iframe>',
      'attachment',
    ],
    ['nothing', '', 'absent'],
  ])('but in %s', (_name, instead, variant) => {
    const [read] = published(instead);
    const missing = read?.findings.filter(({ code }) => code === 'missing-table') ?? [];
    expect(missing).toHaveLength(3);
    expect(missing.map(({ variant: how }) => how)).toEqual([variant, variant, variant]);
    expect(read?.checks.passed).toBe(0);
  });

  test('but pictures of them below each heading', () => {
    const picture = '<p><img src="/t.png" width="600" height="400"></p>';
    const html = renderArticle(report, []).replace(/<table[\s\S]*?<\/table>/gu, picture);
    const [read] = audit(`<body>${html}</body>`);
    const missing = read?.findings.filter(({ code }) => code === 'missing-table') ?? [];
    expect(missing.map(({ variant }) => variant)).toEqual(['picture', 'picture', 'picture']);
    expect(read?.checks.passed).toBe(0);
  });
});
