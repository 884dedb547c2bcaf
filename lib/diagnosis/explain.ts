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
export const usualLimits: SearchLimits = { cells: 4, budget: 30_000 };

/**
 * The smallest sets of cells that explain `residuals` (one for each equation of `code`, 0 where it
 * holds): with the new values, whole and not negative, every equation holds, also those that held
 * before. All sets of the smallest size are found, up to `limits`.
 *
 * Syndrome decoding by iterative deepening. A broken equation must hold a wrong cell; for each cell of
 * it the change is one that makes some equation of that cell hold, because in a table of sums any
 * set of up to four cells without a free parameter can be peeled: some cell of it is alone in one of
 * its equations, which gives its change, and so on. Where a parameter is free, one cell goes to 0
 * (a vertex of the solutions), tried at the first cell. Broken equations of one class (`Code.classes`)
 * need a cell each: more of them than cells left end a branch, as many fix each change. The docs page
 * docs/diagnosis.md tells it at length.
 */
export function explain(code: Code, residuals: readonly number[], limits: SearchLimits): Search {
  const { equations, values, memberships, classes, classCount } = code;
  const mayChange = limits.mayChange ?? (() => true);
  const residual = Float64Array.from(residuals);
  const brokenInClass = new Int32Array(classCount);
  let broken = 0;
  for (const [equation, value] of residual.entries()) if (value !== 0) count(equation, 1);

  const chosen: Shift[] = [];
  const found = new Map<string, readonly Shift[]>();
  let size = 0;
  let tried = 0;

  function count(equation: number, by: number): void {
    broken += by;
    const inClass = classes[equation] ?? 0;
    brokenInClass[inClass] = (brokenInClass[inClass] ?? 0) + by;
  }

  function shift(cell: number, by: number): void {
    for (const { equation, coefficient } of memberships[cell] ?? []) {
      const before = residual[equation] ?? 0;
      const after = swept(before + coefficient * by);
      residual[equation] = after;
      if ((before === 0) !== (after === 0)) count(equation, after === 0 ? -1 : 1);
    }
  }

  /** Tries `cell` changed by `by` with `left` cells after it. */
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
    const key = explanation.map(({ cell, to }) => `${cell}:${to}`).join();
    if (!found.has(key)) found.set(key, explanation);
  }

  /** Tries the cells of one broken equation, each with the changes that it could have. */
  function branch(equation: number, left: number, changes: 'own' | 'own or zero' | 'any'): void {
    const own = residual[equation] ?? 0;
    for (const { cell, coefficient } of equations[equation]?.terms ?? []) {
      if (tried > limits.budget) return;
      const here = memberships[cell] ?? [];
      if (left === 1 && here.length !== broken) continue;
      const options = [-own / coefficient];
      if (changes === 'any') {
        for (const other of here)
          options.push(-(residual[other.equation] ?? 0) / other.coefficient);
      }
      if (changes !== 'own' && left === size) options.push(-(values[cell] ?? 0));
      for (const [index, by] of options.entries()) {
        if (options.indexOf(by) === index) attempt(cell, by, left - 1);
      }
    }
  }

  function descend(left: number): void {
    let tight = -1;
    for (let inClass = 0; inClass < classCount; inClass++) {
      const needed = brokenInClass[inClass] ?? 0;
      if (needed > left) return;
      if (needed === left) tight = inClass;
    }
    let smallest = -1;
    for (let equation = 0; equation < residual.length; equation++) {
      if (residual[equation] === 0 || (tight >= 0 && classes[equation] !== tight)) continue;
      // Only of four cells can the one that is alone in an equation lie outside the smallest equation.
      if (tight < 0 && left === 4) branch(equation, left, 'own or zero');
      else if (smallest < 0 || termsOf(equation) < termsOf(smallest)) smallest = equation;
    }
    if (smallest >= 0) branch(smallest, left, tight >= 0 ? 'own' : 'any');
  }

  function termsOf(equation: number): number {
    return equations[equation]?.terms.length ?? 0;
  }

  if (broken === 0) return { reach: 'found', explanations: [], tried };
  for (size = 1; size <= limits.cells; size++) {
    descend(size);
    if (tried > limits.budget) return { reach: 'budget', explanations: [], tried };
    if (found.size > 0) return { reach: 'found', explanations: [...found.values()], tried };
  }
  return { reach: 'none', explanations: [], tried };
}
