import { after, box, type DrawnContext, host, shadow } from './context.ts';

const nine = shadow('9<slot></slot>');
const veil = shadow(`<div style="${box};background:#fff"></div>`);
const menu = (inside: string) =>
  after(
    `<ul>${'<li><a href="/a">栏目</a></li>'.repeat(40)}</ul>`.replace('</ul>', `${inside}</ul>`),
  );

/** Shadow trees in each place that the reader passes in a way of its own. */
export const shadowContexts: readonly DrawnContext[] = [
  { name: 'in other elements', seen: 912, content: `<p><b>${host}</b></p>`, script: nine },
  { name: 'behind an empty element', seen: 912, content: `<i></i>${host}`, script: nine },
  { name: 'before an element', seen: 912, content: `${host}<i></i>`, script: nine },
  {
    name: 'beside the figure',
    seen: 129,
    content: '12<span class="h"></span>',
    script: shadow('9'),
  },
  {
    name: 'in another element beside it',
    seen: 129,
    content: '<span>12</span><b><span class="h"></span></b>',
    script: shadow('9'),
  },
  {
    name: 'of one digit',
    seen: 91,
    content: '<i></i><span class="h">1</span>',
    script: nine,
  },
  {
    name: 'of a cell without a figure',
    seen: 9,
    content: '<p class="h"></p>',
    script: shadow('9'),
  },
  {
    name: 'over the figure, from a menu',
    seen: null,
    around: menu('<li><span class="h"></span></li>'),
    script: veil,
  },
  {
    name: 'over the figure, from text that is set',
    seen: null,
    around: after('<pre>说明<span class="h"></span></pre>'),
    script: veil,
  },
  {
    name: 'over the figure, from a caption',
    seen: null,
    around: (table) =>
      table.replace('<table>', '<table><caption>表<span class="h"></span></caption>'),
    script: veil,
  },
  {
    name: 'over the figure, from between the cells',
    seen: null,
    around: after('<div class="h"></div>'),
    script: `document.querySelector('tr').append(document.querySelector('.h'));${veil}`,
  },
  {
    name: 'over the figure, from over a word',
    seen: null,
    around: after('<ruby>说明<rt><span class="h"></span></rt></ruby>'),
    script: veil,
  },
  {
    name: 'over the figure, of a menu itself',
    seen: null,
    around: after(`<nav class="h">${'<p><a href="/a">栏目</a></p>'.repeat(40)}</nav>`),
    script: veil,
  },
  {
    name: 'over the figure, from beside the body',
    seen: null,
    around: after('<div class="h"></div>'),
    script: `document.documentElement.append(document.querySelector('.h'));${veil}`,
  },
  {
    name: 'over the figure, from between the cells of a table that is not plain',
    seen: null,
    around: after(
      '<table><tr id="r"><td>附件<td><a href="/b">一</a><tr><td>说明<td>二</table><div class="h"></div>',
    ),
    script: `document.querySelector('#r').append(document.querySelector('.h'));${veil}`,
  },
];
