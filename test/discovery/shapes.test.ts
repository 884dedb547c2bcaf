import { expect, test } from 'vitest';
import { unsaidShapes } from '../../harness/discovery/doubtful-shapes.ts';
import { doubtfulShapes, laterShapes } from '../../harness/discovery/later-shapes.ts';
import { measure, nothing } from '../../harness/discovery/measure.ts';
import { warningsOf } from '../../harness/discovery/plain-table.ts';
import { portalShapes } from '../../harness/discovery/portal-shapes.ts';
import { shapes } from '../../harness/discovery/shapes.ts';
import { unseenShapes } from '../../harness/discovery/unseen-shapes.ts';

/** All of them are drawn in test/long/discovery.test.ts. */
test('A sample of each shape: no warning on a sound table, and errors are found', () => {
  const counts = nothing();
  for (const shape of Object.values({
    ...shapes,
    ...unseenShapes,
    ...laterShapes,
    ...portalShapes,
  })) {
    for (let seed = 1; seed <= 8; seed++) measure(shape, seed, warningsOf, counts);
  }
  expect(counts.falseAlarms).toBe(0);
  expect(counts.found / counts.planted).toBeGreaterThan(0.97);
});

test('Tables of which little can be told: none is called wrong', () => {
  const counts = nothing();
  for (const shape of Object.values({ ...doubtfulShapes, ...unsaidShapes })) {
    for (let seed = 1; seed <= 12; seed++) measure(shape, seed, warningsOf, counts);
  }
  expect(counts.tables).toBe(96);
  expect(counts.falseAlarms).toBe(0);
});
