/** A pair of positions: expected line and found line. */
export interface Pair {
  readonly expected: number;
  readonly found: number;
  readonly score: number;
}

/**
 * Aligns two sequences in order so that the sum of scores is greatest (Needleman & Wunsch 1970, gaps
 * at no cost): a missing or doubled line shifts nothing after it. `score` is 0 or less where two lines
 * must not be paired. O(expected × found).
 */
export function alignInOrder(
  expected: number,
  found: number,
  score: (expected: number, found: number) => number,
): Pair[] {
  const width = found + 1;
  const best = new Float64Array((expected + 1) * width);
  const scores = new Float64Array(expected * found);
  for (let i = 1; i <= expected; i++) {
    for (let j = 1; j <= found; j++) {
      const value = score(i - 1, j - 1);
      scores[(i - 1) * found + j - 1] = value;
      const skip = Math.max(at(best, (i - 1) * width + j), at(best, i * width + j - 1));
      best[i * width + j] =
        value > 0 ? Math.max(skip, at(best, (i - 1) * width + j - 1) + value) : skip;
    }
  }
  const pairs: Pair[] = [];
  for (let i = expected, j = found; i > 0 && j > 0; ) {
    const here = at(best, i * width + j);
    if (here === at(best, (i - 1) * width + j)) i--;
    else if (here === at(best, i * width + j - 1)) j--;
    else {
      pairs.push({ expected: i - 1, found: j - 1, score: at(scores, (i - 1) * found + j - 1) });
      i--;
      j--;
    }
  }
  return pairs.reverse();
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}
