import { expect, test } from 'vitest';
import { checkCollection } from '../../lib/collection/check-collection.ts';
import { distinctOf, duplicatesOf } from '../../lib/collection/duplicates.ts';
import type { Member } from '../../lib/collection/member.ts';
import { memberWith, row } from '../support/member.ts';

const received = (count: number, organ = '青岭县水务局', words = '无。') =>
  memberWith(
    {
      applications: {
        newReceived: row(count, 0, count),
        granted: row(count, 0, count),
        totalProcessed: row(count, 0, count),
      },
    },
    { organ, overview: [words] },
  );
const found = (...members: Member[]) => {
  const duplicates = duplicatesOf(members);
  return { duplicates, distinct: distinctOf(members, duplicates) };
};

test('the same report twice is one', () => {
  expect(found(received(3), received(3))).toEqual({
    duplicates: [{ reports: [0, 1], isSame: true }],
    distinct: [0],
  });
});

test('a report published again, altered, is told and stays', () => {
  expect(found(received(3), received(4))).toEqual({
    duplicates: [{ reports: [0, 1], isSame: false }],
    distinct: [0, 1],
  });
});

test('a name without its place is the same body’s where the figures are the same', () => {
  const [short, long] = [received(3), received(3, '安河市青岭县水务局', '无 。')];
  expect(found(short, long).distinct).toEqual([0]);
  expect(found(received(3, '城关镇'), received(4, '青岭县城关镇人民政府')).duplicates).toEqual([]);
  expect(checkCollection([short, long]).findings).toEqual([]);
});

test('other bodies and years are none', () => {
  expect(found(received(3), received(3, '青岭县财政局')).duplicates).toEqual([]);
});

test('tables known only by their totals are no report of a year', () => {
  const tables = { ...received(3), form: 'discovered', family: 'discovered' };
  expect(found(tables, tables)).toEqual({ duplicates: [], distinct: [] });
});
