import { describe, expect, test } from 'vitest';
import { outlineOfBody } from '../../../harness/files/read-word-file.ts';
import { numeral } from '../../../lib/sources/word/numerals.ts';

const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const outline = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const num = (id: number, of: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const item = (text: string, list: number, at = 0) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const plain = (text: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

const parts = outline(
  1,
  level(0, 'chineseCountingThousand', '%1、'),
  level(1, 'chineseCounting', '（%2）'),
  level(2, 'decimal', '%3.'),
);

describe('numbers that are printed and not written', () => {
  test('levels begin anew below a higher one', () => {
    const body = [
      item('总体情况', 1),
      item('主动公开', 1, 1),
      item('第一', 1, 2),
      item('依申请公开', 1, 1),
      item('第一', 1, 2),
      item('主动公开', 1),
      item('其他', 1, 1),
    ].join('');
    expect(outlineOfBody(body, { numbering: parts + num(1, 1) })).toEqual([
      '一、总体情况',
      '（一）主动公开',
      '1. 第一',
      '（二）依申请公开',
      '1. 第一',
      '二、主动公开',
      '（一）其他',
    ]);
  });

  test('lists of one outline count on, unless one begins anew', () => {
    const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const numbering = parts + num(1, 1) + num(2, 1) + num(3, 1, anew);
    const body = item('甲', 1) + item('乙', 2) + item('丙', 3) + item('丁', 3);
    expect(outlineOfBody(body, { numbering })).toEqual(['一、甲', '二、乙', '一、丙', '二、丁']);
  });

  test('a level that names higher ones', () => {
    const legal = outline(
      1,
      level(0, 'chineseCounting', '第%1章'),
      level(1, 'decimal', '%1.%2', '<w:isLgl/>'),
    );
    const body = item('甲', 1) + item('乙', 1, 1) + item('丙', 1, 1);
    expect(outlineOfBody(body, { numbering: legal + num(1, 1) })).toEqual([
      '第一章 甲',
      '1.1 乙',
      '1.2 丙',
    ]);
  });

  test('from styles, whose level the list tells', () => {
    const linked = outline(
      1,
      level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="a"/>'),
      level(1, 'decimal', '%2.', '<w:pStyle w:val="b"/>'),
    );
    const style = (id: string, more: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}">${more}</w:style>`;
    const numbered = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>';
    const styles =
      style('a', numbered) + style('b', numbered) + style('c', '<w:basedOn w:val="a"/>');
    const body = ['a', 'b', 'c', 'd']
      .map((id) => plain('甲', `<w:pStyle w:val="${id}"/>`))
      .join('');
    expect(outlineOfBody(body, { numbering: linked + num(1, 1), styles })).toEqual([
      '一、甲',
      '1. 甲',
      '二、甲',
      '甲',
    ]);
  });

  test('from an outline that only names a style of lists', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="s"/></w:abstractNum>' +
      `<w:abstractNum w:abstractNumId="2"><w:styleLink w:val="s"/>${level(0, 'decimal', '%1）')}</w:abstractNum>` +
      num(1, 1);
    expect(outlineOfBody(item('甲', 1), { numbering })).toEqual(['1）甲']);
  });

  test('list 0 is none, a bullet is no word, and empty items count', () => {
    const bullets = outline(2, level(0, 'bullet', ''));
    const numbering = parts + bullets + num(1, 1) + num(2, 2);
    const body = item('甲', 1) + item('', 1) + item('乙', 0) + item('丙', 2) + item('丁', 1);
    expect(outlineOfBody(body, { numbering })).toEqual(['一、甲', '二、', '乙', '丙', '三、丁']);
  });

  test('what is hidden or deleted does not count', () => {
    const gone = '<w:rPr><w:del w:id="1"/></w:rPr>';
    const numPr = '<w:numPr><w:numId w:val="1"/></w:numPr>';
    const deleted = `<w:p><w:pPr>${numPr}${gone}</w:pPr><w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>`;
    const body = item('甲', 1) + deleted + item('乙', 1);
    expect(outlineOfBody(body, { numbering: parts + num(1, 1) })).toEqual(['一、甲', '二、乙']);
  });

  test('in the cells of a table a number is none of the figure', () => {
    const cell = (content: string) => `<w:tc>${content}</w:tc>`;
    const row = (content: string) => `<w:tr>${cell(content)}${cell(plain('甲'))}</w:tr>`;
    const body = `<w:tbl>${row(item('', 1, 2))}${row(item('14', 1, 2))}</w:tbl>`;
    expect(outlineOfBody(body, { numbering: parts + num(1, 1) })).toEqual([['1.|甲', '2. 14|甲']]);
  });

  test('a table that lays out prose counts its items once', () => {
    const long = '本机关按照条例要求做好主动公开和依申请公开各项工作。'.repeat(3);
    const content = [long, long, long].map((text) => item(text, 1)).join('');
    const body = `<w:tbl><w:tr><w:tc>${plain('情况')}</w:tc><w:tc>${content}</w:tc></w:tr></w:tbl>`;
    const read = outlineOfBody(body + item('后', 1), { numbering: parts + num(1, 1) });
    expect(read).toEqual(['情况', `一、${long}`, `二、${long}`, `三、${long}`, '四、后']);
  });
});

test.each([
  [10, 'chineseCounting', '十'],
  [23, 'chineseCountingThousand', '二十三'],
  [105, 'chineseCountingThousand', '一百零五'],
  [12, 'chineseLegalSimplified', '壹拾贰'],
  [12, 'ideographDigital', '一二'],
  [3, 'ideographTraditional', '丙'],
  [28, 'lowerLetter', 'bb'],
  [14, 'upperRoman', 'XIV'],
  [2, 'decimalEnclosedCircleChinese', '②'],
  [2, 'decimalEnclosedParen', '⑵'],
  [7, 'decimalZero', '07'],
  [3, 'hebrew1', '3'],
])('%d as %s is %s', (value, format, written) => {
  expect(numeral(value, format)).toBe(written);
});
