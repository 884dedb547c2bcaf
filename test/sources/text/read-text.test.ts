import { expect, test } from 'vitest';
import { readText } from '../../../lib/sources/text/read-text.ts';

test('lines are text blocks, and lines with tabs a table', () => {
  const { blocks, truncated, unruled } = readText('一、总体情况\n\n全年 3 件。\n甲\t１\n乙\t2');
  expect({ truncated, unruled }).toEqual({ truncated: false, unruled: 0 });
  expect(blocks.map((block) => (block.kind === 'text' ? block.text : block.kind))).toEqual([
    '一、总体情况',
    '全年 3 件。',
    'grid',
  ]);
  const [, , table] = blocks;
  expect(table?.kind === 'grid' && table.grid.cells.map(({ id, text }) => [id, text])).toEqual([
    ['g0.0', '甲'],
    ['g0.1', '1'],
    ['g0.2', '乙'],
    ['g0.3', '2'],
  ]);
});

test('a table that only spaces or strokes part is not taken for none', () => {
  const spaced =
    '项目      自然人    商业企业    总计\n新收      1      0      1\n结转      0      0      0';
  expect(readText(spaced).unruled).toBe(1);
  expect(readText('│新收│ 1 │ 0 │ 1 │').unruled).toBe(1);
  expect(readText('2023 年新收 3 件，办结 2 件，结转 1 件。').unruled).toBe(0);
});

test('what is longer than a Page holds is cut, and told', () => {
  expect(readText('字'.repeat(30_000)).truncated).toBe(true);
  expect(readText('字\n'.repeat(60_000)).truncated).toBe(true);
  expect(readText('1\t'.repeat(2_000)).truncated).toBe(true);
});

test('blanks before a label are an indent', () => {
  const indents = (text: string) =>
    readText(text).blocks.flatMap((block) =>
      block.kind === 'grid' ? block.grid.cells.map(({ indent }) => indent ?? 0) : [],
    );
  expect(indents('合计\t9\n　税收\t4\n　  契税\t5')).toEqual([0, 0, 1, 0, 2, 0]);
  const stroked = ['│合计    │9 │', '│  税收  │4 │', '│  契税款  │5 │', '│    房产税│5 │'];
  expect(indents(stroked.join('\n'))).toEqual([0, 0, 0, 0, 0, 0, 2, 0]);
});
