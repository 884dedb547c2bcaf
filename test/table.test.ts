import { expect, test } from 'vitest';
import { isMet, type Line } from '../bench/table.ts';

const line = (figure: number, target: Partial<Line> = {}): Line => ({
  what: 'a figure',
  figure,
  unit: 'MB',
  ...target,
});

test('a figure meets its target, or has none', () => {
  expect(isMet(line(3))).toBe(true);
  expect(isMet(line(3, { atMost: 2 }))).toBe(false);
  expect(isMet(line(3, { atLeast: 10 }))).toBe(false);
  expect(isMet(line(3, { atLeast: 2, atMost: 4 }))).toBe(true);
});

test('a figure below nought is at most what is asked for', () => {
  expect(isMet(line(-0.5, { atMost: 2 }))).toBe(true);
});

test('what could not be measured meets no target', () => {
  expect(isMet(line(Number.NaN, { atMost: 2 }))).toBe(false);
});
