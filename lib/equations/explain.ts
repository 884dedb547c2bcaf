import type { Code } from './code.ts';
import { syndromeOf } from './syndrome.ts';
import { mayBe, offBy } from './system.ts';

/** A cell and the value that it would have to have. */
export interface Shift {
  readonly cell: number;
  readonly to: number;
}

export interface Search {
  /**
   * All explanations of fewest cells, each by ascending cell; empty where more cells than the limits
   * allow are wrong, or the search was given up.
   */
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

/** Four wrong cells; and ten times the candidates that four wrong cells have ever needed. */
export const usualLimits: SearchLimits = { cells: 4, budget: 3_000 };

/**
 * The smallest sets of cells that explain `residuals` (one for each equation of `code`, 0 where it
 * holds): with the new values, such as their cells can hold, every equation holds, also those that held
 * before. All sets of the smallest size are found, up to `limits`; where a set leaves a figure free,
 * with the figures at the ends of its range.
 *
 * Syndrome decoding by iterative deepening, with the peeling of erasure codes turned round: in a table
 * of sums, some cell of a smallest set is the only one of the set in one of its equations, which
 * gives its change and is closed to the other cells; the rest is a smaller set of the same kind. Once
 * every cell of an equation has been tried as its only one, the equation needs two, in all that is
 * tried after: no set is met twice, and a branch ends where a class of equations (`Code.classes`) needs
 * more cells than are left. Sets with a free figure have no such cell until one of theirs goes to 0,
 * which is tried last. See docs/diagnosis.md.
 */
export function explain(code: Code, residuals: readonly number[], limits: SearchLimits): Search {
  const { equations, values, cells } = code;
  const syndrome = syndromeOf(code, residuals);
  const mayChange = limits.mayChange ?? (() => true);
  const chosen: Shift[] = [];
  const found = new Map<string, readonly Shift[]>();
  let emptied = false;
  let tried = 0;

  /** What `cell` would be if changed by `by`; null where it may not be that. */
  function changed(cell: number, by: number): number | null {
    const to = offBy((values[cell] ?? 0) + by, 0);
    const may = by !== 0 && mayBe(to, cells[cell]?.measure ?? 'count') && mayChange(cell);
    return may && !chosen.some((other) => other.cell === cell) ? to : null;
  }

  /** Tries `cell` changed by `by`, with sets of `left` more cells, of which none is in `closed`. */
  function attempt(cell: number, by: number, left: number, closed: number | null): void {
    if (!syndrome.fitsWith(cell, by, left)) return;
    const to = changed(cell, by);
    if (to === null) return;
    tried++;
    const mark = syndrome.mark();
    syndrome.change(cell, by);
    if (closed !== null) syndrome.close(closed);
    chosen.push({ cell, to });
    if (left > 1 || syndrome.isOffAlike()) descend(left);
    chosen.pop();
    syndrome.takeBack(mark);
  }

  /** Tries each cell of a broken equation as the only one of `left` cells to stand in it. */
  function peel(equation: number, left: number): void {
    const off = syndrome.offBy(equation);
    for (const { cell, coefficient } of equations[equation]?.terms ?? []) {
      if (tried > limits.budget) return;
      if (left > 1) attempt(cell, -off / coefficient, left - 1, equation);
      else if (syndrome.isSettledBy(cell, -off / coefficient)) finish(cell, -off / coefficient);
    }
  }

  /** Keeps the chosen cells with `cell`, the last. */
  function finish(cell: number, by: number): void {
    const to = changed(cell, by);
    if (to === null) return;
    tried++;
    const explanation = [...chosen, { cell, to }].sort((a, b) => a.cell - b.cell);
    found.set(explanation.map((one) => `${one.cell}:${one.to}`).join(), explanation);
  }

  /** Tries cells of broken equations at 0, for sets of `left` cells that leave a figure free. */
  function empty(left: number): void {
    emptied = true;
    const terms = syndrome.holdingAll(left).flatMap((index) => equations[index]?.terms ?? []);
    for (const cell of new Set(terms.map((term) => term.cell))) {
      if (tried > limits.budget) break;
      attempt(cell, -(values[cell] ?? 0), left - 1, null);
    }
    emptied = false;
  }

  function descend(left: number): void {
    const broken = syndrome.broken();
    if (left === 1) {
      if (broken[0] !== undefined) peel(broken[0], left);
      return;
    }
    const mark = syndrome.mark();
    for (const equation of broken) {
      if (!syndrome.needsOne(equation)) continue;
      peel(equation, left);
      syndrome.needTwo(equation);
      if (!syndrome.fits(left)) break;
    }
    if (!emptied && syndrome.fits(left)) empty(left);
    syndrome.takeBack(mark);
  }

  for (let size = 1; size <= limits.cells && found.size === 0; size++) {
    if (syndrome.fits(size)) descend(size);
    if (tried > limits.budget) return { explanations: [], tried };
  }
  return { explanations: inFormOrder(found), tried };
}

function inFormOrder(found: ReadonlyMap<string, readonly Shift[]>): (readonly Shift[])[] {
  return [...found.values()].sort((a, b) => {
    const at = a.findIndex(({ cell, to }, index) => cell !== b[index]?.cell || to !== b[index].to);
    const [one, other] = [a[at], b[at]];
    return one && other ? one.cell - other.cell || one.to - other.to : 0;
  });
}
