import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignInOrder } from '../../lib/report/align.ts';

const same = (a: string, b: string) => (i: number, j: number) => (a[i] === b[j] ? 1 : 0);

describe('alignInOrder', () => {
  it('pairs equal sequences one to one', () => {
    const pairs = alignInOrder(3, 3, same('abc', 'abc'));
    expect(pairs.map(({ expected, found }) => [expected, found])).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
  });

  it('shifts nothing after a missing line', () => {
    const pairs = alignInOrder(4, 3, same('abcd', 'acd'));
    expect(pairs.map(({ expected, found }) => [expected, found])).toEqual([
      [0, 0],
      [2, 1],
      [3, 2],
    ]);
  });

  it('finds the longest common subsequence where every match weighs the same', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        expect(alignInOrder(a.length, b.length, same(a, b))).toHaveLength(longest(a, b));
      }),
    );
  });
});

function longest(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  const [rest, other] = [a.slice(1), b.slice(1)];
  if (a[0] === b[0]) return 1 + longest(rest, other);
  return Math.max(longest(rest, b), longest(a, other));
}
