import { after, box, type DrawnContext, picture } from './context.ts';

const white = 'background:#fff';
const lies = (name: string, html: string): DrawnContext => ({
  name,
  seen: null,
  around: after(html),
});
const placed = (name: string, style: string): DrawnContext =>
  lies(name, `<div style="position:absolute;${style}"></div>`);
const framed = (name: string, style: string, inside = '', more = ''): DrawnContext => ({
  name,
  seen: null,
  around: (table) =>
    `<iframe style="border:0;width:400px;height:150px;${style}" srcdoc='${inside}${table}'></iframe>${more}`,
});
const neighbour = (name: string, css: string, html = '8'): DrawnContext => ({
  name,
  seen: null,
  css,
  around: (table) => table.replace('class="y">8', `class="y">${html}`),
});
const tall = '<div style="height:2000px"></div>';

/** Something lies over the figure, or stands in its cell, that is no box with a ground. */
export const overContexts: readonly DrawnContext[] = [
  lies(
    'a picture beyond its box',
    `<img style="object-fit:none;overflow:visible;width:4px;height:4px" src="${picture.replace('%3Ctext', "%3Crect width='900' height='900' fill='white'/%3E%3Ctext").replace('width%3D%2260%22%20height%3D%2220%22', 'width%3D%22900%22%20height%3D%22900%22')}">`,
  ),
  placed('a line', 'left:0;top:96px;width:300px;border-top:2px solid'),
  placed('a thin box', 'left:0;top:96px;width:300px;height:1px;background:#000'),
  lies('a rule', '<hr style="position:absolute;left:0;top:88px;width:300px">'),
  placed('a thick frame', 'left:84px;top:90px;width:24px;height:0;border:7px solid #fff'),
  placed('an outline', 'left:90px;top:97px;outline:9px solid #fff'),
  placed('a shadow', 'left:90px;top:97px;width:2px;height:2px;box-shadow:0 0 0 9px #fff'),
  placed(
    'a shadow inside',
    'left:84px;top:88px;width:24px;height:18px;box-shadow:inset 0 0 0 9px #fff',
  ),
  lies(
    'a gauge',
    '<progress style="position:absolute;left:80px;top:88px;width:60px;height:20px"></progress>',
  ),
  lies('a second table', '<table style="margin-top:-27px;margin-left:75px"><tr><td>3</table>'),
  lies(
    'a second table in a box',
    '<div style="position:absolute;left:100px;top:80px"><table><tr><td>3</table></div>',
  ),
  lies(
    'the ground of a box with a table',
    `<div style="position:relative;margin-top:-60px;${white};padding-top:60px"><table><tr><td>3</table></div>`,
  ),
  neighbour('words of the next cell, by their indent', '.y{text-indent:-58px}'),
  neighbour('a shadow of the next cell', '.y{text-shadow:-60px 0 0 #000}'),
  neighbour(
    'words of the next cell, from the right',
    '.y div{direction:rtl;white-space:nowrap;width:5px}',
    '<div>88888888888</div>',
  ),
  {
    name: 'words of a narrow cell before',
    seen: null,
    css: 'table{table-layout:fixed;width:240px}td{white-space:nowrap;min-width:0}',
    around: (table) => table.replace('<td>新收', '<td>新收新收新收99'),
  },
  {
    name: 'a backdrop',
    seen: null,
    css: '::backdrop{background:#fff}dialog{border:0;padding:0;width:0;height:0}',
    around: after('<dialog></dialog>'),
    script: 'document.querySelector("dialog").showModal()',
  },
  {
    name: 'a backdrop of a popover',
    seen: null,
    css: '::backdrop{background:#fff}#p{width:0;height:0;padding:0;border:0}',
    around: after('<div popover id="p"></div>'),
    script: 'p.showPopover()',
  },
  {
    name: 'a popover over what is lifted',
    seen: null,
    around: (table) =>
      `<div style="position:relative;z-index:5">${table}</div><div popover id="p" style="margin:0;padding:200px;border:0;${white}"></div>`,
    script: 'p.showPopover()',
  },
  {
    name: 'what the page was',
    seen: null,
    css: '::view-transition-new(root){display:none}::view-transition-old(root){animation:k 1000s;opacity:1}@keyframes k{}',
    script: `document.querySelector('.x').textContent = '13';
      document.startViewTransition(() => { document.querySelector('.x').textContent = '12'; }).ready`,
  },
  {
    name: 'all of the window, which is scrolled elsewhere',
    seen: null,
    around: (table) => `${tall}${table}${tall}<div style="position:fixed;inset:0;${white}"></div>`,
  },
  {
    name: 'a shadow tree in a shadow tree',
    seen: null,
    around: after('<div class="h"></div>'),
    script: `const outer = document.querySelector('.h').attachShadow({ mode: 'open' });
      outer.innerHTML = '<p></p>';
      outer.firstChild.attachShadow({ mode: 'open' }).innerHTML = '<div style="${box};${white}"></div>'`,
  },
  {
    name: 'a rule of a shadow tree',
    seen: null,
    around: after('<div class="h"></div>'),
    script: `document.querySelector('.h').attachShadow({ mode: 'open' }).innerHTML =
      '<style>p::after{content:"";${box};${white}}</style><p></p>'`,
  },
  framed('a box over its frame', '', '', `<div style="position:fixed;inset:0;${white}"></div>`),
  framed('a mirrored frame', 'transform:scaleX(-1)'),
  framed('a frame upside down', 'rotate:180deg'),
  framed('the ground of its frame', 'background:#000', '<style>.x{color:#000}</style>'),
];
