import { expect, test } from 'vitest';
import { pageLimits } from '../../lib/document/limits.ts';
import { type Block, type Grid, pageSchema } from '../../lib/document/page.ts';

const cell = { id: 'g0.0', row: 0, column: 0, rowSpan: 1, columnSpan: 1, text: '1', header: false };
const grid: Grid = { id: 'g0', width: 2, height: 2, cells: [cell], ragged: false };
const text: Block = { kind: 'text', id: 'b0', text: '甲', level: 0 };

function isPage(blocks: readonly Block[]): boolean {
  const page = { url: '', title: '', contentType: '', truncated: false, blocks };
  return pageSchema.safeParse(page).success;
}
const isGrid = (part: Partial<Grid>) => isPage([{ kind: 'grid', grid: { ...grid, ...part } }]);

test('a grid is a Page’s within its bounds', () => {
  expect(isGrid({})).toBe(true);
  expect(isGrid({ width: pageLimits.columns, height: pageLimits.slots / pageLimits.columns })).toBe(
    true,
  );
  // A list of a hundred thousand rows, and the same lying on its side.
  expect(isGrid({ width: 100_000, height: 2 })).toBe(true);
});

test.each<[string, Partial<Grid>]>([
  ['three million columns', { width: 3_000_000, height: 1 }],
  ['more slots than any page', { width: 1_001, height: 1_000 }],
  ['a negative height', { height: -1 }],
  ['a cell beside the grid', { cells: [{ ...cell, column: 2 }] }],
  ['a cell that reaches out of the grid', { cells: [{ ...cell, rowSpan: 65_534 }] }],
  ['an endless span', { cells: [{ ...cell, rowSpan: Number.POSITIVE_INFINITY }] }],
  ['a cell of no width', { cells: [{ ...cell, columnSpan: 0 }] }],
  ['a cell longer than any', { cells: [{ ...cell, text: '1'.repeat(pageLimits.text + 1) }] }],
  [
    'cells above each other',
    {
      width: 1_000,
      height: 900,
      cells: [cell, cell].map((one) => ({ ...one, rowSpan: 900, columnSpan: 900 })),
    },
  ],
])('%s is refused', (_name, part) => {
  expect(isGrid(part)).toBe(false);
});

test('more blocks than a Page holds are refused', () => {
  const texts = (count: number) => Array.from({ length: count }, () => text);
  expect(isPage(texts(pageLimits.texts))).toBe(true);
  expect(isPage(texts(pageLimits.texts + 1))).toBe(false);
  expect(isPage([{ ...text, text: '甲'.repeat(pageLimits.text + 1) }])).toBe(false);
});
