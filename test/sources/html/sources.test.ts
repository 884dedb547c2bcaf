import { expect, test } from 'vitest';
import { htmlDocument } from '../../../harness/reports/documents.ts';
import { readDocument } from '../../../harness/reports/read-document.ts';

const at = 'https://portal.example/2023/a.html';

/** What a page says of the files that it names. */
const sourcesOf = (html: string) =>
  readDocument(htmlDocument(html, at)).page.blocks.flatMap((block) =>
    block.kind === 'source' ? [[block.type, block.address]] : [],
  );

test.each([
  ['<embed src=../x.pdf width=600 height=800>', 'pdf', 'https://portal.example/x.pdf'],
  ['<object data=/x.pdf width=600 height=800></object>', 'pdf', 'https://portal.example/x.pdf'],
  ['<iframe src=x.pdf width=600 height=800></iframe>', 'pdf', 'https://portal.example/2023/x.pdf'],
  ['<a href=/x.txt>年报全文</a>', 'text', 'https://portal.example/x.txt'],
  // pdf.js reads its parameter as an address beside the viewer's own.
  [
    '<iframe src="/pdfjs/web/viewer.html?file=..%2Fx.pdf" width=600 height=800></iframe>',
    'pdf',
    'https://portal.example/pdfjs/x.pdf',
  ],
  [
    '<iframe src="/js/viewer.html?v=2&amp;file=%2Fdownload%3Fid%3D7#page=1" width=600 height=800></iframe>',
    'pdf',
    'https://portal.example/download?id=7',
  ],
  [
    '<a href="/pdf.js/viewer.html?file=/x.pdf">2023年年报</a>',
    'pdf',
    'https://portal.example/x.pdf',
  ],
  [
    '<iframe src="https://view.example/op/view.aspx?src=https%3A%2F%2Fportal.example%2F%E5%B9%B4%E6%8A%A5.docx" width=600 height=800></iframe>',
    'word',
    'https://portal.example/%E5%B9%B4%E6%8A%A5.docx',
  ],
])('%s', (html, type, address) => {
  expect(sourcesOf(html)).toEqual([[type, address]]);
});

test.each([
  ['<a href="/review/x.pdf?src=home">x</a>', 'https://portal.example/review/x.pdf?src=home'],
  [
    '<a href="/down.jsp?filename=年报.pdf">x</a>',
    encodeURI('https://portal.example/down.jsp?filename=年报.pdf'),
  ],
  ['<a href="/view?url=%E0%A4%A.pdf">x</a>', 'https://portal.example/view?url=%E0%A4%A.pdf'],
])('an address that is the file’s own stays: %s', (html, address) => {
  expect(sourcesOf(html)).toEqual([['pdf', address]]);
});

test.each([
  [
    'holds the file',
    `<img width=600 height=800 src="data:image/png;base64,${'iVBORw0K'.repeat(20_000)}">`,
  ],
  ['is endless', `<img width=600 height=800 src="/x.png?${'0'.repeat(100_000)}">`],
])('an address that %s is none', (_what, html) => {
  expect(sourcesOf(html)).toEqual([['image', '']]);
});

test('of a file’s name no more is told than anybody reads', () => {
  const html = `<a href=/x.pdf>${'年报'.repeat(100_000)}</a>`;
  const [source] = readDocument(htmlDocument(html, at)).page.blocks.filter(
    ({ kind }) => kind === 'source',
  );
  expect(source).toMatchObject({ kind: 'source', text: '年报'.repeat(150) });
});
