import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignInOrder } from '../../lib/report/align.ts';

const align = (expected: string, found: string) =>
  alignInOrder([...expected], [...found.toUpperCase()], (one, other) =>
    one.toUpperCase() === other ? 1 : 0,
  ).map((pair) => pair.join(''));

describe('alignInOrder', () => {
  it('pairs equal sequences one to one', () => {
    expect(align('abc', 'abc')).toEqual(['aA', 'bB', 'cC']);
  });

  it('shifts nothing after a missing line', () => {
    expect(align('abcd', 'acd')).toEqual(['aA', 'cC', 'dD']);
  });

  it('pairs nothing that scores 0 or less', () => {
    expect(alignInOrder([1], [1], () => 0)).toEqual([]);
  });

  it('finds the longest common subsequence where every match weighs the same', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        expect(align(a, b)).toHaveLength(longest(a, b));
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
