/** The best pairs so far, the last of them first. */
interface Chain<E, F> {
  readonly total: number;
  readonly pair?: readonly [E, F];
  readonly before?: Chain<E, F>;
}

/**
 * Aligns two sequences in order so that the sum of scores is greatest (Needleman & Wunsch 1970, gaps
 * at no cost): a missing or doubled line shifts nothing after it. `score` is 0 or less where two lines
 * must not be paired. O(expected × found).
 */
export function alignInOrder<E, F>(
  expected: readonly E[],
  found: readonly F[],
  score: (expected: E, found: F) => number,
): (readonly [E, F])[] {
  const none: Chain<E, F> = { total: 0 };
  let above = found.map(() => none);
  for (const one of expected) {
    let left = none;
    let corner = none;
    above = found.map((other, index) => {
      const up = above[index] ?? none;
      const value = score(one, other);
      const total = corner.total + value;
      const skip = up.total >= left.total ? up : left;
      left = value > 0 && total > skip.total ? { total, pair: [one, other], before: corner } : skip;
      corner = up;
      return left;
    });
  }
  const pairs: (readonly [E, F])[] = [];
  for (let chain = above.at(-1); chain?.pair; chain = chain.before) pairs.push(chain.pair);
  return pairs.reverse();
}
