import { expect, it } from 'vitest';
import { measureAccuracy } from '../../harness/accuracy/measure.ts';
import { measureEnforcement } from '../../harness/accuracy/measure-enforcement.ts';
import { shortfalls } from '../../harness/accuracy/requirements.ts';

it('names planted errors as well as is required, and tells nothing of clean reports', () => {
  const accuracy = measureAccuracy(20);
  expect(accuracy.reports).toBeGreaterThan(700);
  expect(shortfalls(accuracy)).toEqual([]);
}, 30_000);

it('does so for 行政执法统计年报', () => {
  const accuracy = measureEnforcement(4);
  expect(accuracy.reports).toBeGreaterThan(1000);
  expect(shortfalls(accuracy)).toEqual([]);
}, 30_000);
