import type { Equation, SystemCell } from './system.ts';

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
  readonly cells: readonly SystemCell[];
  readonly values: readonly number[];
  readonly memberships: readonly (readonly Membership[])[];
  /**
   * A class for each equation, such that no cell stands in two equations of one class (the rows are
   * such a class, so are the columns): n broken equations of one class need n wrong cells at least.
   */
  readonly classes: readonly number[];
  readonly classCount: number;
  /** How much each equation offers to try: any of its cells may be raised, one that is not 0 lowered. */
  readonly breadths: readonly number[];
  /**
   * Whether every coefficient is 1 or −1, and nothing tolerated: a change of one cell puts all its
   * equations off by as much.
   */
  readonly isPlain: boolean;
}

/** The code of some equations over cells. */
export function codeOf(equations: readonly Equation[], cells: readonly SystemCell[]): Code {
  const values = cells.map(({ printed }) => printed ?? 0);
  const memberships: Membership[][] = values.map(() => []);
  const classes: number[] = [];
  const breadths: number[] = [];
  let isPlain = true;
  for (const [equation, { terms, tolerance }] of equations.entries()) {
    if (tolerance > 0) isPlain = false;
    const taken = new Set<number | undefined>();
    for (const { cell, coefficient } of terms) {
      const here = memberships[cell];
      for (const other of here ?? []) taken.add(classes[other.equation]);
      here?.push({ equation, coefficient });
      if (Math.abs(coefficient) !== 1) isPlain = false;
    }
    breadths.push(terms.reduce((sum, { cell }) => sum + (values[cell] === 0 ? 1 : 2), 0));
    let free = 0;
    while (taken.has(free)) free++;
    classes.push(free);
  }
  const classCount = Math.max(0, ...classes) + 1;
  return { equations, cells, values, memberships, classes, classCount, breadths, isPlain };
}

/** Groups of equations that are linked by a shared cell, directly or through others of the group. */
export function linkedGroups(equations: readonly Equation[]): Equation[][] {
  const leaders = equations.map((_, equation) => equation);
  const leaderOf = (equation: number): number => {
    const leader = leaders[equation] ?? equation;
    return leader === equation ? equation : leaderOf(leader);
  };
  const firstWith = new Map<number, number>();
  for (const [equation, { terms }] of equations.entries()) {
    for (const { cell } of terms) {
      const first = firstWith.get(cell);
      if (first === undefined) firstWith.set(cell, equation);
      else leaders[leaderOf(equation)] = leaderOf(first);
    }
  }
  const groups = new Map<number, Equation[]>();
  for (const [index, equation] of equations.entries()) {
    const leader = leaderOf(index);
    const group = groups.get(leader);
    if (group === undefined) groups.set(leader, [equation]);
    else group.push(equation);
  }
  return [...groups.values()];
}
