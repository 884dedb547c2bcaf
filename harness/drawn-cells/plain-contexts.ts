import { after, box, type DrawnContext, within } from './context.ts';

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
