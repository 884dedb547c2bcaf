import { after, type DrawnContext, within } from './context.ts';

const content = (name: string, html: string): DrawnContext => ({ name, content: html });
const rule = (name: string, css: string): DrawnContext => ({ name, css });
const around = (name: string, put: (table: string) => string): DrawnContext => ({
  name,
  around: put,
});
const tall = '<div style="height:1500px"></div>';
const side = 'border:1px solid #ccc;padding:10px';

/** Ordinary pages with frames, lines, shadows and highlights: the figure is seen as it is written. */
export const ordinaryContexts: readonly DrawnContext[] = [
  content('a frame', '<span style="border:1px solid">12</span>'),
  content('a dashed link', '<a href="/x" style="border-bottom:1px dashed">12</a>'),
  content('a line below, in parts', '<u><span>1</span><span>2</span></u>'),
  content('a line above', '<span style="text-decoration:overline">12</span>'),
  content('a coloured edge', '<span style="border-left:2px solid red;padding-left:8px">12</span>'),
  content('an empty part', '12<span></span>'),
  content('room before it', '<span style="display:inline-block;width:2em"></span>12'),
  content(
    'a dot apart',
    '12 <i style="display:inline-block;width:8px;height:8px;background:#c00;margin-left:12px"></i>',
  ),
  content('a field with its unit', '<input value="12" style="width:50px">件'),
  content('a box that need not scroll', '<div style="overflow:auto;max-height:200px">12</div>'),
  rule(
    'lines close by',
    'table{border-collapse:collapse}td{padding:0;border:2px solid;text-align:right}',
  ),
  rule('outlined cells', 'td{outline:1px solid #000}'),
  rule('lines by shadows', 'td{box-shadow:0 0 0 1px #000,inset 0 -1px 0 #ddd}'),
  rule('a bar of data', '.x{background:linear-gradient(90deg,#9cf 40%,transparent 40%)}'),
  rule('a soft gradient', 'td{background:linear-gradient(#fff,#eee)}'),
  rule('low rows', 'td{line-height:14px;padding:0}'),
  rule('close letters', '.x{letter-spacing:-.5px}'),
  rule('bolder letters', '.x{-webkit-text-stroke:.5px}'),
  rule('a small page', 'body{transform:scale(.8);transform-origin:0 0}'),
  rule(
    'dots where there is no room',
    'td{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}',
  ),
  rule(
    'a stuck column with a line',
    'td:first-child{position:sticky;left:0;border-right:1px solid #000;background:#fff}',
  ),
  {
    name: 'a long label cut off',
    css: 'table{table-layout:fixed;width:240px}td{white-space:nowrap;min-width:0;overflow:hidden}',
    around: (table) => table.replace('<td>新收', '<td>新收新收新收99'),
  },
  {
    name: 'words found',
    css: '::highlight(s){background:yellow;color:black}',
    script: `const range = new Range();
      range.selectNodeContents(document.body);
      CSS.highlights.set('s', new Highlight(range))`,
  },
  {
    name: 'a selection',
    css: '::selection{background:#000;color:#fff}',
    script: 'getSelection().selectAllChildren(document.body)',
  },
  around(
    'a card',
    within('box-shadow:0 2px 12px rgba(0,0,0,.3);border:1px solid #ddd;overflow:hidden'),
  ),
  around(
    'a card below',
    after('<div style="box-shadow:0 0 0 3px #000;margin-top:4px"><table><tr><td>9</table></div>'),
  ),
  around(
    'a floating table',
    (table) => `<div style="float:left">${table}</div><p style="border-left:3px solid">说明</p>`,
  ),
  around(
    'a column beside',
    (table) =>
      `<div style="display:flex;margin:0 -15px"><div style="flex:1;${side}">${table}</div><div style="width:200px;${side}"><table><tr><td>1</table></div></div>`,
  ),
  around(
    'a fixed bar below, and buttons beside',
    (table) =>
      `${tall}${table}${tall}<div style="position:fixed;left:0;right:0;bottom:0;height:60px;background:#c00">导航</div><div style="position:fixed;right:0;bottom:100px;width:60px;height:200px;background:#c00">客服</div>`,
  ),
  around(
    'a frame on a dark page',
    (table) =>
      `<div style="background:#003"><iframe style="border:0;width:400px;height:150px;background:#fff" srcdoc='<style>td{opacity:.99}</style>${table}'></iframe></div>`,
  ),
];
