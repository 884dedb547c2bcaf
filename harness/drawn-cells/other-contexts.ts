import { after, box, type DrawnContext, host, picture, shadow, within } from './context.ts';

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
    seen: 34,
    content: `34${host}`,
    script: shadow('<sup><slot></slot></sup>'),
  },
  {
    name: 'hint of a field',
    seen: null,
    content: '12<input placeholder="34" style="border:0;width:40px">',
  },
];
