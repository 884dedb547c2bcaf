import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Page } from '../../lib/document/page.ts';
import { blocksOf, outlinesOf } from '../../lib/highlight/blocks.ts';
import { type Box, box, overlap } from '../../lib/highlight/box.ts';

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

const at = (row: number, column: number) => box(column * 60 + 0.3, row * 24.5, 60, 24.5);

test('a rectangle of cells has one outline, an L has two', () => {
  const rectangle = [0, 1, 2].flatMap((row) => [3, 4].map((column) => at(row, column)));
  expect(outlinesOf(rectangle)).toEqual([box(180.3, 0, 120, 73.5)]);
  expect(outlinesOf([...rectangle, at(2, 5)])).toHaveLength(2);
});

test('cells with spacing between them are outlined as one', () => {
  expect(outlinesOf([box(0, 0, 50, 20), box(52, 0, 50, 20), box(104, 0, 50, 20)])).toHaveLength(1);
});

test('outlines cover every cell of the block, none twice, and no other', () => {
  const chosen = fc.uniqueArray(fc.integer({ min: 0, max: 63 }), { minLength: 1 });
  fc.assert(
    fc.property(chosen, (slots) => {
      const cells = slots.map((slot) => at(Math.floor(slot / 8), slot % 8));
      const outlines = outlinesOf(cells);
      const area = (all: readonly Box[]) => all.reduce((sum, one) => sum + overlap(one, one), 0);
      expect(area(outlines)).toBeCloseTo(area(cells));
      for (const one of cells) {
        const covered = outlines.reduce((sum, outline) => sum + overlap(outline, one), 0);
        expect(covered).toBeCloseTo(overlap(one, one));
      }
    }),
  );
});
