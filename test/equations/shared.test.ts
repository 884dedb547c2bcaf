import { expect, test } from 'vitest';
import { sharedBy } from '../../lib/equations/shared.ts';

const cell = (row: string, column: string, from = 2, to = 0) => {
  return { table: 'applications', row, column, from, to };
};

test('explanations of one cell share the line that all stand in', () => {
  expect(sharedBy([[cell('granted', 'total')], [cell('newReceived', 'total')]])).toEqual({
    cells: 1,
    pattern: 'line',
  });
  expect(sharedBy([[cell('granted', 'total')], [cell('newReceived', 'business')]])).toBeNull();
});

test('explanations of two cells of one row each share its columns', () => {
  const inRow = (row: string) => [cell(row, 'naturalPerson'), cell(row, 'total')];
  expect(sharedBy(['granted', 'newReceived', 'denied.stateSecret'].map(inRow))).toEqual({
    cells: 2,
    pattern: 'row',
  });
  const across = [cell('granted', 'naturalPerson'), cell('newReceived', 'total')];
  expect(sharedBy([inRow('granted'), across])).toBeNull();
});

test('explanations of two cells of one column each share its rows', () => {
  const inColumn = (column: string) => [cell('granted', column), cell('totalProcessed', column)];
  expect(sharedBy(['naturalPerson', 'business'].map(inColumn))).toEqual({
    cells: 2,
    pattern: 'column',
  });
});

test('none share nothing', () => {
  expect(sharedBy([])).toBeNull();
});
