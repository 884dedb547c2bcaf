import { after, box, type DrawnContext, picture } from './context.ts';

const rows = (css: string) => (table: string) =>
  `<style>${css}</style>${table.replace('</table>', '<tr><td>结转<td class="z">7<td>9</tr></table>')}`;

const scrolling = (css: string, content: string) => (table: string) =>
  `<style>.s{${css};overflow:auto}</style><div class="s">${table}${content}</div>`;

const tall = '<div style="height:3000px"></div>';

/** Something stays over the figure wherever it is scrolled to, or the figure stands in another place than its cell. */
export const displacedContexts: readonly DrawnContext[] = [
  { name: 'outline of the next cell', seen: null, css: '.y{outline:90px solid #fff}' },
  {
    name: 'outline over its own cell',
    seen: null,
    css: '.x{outline:40px solid #fff;outline-offset:-40px}',
  },
  {
    name: 'shadow of the next cell',
    seen: null,
    css: '.y{position:relative;box-shadow:0 0 0 90px #fff}',
  },
  {
    name: 'border picture of the next cell',
    seen: null,
    css: '.y{position:relative;border:1px solid;border-image:linear-gradient(#fff,#fff) 1 fill / 1px / 0 0 0 90px}',
  },
  {
    name: 'border picture of its own cell',
    seen: null,
    css: `.x{border:1px solid;border-image:url("${picture}") 30 fill / 1px / 0 stretch}`,
  },
  {
    name: 'digit in the ground of the row',
    seen: null,
    css: `tr{background:url("${picture}") 200px 0 no-repeat}`,
  },
  {
    name: 'fixed over a whole long page',
    seen: null,
    around: after(`<div style="position:fixed;inset:0;background:#fff"></div>${tall}`),
  },
  {
    name: 'stuck over all of a box that scrolls',
    seen: null,
    around: scrolling(
      'height:80px',
      '<div style="position:sticky;top:0;height:80px;margin-top:-80px;background:#fff"></div>',
    ),
  },
  {
    name: 'stuck where nothing scrolls',
    seen: null,
    around: after(
      '<div style="position:sticky;top:0;height:90px;margin-top:-90px;background:#fff"></div>',
    ),
  },
  {
    name: 'stuck to the side only, and over it',
    seen: null,
    around: after(
      `<div style="position:sticky;left:0;height:90px;margin-top:-90px;background:#fff"></div>${tall}`,
    ),
  },
  {
    name: 'cells of two rows in place of each other',
    seen: null,
    around: rows('.x{position:relative;top:27px}.z{position:relative;top:-27px}'),
  },
  {
    name: 'the same by a transform',
    seen: null,
    around: rows('.x{transform:translateY(27px)}.z{transform:translateY(-27px)}'),
  },
  { name: 'two cells a column further', seen: null, css: '.x,.y{position:relative;left:76px}' },
  {
    name: 'cells of a grid a column further',
    seen: null,
    css: 'tr{display:grid;grid-template-columns:repeat(4,80px)}.x{grid-column:3}.y{grid-column:4}',
  },
  {
    name: "cells of a grid in each other's row",
    seen: null,
    around: rows(
      'table{display:grid;grid-template-columns:repeat(3,80px)}tbody,tr{display:contents}.x{grid-row:3;grid-column:2}.z{grid-row:2;grid-column:2}',
    ),
  },
  {
    name: 'two figures apart by a margin',
    seen: null,
    content: '12<span style="margin-left:3em">34</span>',
  },
  {
    name: 'two figures apart by padding',
    seen: null,
    content: '<b style="padding-right:.5em">12</b>34',
  },
  {
    name: 'two figures apart by a frame',
    seen: null,
    content: '12<b style="border-left:9px solid #fff">34</b>',
  },
  {
    name: 'two figures apart by their letters',
    seen: null,
    content: '12<b style="letter-spacing:2em">3</b>4',
  },
  { name: 'two sizes', seen: null, content: '12<span style="font-size:12px">3</span>' },
  { name: 'small part', seen: null, content: '12<small>3</small>' },
];

/** Ordinary pages with cells laid out otherwise, or covered as long as they are not scrolled. */
export const arrangedContexts: readonly DrawnContext[] = [
  { name: 'rows of flexible boxes', css: 'tr{display:flex}td,th{width:90px}' },
  { name: 'rows of a grid', css: 'tr{display:grid;grid-template-columns:1fr 1fr 1fr}' },
  {
    name: 'rows without boxes in a grid',
    css: 'table{display:grid;grid-template-columns:1fr 1fr 1fr}tbody,tr{display:contents}',
  },
  {
    name: 'cells one below the other',
    css: 'table,tbody,tr,td{display:block;opacity:.95}th{display:none}',
  },
  { name: 'wrapped cells', css: 'tr{display:flex;flex-wrap:wrap}td,th{flex:0 0 45%}' },
  { name: 'floating cells', css: 'tr{display:block;overflow:hidden}td,th{float:left;width:90px}' },
  {
    name: 'a stuck header and first column over cells scrolled away',
    css: 'th,td:first-child{position:sticky;top:0;left:0;background:#fff}td{min-width:90px}',
    around: scrolling('height:60px;width:150px', '<div style="height:400px;width:500px"></div>'),
    script:
      "document.querySelector('.s').scrollTop = 15;document.querySelector('.s').scrollLeft = 60",
  },
  {
    name: 'a fixed header over what is scrolled away',
    around: (table) =>
      `<div style="position:fixed;top:0;left:0;right:0;height:120px;background:#fff">导航</div><div style="height:150px"></div>${table}${tall}`,
    script: 'scrollTo(0, 150)',
  },
  {
    name: 'a fixed header over a box that scrolls',
    css: 'body{margin:0}',
    around: (table) =>
      `<div style="position:fixed;top:0;left:0;right:0;height:120px;background:#fff">导航</div><div class="s" style="height:100vh;overflow:auto"><div style="height:150px"></div>${table}${tall}</div>`,
    script: "document.querySelector('.s').scrollTop = 150",
  },
  {
    name: 'a banner beside',
    around: after(`<div style="${box};top:300px;background:#eee"></div>`),
  },
  { name: 'note above', content: '12<sup>1</sup>' },
  { name: 'note with a link', content: '<p>12<sup><a href="#n">[1]</a></sup></p>' },
  { name: 'note of words', content: '12<sup>注1</sup>' },
  { name: 'note of a sign', content: '12<sup>①</sup>' },
  {
    name: 'note by a style',
    content: '<b>1</b>2<span style="vertical-align:super;font-size:60%">3</span>',
  },
  {
    name: 'note by its place',
    content: '12<i style="position:relative;top:-.5em;font-size:9px">3</i>',
  },
  { name: 'note below', content: '12<sub>1</sub>' },
];
