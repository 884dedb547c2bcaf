import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillable } from '../../lib/equations/fillable.ts';

describe('fillable', () => {
  it('fills one blank, several, or none', () => {
    expect(fillable([[1]], [5])).toBe(true);
    expect(fillable([[-1]], [-5])).toBe(true);
    expect(fillable([[1, 1, 1]], [5])).toBe(true);
    expect(fillable([[]], [0])).toBe(true);
    expect(fillable([], [])).toBe(true);
  });

  it('cannot take away, nor fill what has no blank', () => {
    expect(fillable([[1, 1]], [-5])).toBe(false);
    expect(fillable([[]], [5])).toBe(false);
  });

  it('sees that two equations ask different figures of one blank', () => {
    expect(fillable([[1], [1]], [5, 5])).toBe(true);
    expect(fillable([[1], [1]], [5, 6])).toBe(false);
  });

  it('sees a conflict that no single equation shows', () => {
    const rows = [
      [1, 1, 0, 0],
      [0, 0, 1, 1],
      [1, 0, 1, 0],
      [0, 1, 0, 1],
    ];
    expect(fillable(rows, [3, 4, 2, 5])).toBe(true);
    expect(fillable(rows, [3, 4, 2, 6])).toBe(false);
  });

  it('finds that sums which come of some figures can be filled, however many blanks there are', () => {
    const system = fc.integer({ min: 1, max: 40 }).chain((width) =>
      fc.tuple(
        fc.array(
          fc.array(fc.constantFrom<number>(-1, 0, 0, 1), { minLength: width, maxLength: width }),
          {
            minLength: 1,
            maxLength: 20,
          },
        ),
        fc.array(fc.nat({ max: 50 }), { minLength: width, maxLength: width }),
      ),
    );
    fc.assert(
      fc.property(system, ([rows, figures]) => {
        const sums = rows.map((row) =>
          row.reduce((sum, coefficient, at) => sum + coefficient * (figures[at] ?? 0), 0),
        );
        expect(fillable(rows, sums)).toBe(true);
      }),
    );
  });
});
