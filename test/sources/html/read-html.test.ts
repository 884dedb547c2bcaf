import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../harness/files/read-html-file.ts';
import { outline } from '../../../harness/files/read-word-file.ts';
import { pageOf, savedPages } from '../../../harness/reports/saved-pages.ts';
import type { Block } from '../../../lib/document/page.ts';

const read = (body: string, head = '') =>
  outline(readHtml(`<!DOCTYPE html><head>${head}</head><body>${body}</body>`, '').blocks);
const cell = (content: string, attributes = '') =>
  read(`<table><tr><td>甲<td ${attributes}>${content}<tr><td>乙<td>2</table>`)[0]?.[0]?.replace(
    '甲|',
    '',
  );

describe('what is hidden by markup is not read', () => {
  test.each([
    ['hidden', '<p hidden>甲</p><p>乙</p>'],
    ['display', '<div style="color:red; DISPLAY : none !important"><p>甲</p></div><p>乙</p>'],
    ['visibility', '<div style="visibility:hidden"><p>甲</p></div><p>乙</p>'],
    ['as Word hides it', '<p><span style="mso-hide:all">甲</span>乙</p>'],
    ['a script', '<script>甲</script><template><p>甲</p></template><p>乙</p>'],
    [
      'shown within what is hidden',
      '<div style="visibility:hidden">甲<p style="visibility:visible">乙</p></div>',
    ],
  ])('%s', (_, body) => {
    expect(read(body)).toEqual(['乙']);
  });

  test('rows and columns', () => {
    const table =
      '<table><tr><td>甲<td>1<tr style="display:none"><td>乙<td>2<tr><td>丙<td style="display:none">9<td>3</table>';
    expect(read(table)).toEqual([['甲|1', '丙|3']]);
  });

  test('what merely begins like it is read', () => {
    expect(read('<p style="mso-display:none;x-visibility:hidden">甲</p>')).toEqual(['甲']);
  });
});

test('row groups stand as they would be drawn', () => {
  const group = (tag: string, text: string) => `<${tag}><tr><td>${text}`;
  const table = [
    group('tfoot', '末'),
    group('tbody', '甲'),
    group('thead style="display:table-row-group"', '乙'),
    group('thead', '头'),
  ];
  expect(read(`<table>${table.join('')}</table>`)).toEqual([['头', '甲', '乙', '末']]);
});

describe('a figure that its markup makes look otherwise', () => {
  test.each([
    ['plain', '14', '14'],
    ['in pieces', '<span>1</span><b>4</b>', '14'],
    ['in an element of its own', '<x-y>1</x-y>4', '14'],
    ['struck', '<s>14</s>', '14!struck'],
    ['struck by style', '<span style="text-decoration: line-through">14</span>', '14!struck'],
    ['raised', '14<sup>2</sup>', '14\n2!raised'],
    ['white', '1<font style="color:white">4</font>', '14!unseen'],
    ['tiny', '1<font style="font-size:1px">4</font>', '14!unseen'],
    ['turned', '<span style="unicode-bidi:bidi-override;direction:rtl">14</span>', '14!reordered'],
    ['a hidden part', '14<span style="display:none">0</span>', '14'],
    [
      'as Word writes it',
      '<p class=MsoNormal align=center style="text-align:center"><span lang=EN-US style="font-size:10.5pt;font-family:宋体;mso-font-kerning:0pt">14<o:p></o:p></span></p>',
      '14',
    ],
  ])('%s', (_, content, text) => {
    expect(cell(content)).toBe(text);
  });
});

describe('style sheets that could matter', () => {
  const doubted = (body: string, head: string) =>
    readHtml(`<!DOCTYPE html><head>${head}</head><body>${body}</body>`, '').unstyled ?? false;

  test.each([
    ['none', '', false],
    ['one kept elsewhere', '<link rel="stylesheet" href="a.css">', true],
    ['one imported', '<style>@import "a.css";</style>', true],
    ['that hides what is there', '<style>@media all{.a{display:none}}</style>', true],
    ['that hides what is not there', '<style>.b,.x{display:none}.b{color:#fff}</style>', false],
    ['that hides a figure', '<style>td.c{display:none}</style>', true],
    ['that adds signs', '<style>td.x,.c::after{content:"0"}</style>', true],
    [
      'of ordinary looks',
      '<style><!-- p.a{font-family:宋体;margin:0cm} @page{size:A4} --></style>',
      false,
    ],
    [
      'in another program’s words',
      '<style>v\\:* {behavior:url(#default#VML);} @list l0{mso-list-id:1}</style>',
      false,
    ],
  ])('%s', (_, head, isDoubted) => {
    expect(
      doubted(
        '<p class=a>主动公开政府信息情况</p><p class=b>菜单</p><table><tr><td class=c>1<td>2</table>',
        head,
      ),
    ).toBe(isDoubted);
  });
});

test('addresses that lead nowhere from a file are left out', () => {
  const { blocks } = readHtml(
    '<p>甲<a href="b.pdf">附件</a><a href="https://www.example.gov.cn/c.pdf">附件</a></p>',
    '',
  );
  expect(blocks.flatMap((block) => (block.kind === 'source' ? block.address : []))).toEqual([
    '',
    'https://www.example.gov.cn/c.pdf',
  ]);
});

/** How far a label of an open page stands indented is measured where it is drawn: not in JSDOM. */
const withoutIndents = (blocks: readonly Block[]) =>
  blocks.map((block) =>
    block.kind === 'grid'
      ? {
          ...block,
          grid: { ...block.grid, cells: block.grid.cells.map(({ indent: _, ...cell }) => cell) },
        }
      : block,
  );

test('labels of tables that are no form’s have their indents, from signs and from styles', () => {
  const rows = [
    ['<td>一般公共服务支出<td>12', undefined],
    ['<td>&emsp;人大事务<td>7', 1],
    ['<td>&nbsp;&nbsp;&nbsp;&nbsp;行政运行<td>4', 2],
    ['<td style="padding-left: 28px">会议<td>3', 2],
    ['<td><p style="text-indent:2em"><span>　政协事务</span></p><td>5', 3],
    ['<td align=center>　　其他<td>1', undefined],
    ['<td>合计<td>　12', undefined],
  ] as const;
  const indentsIn = (head: string) => {
    const [block] = readHtml(
      `<table>${[head, ...rows.map(([row]) => row)].map((row) => `<tr>${row}`).join('')}</table>`,
      '',
    ).blocks;
    const cells = block?.kind === 'grid' ? block.grid.cells : [];
    return cells.filter(({ column, row }) => column === 0 && row > 0).map(({ indent }) => indent);
  };
  expect(indentsIn('<td>科目<td>决算数')).toEqual(rows.map(([, indent]) => indent));
  expect(indentsIn('<td>信息内容<td>本年制发件数')).toEqual(rows.map(() => undefined));
});

test.each(savedPages.filter(({ kind }) => kind === 'page'))(
  '$slug says as a file what it says when it is open, or that styles may matter',
  (saved) => {
    const read = readHtml(saved.source, 'https://portal.example/page.html');
    expect(read.unstyled ?? withoutIndents(read.blocks)).toEqual(
      read.unstyled ?? pageOf(saved).blocks,
    );
  },
);

test('most of the saved pages need no style sheet', () => {
  const pages = savedPages.filter(({ kind }) => kind === 'page');
  const doubted = pages.filter(({ source }) => readHtml(source, '').unstyled);
  expect(doubted.map(({ slug }) => slug)).toEqual(['002-gaoping-2023']);
});
