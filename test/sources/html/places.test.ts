import { describe, expect, test } from 'vitest';
import { htmlDocument, textDocument } from '../../../harness/reports/documents.ts';
import { readDocument } from '../../../harness/reports/read-document.ts';
import type { TextBlock } from '../../../lib/document/page.ts';

function textOf(block: TextBlock, words: string) {
  const start = block.text.indexOf(words);
  return { block: block.id, start, end: start + words.length, text: words };
}

function read(document: Document) {
  const { page, places } = readDocument(document);
  const texts = page.blocks.filter((block) => block.kind === 'text');
  const [cells = []] = page.blocks.flatMap((block) =>
    block.kind === 'grid' ? [block.grid.cells] : [],
  );
  const sources = page.blocks.filter((block) => block.kind === 'source');
  return { places, texts, cells, sources };
}

describe('a quote leads back to its words', () => {
  test.each([
    ['<p>全年<b>收到</b>申请<i>１</i>2件。', '收到申请12件', '收到申请１2件'],
    ['<p>\n  全年\n   收到 申请', '全年 收到', '全年\n   收到'],
    ['<p>全\u200b年&nbsp; 收到', '年 收', '年\u00a0 收'],
    ['<p>共<input value=12>件，完成', '件，完成', '件，完成'],
    ['<h2>某镇<br>年度报告</h2>', '镇\n年', '镇年'],
    ['<div>甲<br>办结３件</div>', '办结3件', '办结３件'],
    ['<p>公开<span hidden>不</span>信息🙂多', '开信息🙂', '开不信息🙂'],
    ['<pre>\n# 标题１\n正文\t尾</pre>', '题1', '题１'],
  ])('%j', (html, words, printed) => {
    const { places, texts } = read(htmlDocument(html));
    const block = texts.find(({ text }) => text.includes(words));
    if (block === undefined) throw new Error(`not read: ${texts.map(({ text }) => text)}`);
    expect(String(places.quote(textOf(block, words)))).toBe(printed);
  });

  test('and nowhere once they have changed or gone', () => {
    const document = htmlDocument('<p>收到<b>12</b>件</p>');
    const { places, texts } = read(document);
    const [block] = texts;
    if (block === undefined) throw new Error('not read');
    const quote = textOf(block, '12件');
    expect(places.quote({ ...quote, text: '13件' })).toBeNull();
    expect(places.quote({ ...quote, block: 'b9' })).toBeNull();
    expect(places.quote({ ...quote, end: 99 })).toBeNull();
    const figure = document.querySelector('b');
    if (figure) figure.textContent = '14';
    expect(places.quote(quote)).toBeNull();
    document.body.textContent = '';
    expect(places.quote(quote)).toBeNull();
  });
});

describe('a cell leads back to its element', () => {
  test('where spans and hidden cells stand between', () => {
    const document = htmlDocument(
      '<table><tr><td rowspan=2>甲<td hidden>9<td>乙<tr><th id=x>1<tr><td>2</table>',
    );
    const { places, cells } = read(document);
    expect(cells.map((cell) => places.cell(cell.id)?.toString())).toHaveLength(4);
    const cell = cells.find(({ text }) => text === '1');
    expect(places.cell(cell?.id ?? '')).toBe(document.querySelector('#x'));
    document.querySelector('#x')?.remove();
    expect(places.cell(cell?.id ?? '')).toBeNull();
  });

  test('in plain text to a range, an empty one too', () => {
    const { places, cells } = read(textDocument('甲\t1\t\n乙\t\t２'));
    expect(cells.map(({ id }) => String(places.cell(id)))).toEqual(['甲', '1', '', '乙', '', '２']);
  });

  test.each(['', 'g0', 'g0.99', 'g7.0', 'b0', 'x', 'g-1.0', 'g0.constructor'])(
    '%j leads nowhere',
    (id) => {
      const { places } = read(htmlDocument('<table><tr><td>甲<td>1</table>'));
      expect(places.cell(id)).toBeNull();
      expect(places.source(id)).toBeNull();
    },
  );
});

test('a source leads back to its link', () => {
  const document = htmlDocument('<p>附件<a href=a.pdf>年报</a></p>');
  const { places, sources } = read(document);
  expect(places.source(sources[0]?.id ?? '')).toBe(document.querySelector('a'));
});
