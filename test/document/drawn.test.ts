import { expect, test } from 'vitest';
import { drawnOf } from '../../lib/document/drawn.ts';
import type { Page } from '../../lib/document/page.ts';
import { cellOnSheet } from '../support/on-sheet.ts';

const run = (start: number, sheet: number, x: number, y: number, width: number) => ({
  start,
  sheet,
  x,
  y,
  width,
  height: 10,
});
const text = '收到申请15件，均已办结。';
const page: Pick<Page, 'blocks'> = {
  blocks: [
    {
      kind: 'text',
      id: 'b0',
      text,
      level: 0,
      runs: [run(0, 1, 100, 50, 40), run(4, 1, 140, 50, 12), run(6, 2, 100, 20, 70)],
    },
    cellOnSheet({ sheet: 2, x: 1, y: 2, width: 3, height: 4 }),
  ],
};
const drawn = drawnOf(page);
const quoted = (start: number, end: number) =>
  drawn.quote({ block: 'b0', start, end, text: text.slice(start, end) });

test('a cell is where its boxes are', () => {
  expect(drawn.cell('g0.0')).toEqual([{ sheet: 2, x: 1, y: 2, width: 3, height: 4 }]);
  expect(drawn.cell('g0.1')).toEqual([]);
});

test('words that are a run are where it is', () => {
  expect(quoted(4, 6)).toEqual([{ sheet: 1, x: 140, y: 50, width: 12, height: 10 }]);
});

test('part of a run is its share of the signs', () => {
  expect(quoted(1, 3)).toEqual([{ sheet: 1, x: 110, y: 50, width: 20, height: 10 }]);
});

test('runs beside each other in a line are one box, those of another sheet another', () => {
  expect(quoted(2, 8)).toEqual([
    { sheet: 1, x: 120, y: 50, width: 32, height: 10 },
    { sheet: 2, x: 100, y: 20, width: 20, height: 10 },
  ]);
});

test('words that the block does not say are nowhere', () => {
  expect(drawn.quote({ block: 'b0', start: 0, end: 2, text: '公开' })).toEqual([]);
  expect(drawn.quote({ block: 'b1', start: 0, end: 2, text: '收到' })).toEqual([]);
});
