import { type DrawnContext, within } from './context.ts';

const part = (name: string, style: string): DrawnContext => ({
  name,
  seen: 12,
  content: `1<span style="${style}">2</span>`,
});
const rule = (name: string, css: string, content = '12'): DrawnContext => ({
  name,
  seen: null,
  content,
  css,
});
const highlight = (name: string, css: string): DrawnContext => ({
  name,
  seen: null,
  css: `::highlight(z){${css}}`,
  script: `const [digits] = document.querySelector('.x').childNodes;
    const range = new Range();
    range.setStart(digits, 0);
    range.setEnd(digits, 1);
    CSS.highlights.set('z', new Highlight(range))`,
});

/** The letters of a figure are drawn otherwise by styles, or are seen where their colour says that they are not. */
export const letterContexts: readonly DrawnContext[] = [
  highlight('a highlight without a colour', 'color:transparent'),
  highlight('a highlight of their colour', 'background:#000'),
  highlight('a highlight that strikes', 'text-decoration:line-through'),
  {
    name: 'a selection without a colour',
    seen: null,
    css: '::selection{color:transparent;background:transparent}',
    script: 'getSelection().selectAllChildren(document.querySelector(".x"))',
  },
  part('filled with a ground', 'color:transparent;background:#000;background-clip:text'),
  part('a shadow alone', 'color:transparent;text-shadow:0 0 0 #000'),
  part('edges alone', 'color:transparent;-webkit-text-stroke:1px #000'),
  part('white with dark edges', 'color:#fff;text-shadow:0 0 2px #000,0 0 2px #000'),
  {
    name: 'filled with the ground of the cell',
    seen: 12,
    content: '1<b>2</b>',
    css: '.x{background:#000;background-clip:text}.x b{color:transparent}',
  },
  {
    name: 'placed out of a box without a size',
    seen: 12,
    content:
      '1<span style="display:inline-block;overflow:hidden;width:0;height:0"><b style="position:absolute">2</b></span>',
  },
  rule('white edges', '.x{-webkit-text-stroke:1.4px #fff;font-size:12px}'),
  rule('the ground of the first letter', '.x::first-letter{background:#000}'),
  rule('the ground of the first line', '.x::first-line{background:#000}'),
  rule('a shadow of the first letter', '.x::first-letter{text-shadow:2ch 0 0 #000}'),
  rule('room in the first line', '.x::first-line{letter-spacing:1.5em}'),
  rule('squeezed', '.x{transform:scaleX(.1)}'),
  rule('upon each other', '.x{letter-spacing:-5px}', '1234'),
  rule('half upon each other', '.x b{margin-left:-4px;font-weight:400}', '12<b>3</b>'),
  rule(
    'set apart to fill their line',
    '.x div{width:70px;text-align-last:justify;text-justify:inter-character}',
    '<div>1234</div>',
  ),
  rule(
    'cut off with dots',
    '.x div{width:17px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}',
    '<div>12</div>',
  ),
  rule(
    'to be scrolled in a cell',
    '.x div{overflow:auto;width:9px;white-space:nowrap}',
    '<div>1234</div>',
  ),
  {
    name: 'cut off by a box around the table',
    seen: null,
    css: 'td,th{padding:0}td:first-child{min-width:50px}.x{min-width:50px}',
    content: '1234',
    around: (table) => `<div style="overflow:hidden;width:72px">${table}</div>`,
  },
  {
    name: 'cut off by a path around the table',
    seen: null,
    content: '1234',
    around: within('clip-path:inset(0 0 0 90px)'),
  },
  {
    name: 'a field with another word in its place',
    seen: 99,
    content:
      '<select style="appearance:base-select"><button>99</button><option>12</option></select>',
  },
];
