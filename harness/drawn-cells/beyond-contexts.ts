import { after, type DrawnContext, within } from './context.ts';

const before = (html: string) => (table: string) => html + table;
const lines = '99999999999999999<br>'.repeat(4);
const long = `<span>${'9'.repeat(32)}<br></span>`.repeat(4);
const around = (name: string, put: (table: string) => string, css = ''): DrawnContext => ({
  name,
  seen: null,
  css,
  around: put,
});
const narrow = (name: string, style: string): DrawnContext =>
  around(name, before(`<div style="${style}">${lines}</div>`));
/** A narrow box at the right of the table. */
const behind = (name: string, style: string): DrawnContext =>
  around(
    name,
    (table) =>
      `<div style="float:left">${table}</div><div style="float:left;width:20px"><div style="${style}"><b>${long}</b></div></div>`,
  );
const low = (name: string, style: string, item = ''): DrawnContext =>
  around(
    name,
    after(`<div style="height:20px;${style}"><div style="${item}">${lines}</div></div>`),
  );
const headed = (table: string) =>
  table
    .replace('<table><tr>', '<table class="t"><thead><tr>')
    .replace('</tr><tr>', '</thead><tbody><tr>');
const grouped = (name: string, css: string): DrawnContext => around(name, headed, css);
const corner = (table: string) => table.replace('<th>商业企业', '').replace('<td class="y">8', '');
const content = (name: string, html: string, css = '', seen: number | null = null) => ({
  name,
  seen,
  content: html,
  css,
});
const string = 'font-family:"/*";opacity:0';

