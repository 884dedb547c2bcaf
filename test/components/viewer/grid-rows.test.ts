import { expect, test } from 'vitest';
import { gridRows } from '../../../components/viewer/grid-rows.ts';
import type { Grid } from '../../../lib/document/page.ts';

const cell = (id: string, row: number, column: number, rowSpan = 1, columnSpan = 1) => ({
  id,
  row,
  column,
  rowSpan,
  columnSpan,
  text: id,
  header: false,
});
const rowsOf = (grid: Partial<Grid>) =>
  gridRows({ id: 'g0', width: 3, height: 2, ragged: false, cells: [], ...grid }).map((row) =>
    row.map((one) => one?.id ?? null),
  );

test('a cell stands in the row where it begins, and a slot without one is blank', () => {
  const cells = [cell('a', 0, 0, 2), cell('b', 0, 1, 1, 2), cell('c', 1, 2)];
  expect(rowsOf({ cells })).toEqual([
    ['a', 'b'],
    [null, 'c'],
  ]);
});

test('rows of text without columns are not filled up', () => {
  expect(rowsOf({ cells: [cell('a', 0, 0), cell('b', 1, 0)], ragged: true })).toEqual([
    ['a'],
    ['b'],
  ]);
});

test('of two cells that begin in one slot the first is shown', () => {
  expect(rowsOf({ cells: [cell('a', 0, 0), cell('b', 0, 0)], height: 1, width: 1 })).toEqual([
    ['a'],
  ]);
});
