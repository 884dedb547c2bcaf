import { describe, expect, it } from 'vitest';
import { slipOf } from '../../lib/equations/slips.ts';

describe('slipOf', () => {
  it.each([
    [285, 258, 'transposed'],
    [1034, 1304, 'transposed'],
    [134, 1364, 'dropped-digit'],
    [5, 50, 'dropped-digit'],
    [1136, 136, 'doubled-digit'],
    [3222, 322, 'doubled-digit'],
    [50, 5, 'extra-zero'],
    [105, 15, 'extra-zero'],
    [123, 321, null],
    [61, 60, null],
    [12, 1, null],
    [0, 10, null],
    [10, 0, null],
    [100, 1, null],
    [7, 7, null],
  ] as const)('%i written for %i: %s', (printed, meant, slip) => {
    expect(slipOf(printed, meant)).toBe(slip);
  });
});
