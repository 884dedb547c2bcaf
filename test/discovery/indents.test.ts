import { expect, test } from 'vitest';
import { warningsOf } from '../../harness/discovery/plain-table.ts';
import { gridOf } from '../../harness/discovery/sheet.ts';
import { discoverTable } from '../../lib/discovery/discover.ts';
import type { Cell } from '../../lib/document/grid.ts';

type Row = readonly [indent: number, label: string, ...figures: string[]];

const found = (rows: readonly Row[]) => {
  const grid = gridOf([['项目', '上年', '本年'], ...rows.map(([, ...cells]) => cells)]);
  const cells = grid.cells.map((cell): Cell => {
    const indent = cell.column === 0 ? rows[cell.row - 1]?.[0] : 0;
    return { ...cell, ...(indent && { indent }) };
  });
  return discoverTable({ ...grid, cells }, { key: 't1' });
};

const sumsIn = (rows: readonly Row[]) =>
  (found(rows)?.identities ?? [])
    .filter(({ right }) => right[0]?.column === 'c1')
    .map(({ left, right }) =>
      [right, left].map((fields) => fields.map(({ row }) => row).join('+')).join(' = '),
    );

const staff = (steps: readonly [number, number], worker = '30'): Row[] => [
  [0, '总计', '170', '184'],
  [steps[0], '公办', '90', '94'],
  [steps[1], '教师', '60', '61'],
  [steps[1], '工人', worker, '33'],
  [steps[0], '民办', '80', '90'],
  [steps[1], '教师', '70', '75'],
  [steps[1], '工人', '10', '15'],
];

const nested = ['r2 = r3+r4', 'r5 = r6+r7', 'r1 = r2+r5'];

test('what is indented under a line are its parts', () => {
  expect(sumsIn(staff([1, 2])).toSorted()).toEqual(nested.toSorted());
  expect(sumsIn(staff([1.3, 2.6])).toSorted()).toEqual(nested.toSorted());
  const wrong = found(staff([1, 2], '35'));
  expect(wrong ? warningsOf(wrong) : []).toHaveLength(1);
});

test('indents of no even steps tell nothing, nor does a total moved to the middle', () => {
  const towns: Row[] = [
    [0, '东川', '17', '41'],
    [1, '西山石', '23', '18'],
    [2.3, '南', '64', '73'],
    [4, '合计', '104', '132'],
  ];
  expect(sumsIn(towns)).toEqual(['r4 = r1+r2+r3']);
  const even = towns.map(([, ...cells], at): Row => [at === 3 ? 2 : 0, ...cells]);
  expect(sumsIn(even)).toEqual(['r4 = r1+r2+r3']);
});
