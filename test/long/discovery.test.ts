import { describe, expect, inject, test } from 'vitest';
import { unsaidShapes } from '../../harness/discovery/doubtful-shapes.ts';
import { doubtfulShapes, laterShapes } from '../../harness/discovery/later-shapes.ts';
import { measure, nothing } from '../../harness/discovery/measure.ts';
import { warningsOf } from '../../harness/discovery/plain-table.ts';
import { portalShapes } from '../../harness/discovery/portal-shapes.ts';
import { shapes } from '../../harness/discovery/shapes.ts';
import { unseenShapes } from '../../harness/discovery/unseen-shapes.ts';

const TABLES = 84;
const seed = inject('seed');

/** 3,528 tables: what docs/discovering.md says of them. */
describe.each([
  ['the shapes it was made by', shapes, 0.98],
  ['the others', unseenShapes, 0.97],
  ['those found later', laterShapes, 0.97],
  ['those of portals', portalShapes, 0.96],
] as const)('%s', (_, all, found) => {
  const counts = nothing();
  test.each(Object.entries(all))('%s: no warning on a sound table', (_name, shape) => {
    const own = nothing();
    for (let at = 1; at <= TABLES; at++) measure(shape, seed + at * 7919, warningsOf, own);
    for (const key of ['planted', 'found', 'crossed', 'named'] as const) counts[key] += own[key];
    expect(own.falseAlarms).toBe(0);
  });

  test('errors are found, and named where two sums cross', () => {
    expect(counts.found / counts.planted).toBeGreaterThan(found);
    expect(counts.named / counts.crossed).toBeGreaterThan(0.9);
  });
});

test.each(Object.entries({ ...doubtfulShapes, ...unsaidShapes }))(
  '%s: no warning on a sound table',
  (_name, shape) => {
    const counts = nothing();
    for (let at = 1; at <= TABLES; at++) measure(shape, seed + at * 7919, warningsOf, counts);
    expect(counts.falseAlarms).toBe(0);
  },
);
