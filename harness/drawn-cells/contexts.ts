/** A whole page around one figure, for what no cell alone can show. */
export interface DrawnContext {
  readonly name: string;
  /** What a person sees of the figure; 12 where left out; null where it is not what is written. */
  readonly seen?: number | null;
  readonly css?: string;
  /** The content of the figure's cell, "12" where left out. */
  readonly content?: string;
  /** Puts other things around the table. */
  readonly around?: (table: string) => string;
  /** Run in the page once it stands. */
  readonly script?: string;
}

export const contextPage = ({
  css = '',
  content = '12',
  around = (table) => table,
}: DrawnContext) =>
  `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>年报</title><style>
body{background:#fff;color:#000;font:16px sans-serif}td{min-width:70px}${css}</style></head><body>
<p>新收</p>${around(`<table><tr><th>行<th>自然人<th>商业企业</tr><tr><td>新收<td class="x">${content}<td class="y">8</tr></table>`)}</body></html>`;

const box = 'position:absolute;left:0;top:0;width:600px;height:200px';
const picture = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><text y="15">9</text></svg>')}`;
const after = (html: string) => (table: string) => table + html;
const within = (style: string) => (table: string) => `<div style="${style}">${table}</div>`;
const shadow = (html: string) =>
  `document.querySelector('.h').attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(html)}`;
const host = '<span class="h">12</span>';

/** Ordinary pages: the figure is seen as it is written. */
export const plainContexts: readonly DrawnContext[] = [
  {
    name: 'scrolled box',
    around: (table) => `<div id="s" style="width:120px;overflow:auto">${table}</div>`,
    script: 's.scrollLeft = 200',
  },
  { name: 'tab of no opacity', around: within('opacity:0') },
  { name: 'tab beside the page', around: within('position:absolute;left:-9999px') },
  {
    name: 'tab moved away',
    around: (table) =>
      `<div style="overflow:hidden"><div style="transform:translateX(-100%)">${table}</div></div>`,
  },
  {
    name: 'fading in',
    css: '@keyframes f{from{opacity:0}}.f{animation:f 9s both}',
    around: (table) => `<div class="f">${table}</div>`,
  },
  {
    name: 'laid out later',
    around: (table) =>
      `<div style="height:3000px"></div><div style="content-visibility:auto">${table}</div>`,
  },
  { name: 'mourning', css: 'html,table{filter:grayscale(100%)}' },
  { name: 'dark scheme', css: 'html{color-scheme:dark}body{background:none;color:CanvasText}' },
  { name: 'on a gradient', css: 'table{background:linear-gradient(#1a4f8b,#2a6ebb);color:#fff}' },
  {
    name: 'panel below',
    around: (table) =>
      `<div style="position:relative"><div style="position:absolute;inset:0;background:#eee"></div><div style="position:relative">${table}</div></div>`,
  },
  {
    name: 'panel of a rule below',
    css: '.p{position:relative}.p::before{content:"";position:absolute;inset:0;background:#eee}table{position:relative}',
    around: (table) => `<div class="p">${table}</div>`,
  },
  {
    name: 'banner cut to its box',
    around: (table) =>
      `<div style="position:relative;height:20px;overflow:hidden"><div style="${box};background:#fff">轮播</div></div>${table}`,
  },
  {
    name: 'closed menu',
    around: (table) =>
      `<div style="position:absolute;left:0;top:20px;width:400px;height:0;overflow:hidden"><div style="height:200px;background:#fff">菜单</div></div>${table}`,
  },
  {
    name: 'words beside',
    css: 'table{float:left}',
    around: after('<p style="background:#eee">说明说明</p>'),
  },
  {
    name: 'hairlines',
    css: 'td,tr{position:relative}td::after,tr::before{content:"";position:absolute;left:0;bottom:0;width:100%;height:1px;background:#ddd}',
  },
  {
    name: 'tooltip of a rule',
    css: '.x{position:relative}.x::after{content:"99";position:absolute;left:0;top:0;transform:scale(0)}',
  },
  {
    name: 'tooltip',
    css: '.x{position:relative}.t{position:absolute;opacity:0;left:0;top:0;background:#333}',
    content: '12<span class="t">说明：本年新收</span>',
  },
  {
    name: 'words for screen readers',
    css: '.s{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)}',
    content: '<span class="s">件数</span>12',
  },
  { name: 'tight lines', css: '.x div{line-height:.8;overflow:hidden}', content: '<div>12</div>' },
  {
    name: 'element without a box',
    css: '.c{display:contents}',
    content: '<span class="c">12</span>',
  },
  {
    name: 'scroll room of a deep table',
    css: 'td{opacity:.9}',
    around: (table) =>
      `<div style="position:sticky;top:0;height:90px;background:#fff">导航</div>${table}<div style="height:3000px"></div>`,
  },
];

