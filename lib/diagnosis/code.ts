import type { Equation } from './system.ts';

/** An equation that a cell stands in, by index, with the cell's coefficient there. */
export interface Membership {
  readonly equation: number;
  readonly coefficient: number;
}

/**
 * Equations read as a linear code: which cells each equation checks and which equations check each
 * cell. `values` are the figures as printed, blanks as 0.
 */
export interface Code {
  readonly equations: readonly Equation[];
  readonly values: readonly number[];
  readonly memberships: readonly (readonly Membership[])[];
  /**
   * A class for each equation, such that no cell stands in two equations of one class (the rows are
   * such a class, so are the columns): n broken equations of one class need n wrong cells at least.
   */
  readonly classes: readonly number[];
  readonly classCount: number;
}

/** The code of some equations; `values` by cell index. */
export function codeOf(equations: readonly Equation[], values: readonly number[]): Code {
  const memberships: Membership[][] = values.map(() => []);
  for (const [equation, { terms }] of equations.entries()) {
    for (const { cell, coefficient } of terms) memberships[cell]?.push({ equation, coefficient });
  }
  const classes: number[] = [];
  for (const [equation, { terms }] of equations.entries()) {
    const taken = new Set<number | undefined>();
    for (const { cell } of terms) {
      for (const other of memberships[cell] ?? []) {
        if (other.equation < equation) taken.add(classes[other.equation]);
      }
    }
    let free = 0;
    while (taken.has(free)) free++;
    classes.push(free);
  }
  return { equations, values, memberships, classes, classCount: Math.max(0, ...classes) + 1 };
}

/** Groups of equations that are linked by a shared cell, directly or through others of the group. */
export function linkedGroups(equations: readonly Equation[]): Equation[][] {
  const groups: { cells: Set<number>; members: Equation[] }[] = [];
  for (const equation of equations) {
    const cells = new Set(equation.terms.map(({ cell }) => cell));
    const members = [equation];
    for (let index = groups.length - 1; index >= 0; index--) {
      const group = groups[index];
      if (group === undefined || !equation.terms.some(({ cell }) => group.cells.has(cell)))
        continue;
      for (const cell of group.cells) cells.add(cell);
      members.unshift(...group.members);
      groups.splice(index, 1);
    }
    groups.push({ cells, members });
  }
  return groups.map(({ members }) => members);
}
