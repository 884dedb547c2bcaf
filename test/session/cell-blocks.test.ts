import { expect, test } from 'vitest';
import type { Page } from '../../lib/document/page.ts';
import { blocksOf } from '../../lib/session/cell-blocks.ts';

const cell = (row: number, column: number, rowSpan = 1, columnSpan = 1) => ({
  id: `${row}.${column}`,
  row,
  column,
  rowSpan,
  columnSpan,
  text: '',
  header: false,
});

function pageOf(cells: readonly ReturnType<typeof cell>[]): Page {
  const grid = { id: 'g1', width: 8, height: 8, ragged: false, cells: [...cells] };
  return { blocks: [{ kind: 'grid', grid }] } as unknown as Page;
}

const grid = pageOf(
  Array.from({ length: 64 }, (_, index) => cell(Math.floor(index / 8), index % 8)),
);

test('cells that touch are one block, others are blocks of their own', () => {
  const cells = ['0.0', '1.0', '1.1', '5.5', '2.2'];
  expect(blocksOf(cells, grid)).toEqual([['0.0', '1.0', '1.1'], ['2.2'], ['5.5']]);
});

test('the last column does not touch the first of the next row', () => {
  expect(blocksOf(['2.7', '3.0'], grid)).toHaveLength(2);
});

test('a cell over several rows or columns touches all along its edges', () => {
  const spanned = pageOf([cell(0, 0, 3, 2), cell(2, 2), cell(3, 1), cell(4, 3)]);
  expect(blocksOf(['0.0', '2.2', '3.1', '4.3'], spanned)).toEqual([['0.0', '2.2', '3.1'], ['4.3']]);
});

test('what is in no grid stands alone', () => {
  expect(blocksOf(['a', 'b'], grid)).toEqual([['a'], ['b']]);
});
