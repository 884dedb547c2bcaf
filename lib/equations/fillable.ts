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
  const width = rows[0]?.length ?? 0;
  let tableau = rows.map((row, index): readonly number[] => {
    const sum = sums[index] ?? 0;
    return [...row, sum].map((value) => (sum < 0 ? -value : value));
  });
  /** What the rows still lack together; the last is how much. */
  let lacking: readonly number[] = Array.from({ length: width + 1 }, (_, column) =>
    tableau.reduce((sum, row) => sum + at(row, column), 0),
  );
  /** The variable that each row is solved for; artificial ones count from `width`. */
  const basis = tableau.map((_, index) => width + index);

  for (;;) {
    if (at(lacking, width) <= EPSILON) return true;
    const enters = lacking.findIndex((value, column) => column < width && value > EPSILON);
    const rising = tableau.flatMap((row, index) => {
      const ratio = at(row, width) / at(row, enters);
      return at(row, enters) > EPSILON ? { row, index, ratio } : [];
    });
    const least = Math.min(...rising.map(({ ratio }) => ratio));
    const [leaves] = rising
      .filter(({ ratio }) => ratio <= least + EPSILON)
      .sort((a, b) => at(basis, a.index) - at(basis, b.index));
    if (leaves === undefined) return false;
    const scale = at(leaves.row, enters);
    const solved = leaves.row.map((value) => value / scale);
    const rid = (row: readonly number[]) => {
      const factor = at(row, enters);
      return factor === 0 ? row : row.map((value, column) => value - factor * at(solved, column));
    };
    tableau = tableau.map((row) => (row === leaves.row ? solved : rid(row)));
    lacking = rid(lacking);
    basis[leaves.index] = enters;
  }
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? 0;
}
