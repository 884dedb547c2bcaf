const EPSILON = 1e-9;

/**
 * Whether `rows` · x = `sums` has a solution with no x negative: phase one of the simplex method, with
 * Bland's rule, so that it always ends. Here x are the blank cells of a system and `sums` what its
 * equations lack: where no solution exists, no filling of the blanks can make the figures agree. It
 * does not ask that x be whole; tables of sums have whole corners, and where one had not, the answer
 * "fillable" only means silence.
 *
 * R. G. Bland, New finite pivoting rules for the simplex method, Mathematics of OR 2 (1977).
 */
export function fillable(rows: readonly (readonly number[])[], sums: readonly number[]): boolean {
  const tableau = rows.map((row, index) => {
    const sum = sums[index] ?? 0;
    return Float64Array.from(sum < 0 ? [...row.map((value) => -value), -sum] : [...row, sum]);
  });
  const width = rows[0]?.length ?? 0;
  const lacking = new Float64Array(width + 1);
  for (const row of tableau) for (const [at, value] of row.entries()) add(lacking, at, value);
  /** The variable that each row is solved for; artificial ones count from `width`. */
  const basis = tableau.map((_, index) => width + index);

  for (;;) {
    if (at(lacking, width) <= EPSILON) return true;
    const enters = lacking.findIndex((value, column) => column < width && value > EPSILON);
    if (enters < 0) return false;
    const leaves = rowToLeave(tableau, basis, enters, width);
    if (leaves === null) return false;
    pivot(tableau, lacking, leaves, enters);
    basis[leaves] = enters;
  }
}

function rowToLeave(
  tableau: readonly Float64Array[],
  basis: readonly number[],
  enters: number,
  width: number,
): number | null {
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, row] of tableau.entries()) {
    if (at(row, enters) <= EPSILON) continue;
    const ratio = at(row, width) / at(row, enters);
    const earlier = best !== null && at(basis, index) < at(basis, best);
    if (ratio < least - EPSILON || (ratio <= least + EPSILON && earlier)) {
      best = index;
      least = Math.min(least, ratio);
    }
  }
  return best;
}

function pivot(
  tableau: readonly Float64Array[],
  lacking: Float64Array,
  leaves: number,
  enters: number,
): void {
  const solved = tableau[leaves];
  if (solved === undefined) return;
  const scale = at(solved, enters);
  for (let column = 0; column < solved.length; column++)
    solved[column] = at(solved, column) / scale;
  for (const row of [...tableau, lacking]) {
    const factor = row === solved ? 0 : at(row, enters);
    if (factor === 0) continue;
    for (let column = 0; column < row.length; column++)
      add(row, column, -factor * at(solved, column));
  }
}

function at(row: ArrayLike<number>, index: number): number {
  return row[index] ?? 0;
}

function add(row: Float64Array, index: number, value: number): void {
  row[index] = at(row, index) + value;
}
