import { after, type DrawnContext } from './context.ts';

const part = '<span class="p" title="::before">1</span>2';
const attribute = (style: string): DrawnContext => ({
  name: `a style attribute: ${JSON.stringify(style)}`,
  seen: 2,
  content: '<span id="p">1</span>2',
  script: `p.setAttribute('style', ${JSON.stringify(style)})`,
});
const lastRow = (figure: string) => (table: string) =>
  table.replace('</table>', `<tr><td>结转<td>${figure}<td>9</table>`);
const lines = '99999 99999 99999 99999<br>'.repeat(6);

/** What stands around a figure, or in the rows beside it, hides it or puts it elsewhere, by styles that look plain. */
export const aroundContexts: readonly DrawnContext[] = [
  ...['opacity:0;\n', 'opacity:0;\t', 'opacity:0;\f', 'opacity:0;/*\ud800*/'].map(attribute),
  {
    name: 'a class with a colon',
    seen: 2,
    css: '.a\\:before{opacity:0}',
    content: '<span class="a:before">1</span>2',
  },
  {
    name: 'an attribute that names a pseudo-element',
    seen: 2,
    css: '.p[title="::before"]{opacity:0}',
    content: part,
  },
  {
    name: 'escapes in a style attribute',
    seen: null,
    around: after('<div style="p\\6fsition:fixed;inset:0;background:#fff"></div>'),
  },
  {
    name: 'a comment in a style attribute',
    seen: null,
    around: after('<div style="/**/position:fixed;inset:0;background:#fff"></div>'),
  },
  {
    name: 'room of a line over the row above',
    seen: null,
    around: lastRow('<span style="padding:60px 10px;background:#fff">3</span>'),
  },
  {
    name: 'the same by a rule',
    seen: null,
    css: '.z{padding:4em;background:#fff}',
    around: lastRow('<span class="z">3</span>'),
  },
  {
    name: 'a frame in a line over the row above',
    seen: null,
    around: lastRow('<span style="border-top:40px solid white">3</span>'),
  },
  { name: 'lines upon each other', seen: null, css: 'td{line-height:1px;padding:0}' },
  { name: 'rows each by itself', seen: null, css: 'tr{display:block}td:first-child{width:200px}' },
  { name: 'cells in one line', seen: null, css: 'td{display:inline}' },
  {
    name: 'moved by a share of the width',
    seen: null,
    content: '<p style="margin-left:100%">12</p>',
  },
  {
    name: 'moved out of a narrow column',
    seen: null,
    css: 'table{table-layout:fixed;width:300px}',
    content: '<p style="padding-left:120px">12</p>',
  },
  {
    name: 'fallen out of a low box',
    seen: null,
    content: '<div style="height:10px"><div style="padding-top:40px">12</div></div>',
    around: lastRow(''),
  },
  {
    name: 'a dark page without a rule',
    seen: null,
    css: 'body{background:none}',
    around: (table) => `<meta name="color-scheme" content="dark">${table}`,
  },
  {
    name: 'a popover',
    seen: null,
    around: after('<div popover id="p" style="margin:0;padding:300px">99</div>'),
    script: 'p.showPopover()',
  },
  { name: 'an outline', seen: null, around: after('<p style="outline:300px solid #fff">注</p>') },
  {
    name: 'a shadow',
    seen: null,
    around: after('<b style="display:inline-block;box-shadow:0 0 0 300px #fff">注</b>'),
  },
  {
    name: 'a shadow of words',
    seen: null,
    around: after('<p style="text-shadow:0 -42px 0 #000;padding-left:60px">99999999</p>'),
  },
  {
    name: 'a dropped shadow',
    seen: null,
    around: after(
      '<p style="filter:drop-shadow(0 -60px 0 #fff);background:red;height:60px">注</p>',
    ),
  },
  {
    name: 'a drawing beyond its box',
    seen: null,
    around: after(
      '<svg width="10" height="10" overflow="visible"><rect x="-500" y="-500" width="2000" height="2000" fill="#fff"/></svg>',
    ),
  },
  {
    name: 'a box beside the body',
    seen: null,
    script: `const box = document.createElement('div');
      box.setAttribute('style', 'position:fixed;inset:0;background:#fff');
      document.documentElement.append(box)`,
  },
  {
    name: 'a head that is shown',
    seen: null,
    script: `document.head.append('注');
      document.head.setAttribute('style', 'display:block;position:fixed;inset:0;background:#fff')`,
  },
  {
    name: 'a low box of many lines above',
    seen: null,
    around: (table) => `<div style="height:10px">${lines}</div>${table}`,
  },
  {
    name: 'a box without a size above',
    seen: null,
    around: (table) => `<div style="contain:size">${lines}</div>${table}`,
  },
  {
    name: 'a low row of a grid above',
    seen: null,
    around: (table) =>
      `<div style="display:grid;grid-template-rows:10px"><p>${lines}</p></div>${table}`,
  },
];

/** Ordinary pages with the like: the figure is seen as it is written. */
export const likeContexts: readonly DrawnContext[] = [
  { name: 'a first printed page', css: '@page :first{size:auto;margin:2cm}' },
  { name: 'a named printed page', css: '@page WordSection1{size:595pt 841pt;margin:72pt}' },
  { name: 'classes of a framework', css: '.dark\\:before\\:x:hover::before{margin:2px}' },
  { name: 'a popover that is closed', around: after('<div popover>99</div>') },
  {
    name: 'a page for both schemes',
    around: (table) => `<meta name="color-scheme" content="light dark">${table}`,
  },
  { name: 'a light drawing', around: after('<svg><path d="M0 0h9v9"/></svg>') },
  {
    name: 'a soft shadow',
    around: after('<p style="box-shadow:0 10px 30px rgba(0,0,0,.1)">注</p>'),
  },
  { name: 'words with room', content: '<span style="padding:0 6px;background:#fff">12</span>' },
  {
    name: 'a label in the row below',
    around: lastRow('<span style="padding:1px 6px;border:1px solid">3</span>'),
  },
  { name: 'columns of a given width', css: 'table{table-layout:fixed;width:400px}' },
  {
    name: 'a box with room for more',
    around: (table) => `<div style="height:300px">${lines}</div>${table}`,
  },
];