/** The figure is drawn otherwise than it is written. */
export const otherContexts: readonly DrawnContext[] = [
  { name: 'mirrored', seen: null, around: within('transform:scaleX(-1)') },
  { name: 'mirrored by scale', seen: null, css: 'body{scale:-1 1}' },
  { name: 'upside down', seen: null, around: within('rotate:180deg') },
  { name: 'cells in reverse', seen: null, css: 'tr{display:flex;flex-direction:row-reverse}' },
  { name: 'cells in another order', seen: null, css: 'tr{display:flex}.x{order:-1}' },
  { name: 'cell moved', seen: null, css: '.x{position:relative;left:200px}' },
  { name: 'struck around', seen: null, around: within('text-decoration:line-through') },
  { name: 'line over it', seen: null, css: '.x{text-decoration:overline 14px}' },
  {
    name: 'stroked away',
    seen: 12,
    content: '12<b>3</b>',
    css: '.x b{-webkit-text-stroke:10px #fff}',
  },
  { name: 'second shadow', seen: null, css: '.x{text-shadow:2ch 0 0 #000}' },
  {
    name: 'column of its colour',
    seen: null,
    css: 'col:nth-child(2){background:#1a4f8b}.x{color:#1a4f8b}',
    around: (table) => table.replace('<table>', '<table><col><col><col>'),
  },
  { name: 'shadow inside', seen: null, css: '.x{box-shadow:inset 0 0 0 99px #000}' },
  {
    name: 'dark scheme, dark letters',
    seen: null,
    css: 'html{color-scheme:dark}body{background:none;color:#121212}',
  },
  {
    name: 'digit in the ground',
    seen: null,
    css: `.x{background:url("${picture}") 20px 0 no-repeat}`,
  },
  {
    name: 'digit as a picture',
    seen: null,
    content: `12<img src="${picture}" width="60" height="20">`,
  },
  {
    name: 'digit of a rule in the ground',
    seen: null,
    content: '<b>12</b>',
    css: `.x b::before{content:"";display:inline-block;width:60px;height:20px;background:url("${picture}")}`,
  },
  {
    name: 'marker of its own',
    seen: null,
    content: '<p>12</p>',
    css: '.x p{display:list-item;list-style:disc inside}.x p::marker{content:"9"}',
  },
  {
    name: 'first line unseen',
    seen: null,
    content: '<p>12</p>',
    css: '.x p::first-line{color:#fff}',
  },
  { name: 'level but small', seen: null, content: '12<b>3</b>', css: '.x b{font:9px Arial}' },
  {
    name: 'raised a little',
    seen: null,
    content: '12<b>3</b>',
    css: '.x b{font-weight:400;vertical-align:2px}',
  },
  {
    name: 'raised by its box',
    seen: null,
    content: '12<b>3</b>',
    css: '.x b{display:inline-block;overflow:hidden;padding-bottom:8px}',
  },
  {
    name: 'painted cut',
    seen: 12,
    content: '12<b>34</b>',
    css: '.x b{display:inline-block;width:0;contain:paint}',
  },
  {
    name: 'covered by a moved box',
    seen: null,
    around: after('<div style="height:60px;background:#fff;transform:translateY(-60px)"></div>'),
  },
  {
    name: 'covered in a grid',
    seen: null,
    around: (table) =>
      `<div style="display:grid"><div style="grid-area:1/1">${table}</div><div style="grid-area:1/1;background:#fff"></div></div>`,
  },
  {
    name: 'covered by the next cell',
    seen: null,
    css: '.y{position:relative;left:-90px;min-width:160px;background:#fff}',
  },
  {
    name: 'covered by what a rule adds',
    seen: null,
    css: `body::after{content:"";${box};background:#fff}`,
  },
  {
    name: 'covered by what a rule adds to another cell',
    seen: null,
    css: '.y{position:relative}.y::before{content:"9";position:absolute;left:-90px;top:0;width:80px;background:#fff}',
  },
  {
    name: 'covered by frosted glass',
    seen: null,
    around: after(`<div style="${box};backdrop-filter:blur(20px)"></div>`),
  },
  {
    name: 'covered from a shadow tree',
    seen: null,
    around: after('<div class="h"></div>'),
    script: shadow(`<div style="${box};background:#fff"></div>`),
  },
  { name: 'digits of a shadow tree', seen: 912, content: host, script: shadow('9<slot></slot>') },
  {
    name: 'rule of a shadow tree',
    seen: null,
    content: host,
    script: shadow('<style>:host::before{content:"9"}</style><slot></slot>'),
  },
  {
    name: 'slot unseen',
    seen: null,
    content: host,
    script: shadow('<div style="opacity:0"><slot></slot></div>'),
  },
  {
    name: 'slot raised',
    seen: null,
    content: `34${host}`,
    script: shadow('<sup><slot></slot></sup>'),
  },
  {
    name: 'hint of a field',
    seen: null,
    content: '12<input placeholder="34" style="border:0;width:40px">',
  },
];
