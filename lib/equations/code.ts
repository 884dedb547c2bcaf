import type { Equation, SystemCell } from './system.ts';

/** An equation that a cell stands in, by index, with the cell's coefficient there. */
export interface Membership {
  readonly equation: number;
  readonly coefficient: number;
}

export type Code = ReturnType<typeof codeOf>;

/**
 * Equations over cells, read as a linear code: which cells each equation checks and which equations
 * check each cell. `values` are the figures as printed, blanks as 0.
 */
export function codeOf(equations: readonly Equation[], cells: readonly SystemCell[]) {
  const values = cells.map(({ printed }) => printed ?? 0);
  const memberships: Membership[][] = values.map(() => []);
  /**
   * A class for each equation, such that no cell stands in two equations of one class (the rows are
   * such a class, so are the columns): n broken equations of one class need n wrong cells at least.
   */
  const classes: number[] = [];
  /** How much each equation offers to try: any of its cells may be raised, one that is not 0 lowered. */
  const breadths: number[] = [];
  /**
   * Whether every coefficient is 1 or −1, and nothing tolerated: a change of one cell puts all its
   * equations off by as much.
   */
  const isPlain = equations.every(
    ({ terms, tolerance }) =>
      tolerance === 0 && terms.every(({ coefficient }) => Math.abs(coefficient) === 1),
  );
  for (const [equation, { terms }] of equations.entries()) {
    const taken = new Set<number | undefined>();
    for (const { cell, coefficient } of terms) {
      const here = memberships[cell];
      for (const other of here ?? []) taken.add(classes[other.equation]);
      here?.push({ equation, coefficient });
    }
    breadths.push(terms.reduce((sum, { cell }) => sum + (values[cell] === 0 ? 1 : 2), 0));
    let free = 0;
    while (taken.has(free)) free++;
    classes.push(free);
  }
  const classCount = Math.max(0, ...classes) + 1;
  return { equations, cells, values, memberships, classes, classCount, breadths, isPlain };
}
