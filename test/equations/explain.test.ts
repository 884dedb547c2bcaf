import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeOf } from '../../lib/equations/code.ts';
import { explain, type Shift, usualLimits } from '../../lib/equations/explain.ts';
import { type Equation, residualOf, type SystemCell } from '../../lib/equations/system.ts';
import { smallestSets } from './brute-force.ts';

/**
 * 表三 in small: rows 一, 二, two details, （七）, 四; two applicants and 总计. Cell = 3 · row + column.
 */
const rowNames = ['new', 'carried', 'first', 'second', 'processed', 'forward'];
const rowEquations: Equation[] = rowNames.map((name, row) => ({
  identity: `row:${name}`,
  tolerance: 0,
  terms: [term(3 * row, 1), term(3 * row + 1, 1), term(3 * row + 2, -1)],
}));
const columnEquations: Equation[] = [0, 1, 2].flatMap((column) => [
  {
    identity: `items:${column}`,
    tolerance: 0,
    terms: [term(6 + column, 1), term(9 + column, 1), term(12 + column, -1)],
  },
  {
    identity: `balance:${column}`,
    tolerance: 0,
    terms: [term(column, 1), term(3 + column, 1), term(12 + column, -1), term(15 + column, -1)],
  },
]);
const small = [...rowEquations, ...columnEquations];

function term(cell: number, coefficient: number) {
  return { cell, coefficient };
}

/** Figures that balance, from the details, 结转 and what can be carried over. */
const balanced = fc
  .array(fc.nat({ max: 2 }), { minLength: 8, maxLength: 8 })
  .map(([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0]) => {
    const processed = [a + c, b + d];
    const forward = [e, f];
    const all = processed.map((count, column) => count + (forward[column] ?? 0));
    const carried = [Math.min(g, all[0] ?? 0), Math.min(h, all[1] ?? 0)];
    const fresh = all.map((count, column) => count - (carried[column] ?? 0));
    const rows = [fresh, carried, [a, b], [c, d], processed, forward];
    return rows.flatMap(([x = 0, y = 0]) => [x, y, x + y]);
  });

function corrupted(most: number) {
  const errors = fc.uniqueArray(fc.tuple(fc.nat({ max: 17 }), fc.nat({ max: 4 })), {
    minLength: 1,
    maxLength: most,
    selector: ([cell]) => cell,
  });
  return fc.tuple(balanced, errors).map(([values, wrong]) => {
    const figures = [...values];
    for (const [cell, value] of wrong) figures[cell] = value;
    return figures;
  });
}

function cellOf(printed: number): SystemCell {
  const field = { table: '', row: '', column: '' };
  return { field, measure: 'count', printed };
}

function search(equations: readonly Equation[], values: readonly number[]) {
  const residuals = equations.map((equation) => residualOf(equation, values));
  return explain(codeOf(equations, values.map(cellOf)), residuals, usualLimits);
}

function applied(values: readonly number[], shifts: readonly Shift[]): number[] {
  const figures = [...values];
  for (const { cell, to } of shifts) figures[cell] = to;
  return figures;
}

const cellSets = (explanations: readonly (readonly Shift[])[]) =>
  new Set(explanations.map((shifts) => shifts.map(({ cell }) => cell).join()));

describe('explain', () => {
  it('makes every equation hold, with whole figures that are not negative', () => {
    fc.assert(
      fc.property(corrupted(4), (values) => {
        for (const shifts of search(small, values).explanations) {
          const figures = applied(values, shifts);
          expect(small.map((equation) => residualOf(equation, figures))).toEqual(
            small.map(() => 0),
          );
          expect(shifts.every(({ to }) => Number.isInteger(to) && to >= 0)).toBe(true);
          expect(shifts.every(({ cell, to }) => values[cell] !== to)).toBe(true);
        }
      }),
    );
  });

  it('finds every smallest set of cells that trying all of them finds', () => {
    fc.assert(
      fc.property(corrupted(4), (values) => {
        expect(cellSets(search(small, values).explanations)).toEqual(
          smallestSets(small, values, 12),
        );
      }),
      { numRuns: 25 },
    );
  });

  it('does so where equations drop out for cells that were not read', () => {
    fc.assert(
      fc.property(corrupted(4), fc.subarray(small, { minLength: 3 }), (values, equations) => {
        expect(cellSets(search(equations, values).explanations)).toEqual(
          smallestSets(equations, values, 12),
        );
      }),
      { numRuns: 25 },
    );
  });

  it('never needs more cells than are wrong', () => {
    fc.assert(
      fc.property(corrupted(4), (values) => {
        const { explanations } = search(small, values);
        const isSound = small.every((equation) => residualOf(equation, values) === 0);
        expect(explanations.length > 0).toBe(!isSound);
        expect(explanations.every((shifts) => shifts.length <= 4)).toBe(true);
      }),
    );
  });
});
