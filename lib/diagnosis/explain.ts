import type { Code } from './code.ts';
import { swept } from './system.ts';

/** A cell and the value that it would have to have. */
export interface Shift {
  readonly cell: number;
  readonly to: number;
}

/** Why a search ended: explanations found, none of so few cells, or the budget of work spent. */
export type Reach = 'found' | 'none' | 'budget';

export interface Search {
  readonly reach: Reach;
  /** All explanations of fewest cells, each by ascending cell; empty unless `found`. */
  readonly explanations: readonly (readonly Shift[])[];
  /** Candidates tried. */
  readonly tried: number;
}

export interface SearchLimits {
  /** Cells in an explanation, at most. */
  readonly cells: number;
  /** Candidates tried, at most. A count and no clock: the same page always gives the same answer. */
  readonly budget: number;
  /** Whether a cell may be changed; any cell where not given. */
  readonly mayChange?: (cell: number) => boolean;
}

/** Four wrong cells; and a budget that is spent in about the time that reading a page takes. */
export const usualLimits: SearchLimits = { cells: 4, budget: 15_000 };

/**
 * The smallest sets of cells that explain `residuals` (one for each equation of `code`, 0 where it
 * holds): with the new values, whole and not negative, every equation holds, also those that held
 * before. All sets of the smallest size are found, up to `limits`; where a set leaves a figure free,
 * with the figures at the ends of its range.
 *
 * Syndrome decoding by iterative deepening, with the peeling of erasure codes turned round: in a table
 * of sums, some cell of a smallest set is the only one of the set in one of its equations, which
 * gives its change and is closed to the other cells; the rest is a smaller set of the same kind. Sets
 * with a free figure have none such until one of their cells goes to 0, which is tried first. A
 * branch ends where a class of equations (`Code.classes`) needs more cells than are left: one for each
 * broken equation, and two for one in which a lone cell has been tried. See docs/diagnosis.md.
 */
export function explain(code: Code, residuals: readonly number[], limits: SearchLimits): Search {
  const { equations, values, memberships, classes, classCount } = code;
  const mayChange = limits.mayChange ?? (() => true);
  const residual = Float64Array.from(residuals);
  const closed = new Uint8Array(residuals.length);
  const brokenInClass = new Int32Array(classCount);
  let broken = 0;
  for (const [equation, value] of residual.entries()) if (value !== 0) count(equation, 1);

  const chosen: Shift[] = [];
  const found = new Map<string, readonly Shift[]>();
  let size = 0;
  let tried = 0;

  function count(equation: number, by: number): void {
    const inClass = classes[equation] ?? 0;
    brokenInClass[inClass] = (brokenInClass[inClass] ?? 0) + by;
    broken += by;
  }

  function shift(cell: number, by: number): void {
    for (const { equation, coefficient } of memberships[cell] ?? []) {
      const before = residual[equation] ?? 0;
      const after = swept(before + coefficient * by);
      residual[equation] = after;
      if ((before === 0) !== (after === 0)) count(equation, after === 0 ? -1 : 1);
    }
  }

  /** Tries `cell` changed by `by`, and `left` more cells after it. */
  function attempt(cell: number, by: number, left: number): void {
    const to = swept((values[cell] ?? 0) + by);
    if (by === 0 || to < 0 || !Number.isInteger(to) || !mayChange(cell)) return;
    if (chosen.some((other) => other.cell === cell)) return;
    tried++;
    shift(cell, by);
    chosen.push({ cell, to });
    if (broken === 0) keep();
    else if (left > 0) descend(left);
    chosen.pop();
    shift(cell, -by);
  }

  function keep(): void {
    const explanation = [...chosen].sort((a, b) => a.cell - b.cell);
    found.set(explanation.map(({ cell, to }) => `${cell}:${to}`).join(), explanation);
  }

  /** Tries each cell of a broken equation as the only one of `left` cells to stand in it. */
  function peel(equation: number, left: number): void {
    const off = residual[equation] ?? 0;
    for (const { cell, coefficient } of equations[equation]?.terms ?? []) {
      const here = memberships[cell] ?? [];
      if (left === 1 && here.length !== broken) continue;
      if (here.some((other) => closed[other.equation] === 1)) continue;
      closed[equation] = 1;
      attempt(cell, -off / coefficient, left - 1);
      closed[equation] = 0;
      if (tried > limits.budget) return;
    }
  }

  /** Tries cells of broken equations at 0, for sets that leave a figure free. */
  function empty(open: readonly number[], left: number): void {
    const cells = open.flatMap(
      (equation) => equations[equation]?.terms.map(({ cell }) => cell) ?? [],
    );
    for (const cell of new Set(cells)) {
      if (tried > limits.budget) return;
      attempt(cell, -(values[cell] ?? 0), left - 1);
    }
  }

  function descend(left: number): void {
    if (brokenInClass.some((cells) => cells > left)) return;
    if (left === 1) {
      peel(residual.findIndex(isBroken), left);
      return;
    }
    const open = [...residual.keys()].filter((equation) => isBroken(residual[equation] ?? 0));
    const needed = Int32Array.from(brokenInClass);
    open.sort((a, b) => neededIn(needed, b) - neededIn(needed, a) || termsOf(a) - termsOf(b));
    if (left === size && !needed.includes(left)) empty(open, left);
    for (const equation of open) {
      peel(equation, left);
      needed[classes[equation] ?? 0] = neededIn(needed, equation) + 1;
      if (neededIn(needed, equation) > left || tried > limits.budget) return;
    }
  }

  function neededIn(needed: Int32Array, equation: number): number {
    return needed[classes[equation] ?? 0] ?? 0;
  }

  function termsOf(equation: number): number {
    return equations[equation]?.terms.length ?? 0;
  }

  function isBroken(value: number): boolean {
    return value !== 0;
  }

  if (broken === 0) return { reach: 'found', explanations: [], tried };
  for (size = 1; size <= limits.cells; size++) {
    descend(size);
    if (tried > limits.budget) return { reach: 'budget', explanations: [], tried };
    if (found.size > 0) return { reach: 'found', explanations: [...found.values()], tried };
  }
  return { reach: 'none', explanations: [], tried };
}
