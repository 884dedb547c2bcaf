import type { Code } from './code.ts';
import { offBy } from './system.ts';

/** The need of an equation that is closed. */
const CLOSED = -1;

/**
 * What is left to explain while cells are tried: how much each equation of `code` is off by (at first
 * `residuals`), and how many of the cells to come must stand in it: in a broken one, a cell. Every
 * change can be taken back.
 */
export function syndromeOf(code: Code, residuals: readonly number[]) {
  const { equations, memberships, classes, classCount, breadths, isPlain } = code;
  const off = new Float64Array(equations.length);
  const need = new Int8Array(equations.length);
  const inClass = new Array<number>(classCount).fill(0);
  const broken: number[] = [];
  /** Equation, what it was off by and its need, of each change in turn. */
  const log: number[] = [];
  for (const [equation, value] of residuals.entries()) if (value !== 0) put(equation, value, 1);

  function put(equation: number, value: number, cells: number): void {
    const before = off[equation] ?? 0;
    if (before === 0 && value !== 0) broken.push(equation);
    if (before !== 0 && value === 0) drop(equation);
    const index = classes[equation] ?? 0;
    const more = Math.max(cells, 0) - Math.max(need[equation] ?? 0, 0);
    inClass[index] = (inClass[index] ?? 0) + more;
    off[equation] = value;
    need[equation] = cells;
  }

  function drop(equation: number): void {
    const last = broken.pop() ?? 0;
    if (last !== equation) broken[broken.indexOf(equation)] = last;
  }

  function replace(equation: number, value: number, cells: number): void {
    log.push(equation, off[equation] ?? 0, need[equation] ?? 0);
    put(equation, value, cells);
  }

  /**
   * How many cells to come an equation needs that is then off by `after` when one of those has been
   * changed of which it needed `before`. One that holds and needs a cell needs another against it.
   */
  function needAfter(after: number, before: number): number {
    if (after !== 0) return Math.max(before - 1, 1);
    return before > 1 ? 2 : 0;
  }

  /** What an equation is off by once a cell that stands in it `coefficient` times is changed by `by`. */
  function offAfter(equation: number, coefficient: number, by: number): number {
    return offBy((off[equation] ?? 0) + coefficient * by, equations[equation]?.tolerance ?? 0);
  }

  function crowding(equation: number): number {
    return inClass[classes[equation] ?? 0] ?? 0;
  }

  function breadthOf(equation: number): number {
    return breadths[equation] ?? 0;
  }

  return {
    /** What an equation is off by; 0 where it holds. */
    offBy: (equation: number) => off[equation] ?? 0,
    /** Whether an equation can have a lone cell: it is off, and not known to need two. */
    needsOne: (equation: number) => need[equation] === 1,
    /** Broken equations, those with the least to try first. */
    broken(): number[] {
      const sorted: number[] = [];
      for (const equation of broken) {
        let at = sorted.length;
        for (; at > 0 && breadthOf(equation) < breadthOf(sorted[at - 1] ?? 0); at--) {
          sorted[at] = sorted[at - 1] ?? 0;
        }
        sorted[at] = equation;
      }
      return sorted;
    },
    /** Broken equations in which all of `left` cells stand: those of a class that needs so many, or all. */
    holdingAll(left: number): number[] {
      const full = inClass.indexOf(left);
      return full < 0 ? broken : broken.filter((equation) => classes[equation] === full);
    },
    /** Whether one change of one cell can put so much off: it puts all its equations off alike. */
    isOffAlike(): boolean {
      const size = Math.abs(off[broken[0] ?? 0] ?? 0);
      return !isPlain || broken.every((equation) => Math.abs(off[equation] ?? 0) === size);
    },
    /** Whether no class of equations needs more than `left` cells. */
    fits: (left: number) => inClass.every((cells) => cells <= left),
    /**
     * Whether that is so once `cell` is changed by `by`, and whether the cell may be: none of its
     * equations is closed.
     */
    fitsWith(cell: number, by: number, left: number): boolean {
      let crowded = 0;
      for (let index = 0; index < classCount; index++) if ((inClass[index] ?? 0) > left) crowded++;
      for (const { equation, coefficient } of memberships[cell] ?? []) {
        const before = need[equation] ?? 0;
        if (before === CLOSED) return false;
        const after = needAfter(offAfter(equation, coefficient, by), before);
        if (after > before && crowding(equation) === left) return false;
        if (after < before && crowding(equation) === left + 1) crowded--;
      }
      return crowded === 0;
    },
    /** Whether every equation holds once `cell` is changed by `by`. */
    isSettledBy(cell: number, by: number): boolean {
      const here = memberships[cell] ?? [];
      if (here.length !== broken.length) return false;
      return here.every(({ equation, coefficient }) => offAfter(equation, coefficient, by) === 0);
    },
    change(cell: number, by: number): void {
      for (const { equation, coefficient } of memberships[cell] ?? []) {
        const after = offAfter(equation, coefficient, by);
        replace(equation, after, needAfter(after, need[equation] ?? 0));
      }
    },
    /** No cell to come stands in the equation. */
    close: (equation: number) => replace(equation, 0, CLOSED),
    /** At least two of the cells to come stand in the equation. */
    needTwo: (equation: number) => replace(equation, off[equation] ?? 0, 2),
    /** What `takeBack` goes back to. */
    mark: () => log.length,
    takeBack(mark: number): void {
      while (log.length > mark) {
        const cells = log.pop() ?? 0;
        const value = log.pop() ?? 0;
        put(log.pop() ?? 0, value, cells);
      }
    },
  };
}
