import type { Point } from '../boxes/areas.ts';
import type { Area } from '../boxes/sheet.ts';

/** [a, b, c, d, e, f]: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** Six numbers as a matrix; anything else changes nothing. */
export function matrixOf(values: unknown): Matrix {
  if (!Array.isArray(values)) return identity;
  const [a, b, c, d, e, f] = values.map(Number);
  const all = [a, b, c, d, e, f].every((value) => Number.isFinite(value));
  return all ? [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0] : identity;
}

/** How long a step along the first side, and along the second, is drawn. */
export function scalesOf([a, b, c, d]: Matrix): Point {
  return [Math.hypot(a, b), Math.hypot(c, d)];
}

/** The smallest area with sides along the sheet's that holds the points. */
export function areaAround(points: readonly Point[]): Area {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The area of a rectangle between two corners. */
export function mapped(matrix: Matrix, x1: number, y1: number, x2: number, y2: number): Area {
  return areaAround([
    apply(matrix, x1, y1),
    apply(matrix, x2, y1),
    apply(matrix, x1, y2),
    apply(matrix, x2, y2),
  ]);
}
