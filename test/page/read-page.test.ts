import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import type { Page } from '../../lib/grid/page.ts';
import { readPage } from '../../lib/page/read-page.ts';

function pageOf(html: string): Page {
  return readPage(new JSDOM(html, { url: 'https://portal.test/a/b.html' }).window.document).page;
}

const texts = (page: Page) =>
  page.blocks.map((block) =>
    block.kind === 'text'
      ? block.text
      : block.kind === 'grid'
        ? block.grid.cells.map((cell) => cell.text)
        : `${block.type} ${block.address}`,
  );

describe('reading order', () => {
  test('a table stands between the paragraphs around it', () => {
    const page = pageOf('<h1>报告</h1><p>一、<b>总体</b>情况<table><tr><td>1<td>2</table><p>完');
    expect(texts(page)).toEqual(['报告', '一、总体情况', ['1', '2'], '完']);
  });

  test('a table that only lays out the page is no grid', () => {
    const page = pageOf(
      '<table><tr><td>导航<td><p>正文</p><table><tr><td>规章<td>0<td>0</table></table>',
    );
    expect(texts(page)).toEqual(['导航', '正文', ['规章', '0', '0']]);
  });
});

describe('the text of a cell', () => {
  const cell = (html: string) => {
    const page = pageOf(`<table><tr><td>甲</td><td>${html}</td></tr></table>`);
    const grid = page.blocks.find((block) => block.kind === 'grid');
    return grid?.kind === 'grid' ? grid.grid.cells[1]?.text : undefined;
  };
  test.each([
    ['<span>20</span><span>23</span>', '2023'],
    ['<p>12</p><p>3</p>', '12\n3'],
    ['商业<br>企业', '商业\n企业'],
    ['<p class=MsoNormal><span>&nbsp;<o:p></o:p></span></p>', ''],
    ['１，２３４', '1，234'],
    ['<input value=12>件', '12\n件'],
    ['<span style="display:none">9</span>8', '8'],
    ['12<sup>3</sup>', '12\n3'],
    ['<script>1</script><!-- 2 -->3', '3'],
  ])('%s', (html, text) => {
    expect(cell(html)).toBe(text);
  });
});