/** Boxes of ordinary layouts draw beyond their edges, and styles look plain that are not. */
export const beyondContexts: readonly DrawnContext[] = [
  narrow('a narrow float', 'float:left;width:20px'),
  narrow('a float of a small share', 'float:left;width:2%'),
  narrow('a float of a logical width', 'float:left;inline-size:20px'),
  around(
    'a narrow flexible box',
    (table) => `<div style="display:flex"><div style="width:20px">${lines}</div>${table}</div>`,
  ),
  behind('words that end in a narrow box', 'display:flex;justify-content:flex-end'),
  behind('a float in a narrow box', 'float:right'),
  behind('a row the other way round', 'display:flex;flex-direction:row-reverse'),
  low('lines at the bottom of a low box', 'display:flex;align-items:flex-end'),
  low('lines in the middle of a low box', 'display:flex;align-items:center', 'height:150px'),
  low('lines of which one puts itself below', 'display:flex', 'align-self:flex-end'),
  low('lines from below', 'display:flex;flex-flow:column-reverse'),
  narrow('lines in the margin of a clip', 'height:20px;overflow:clip;overflow-clip-margin:300px'),
  around(
    'columns too narrow beside it',
    (table) => `<table style="table-layout:fixed;width:50px"><tr><td>${lines}</table>${table}`,
    'table{float:left}',
  ),
  around(
    'columns of boxes',
    (table) =>
      `<div style="display:table;table-layout:fixed;width:300px"><div style="display:table-cell">${long}</div><div style="display:table-cell">${table}</div></div>`,
  ),
  around(
    'large letters in a low line',
    before('<div style="font-size:190px;line-height:14px">888</div>'),
  ),
  around('letters in no line', after('<div style="font:90px/0 serif">888888</div>')),
  around(
    'rows lower than their letters',
    (table) => table.replace('</table>', '<tr><td>结转<td>77<td>9</table>'),
    'td{font-size:60px;line-height:14px;padding:0}',
  ),
  around(
    'a ground of the line below',
    (table) =>
      table.replace(
        '</table>',
        '<tr><td>结转<td><span style="padding:4px;background:#fff">77</span><td>9</table>',
      ),
    'td{padding:0;line-height:14px}table{border-spacing:0}',
  ),
  around(
    'a label wider than its box',
    (table) => table.replace('<td>新收<td', '<td><div style="width:10px">999999999</div><td'),
    'td{min-width:auto}',
  ),
  content(
    'a figure wider than its box',
    '<p style="width:10px;text-indent:49px">12</p>',
    'td{min-width:auto}',
  ),
  grouped('head and body side by side', '.t{display:flex}'),
  grouped('columns apart in a column', '.t{display:flex;flex-direction:column}th{min-width:300px}'),
  grouped('columns apart in a grid', '.t{display:grid}th{min-width:300px}'),
  grouped('columns apart in blocks', 'thead,tbody{display:block}th{min-width:300px}'),
  around(
    'a round corner',
    (table) => `<div style="float:left;overflow:hidden;border-radius:60px">${corner(table)}</div>`,
    'td{text-align:right}',
  ),
  around(
    'an oval',
    (table) => `<div style="float:left;overflow:hidden;border-radius:50%">${corner(table)}</div>`,
    'td{text-align:right}',
  ),
  around(
    'round corners of its own',
    corner,
    'td{text-align:right}table{overflow:hidden;border-radius:60px}',
  ),
  content('a frame of some styles', '12<span style="border-style:none none none solid"></span>'),
  content(
    'a line of smaller letters',
    '<u><span style="font-size:22px;vertical-align:middle">12</span></u>',
  ),
  content('a comment that is a string', `1<span style='${string}'>9</span>2`, '', 12),
  content(
    'a comment that is a string of a rule',
    '1<span class="p">9</span>2',
    `.p{${string}}`,
    12,
  ),
  content(
    'a comment that is an address',
    '1<span style="transition:url(/*);opacity:0">9</span>2',
    '',
    12,
  ),
  around(
    'a cover behind a string',
    after(`<div style='font-family:"/*";position:fixed;inset:0;background:#fff'></div>`),
  ),
  ...['s', 'strike', 'del'].map((name) =>
    around(`all struck: ${name}`, (table) => `<${name}>${table}</${name}>`),
  ),
  around(
    'a drawing that is moved',
    after(
      '<svg width="600" height="200" transform="translate(0 -140)"><rect width="600" height="200" fill="white"/></svg>',
    ),
  ),
  ...['transform="translate(300 0) scale(-1 1)"', 'visibility="hidden"'].map((attribute) =>
    around(
      `a drawing around it: ${attribute}`,
      (table) =>
        `<svg width="600" height="200"><foreignObject width="300" height="200" ${attribute}>${table}</foreignObject></svg>`,
    ),
  ),
  {
    ...around('a tree that hides what is put in it', (table) => `<div class="h">${table}</div>`),
    script: `document.querySelector('.h').attachShadow({ mode: 'open' }).innerHTML = '<style>:host{visibility:hidden}</style><slot></slot>'`,
  },
];

/** Such boxes with room for what they hold. */
export const roomyContexts: readonly DrawnContext[] = [
  {
    name: 'a large heading',
    css: 'body{line-height:20px}',
    around: before('<h1 style="font-size:36px">年报</h1>'),
  },
  {
    name: 'a float at the right, a title in the middle',
    around: before(
      '<div><span style="float:right">打印</span></div><div style="display:flex;justify-content:center;align-items:center;height:60px"><b>标题</b></div>',
    ),
  },
  {
    name: 'a menu of floats',
    css: '.l{float:left;width:90px;height:30px}',
    around: before(
      `<ul>${'<li class="l">目录</li>'.repeat(12)}</ul><div style="clear:both"></div>`,
    ),
  },
  { name: 'a box in the cell', content: '<div style="width:60px;text-align:center">12</div>' },
  {
    name: 'parts in the middle of their line',
    content: '<span style="vertical-align:middle">12</span>',
  },
  { name: 'a card', around: within('overflow:hidden;border-radius:20px;padding:15px') },
  { name: 'small round corners', around: within('overflow:hidden;border-radius:8px;float:left') },
  {
    name: 'head and body in blocks',
    css: 'thead,tbody{display:block}th,td{width:80px}',
    around: headed,
  },
  {
    name: 'head and body in a column',
    css: '.t{display:flex;flex-direction:column}th,td{width:80px}',
    around: headed,
  },
];
