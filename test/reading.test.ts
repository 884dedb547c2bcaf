import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyReport } from '../harness/reports/any-report.ts';
import type { Layout } from '../harness/reports/layout.ts';
import { canJoin, layouts } from '../harness/reports/layouts/index.ts';
import { knownMisreading } from '../harness/reports/layouts/known-misreadings.ts';
import { faithful, honest, publishAndRead } from '../harness/reports/publish.ts';
import {
  anyLayouts,
  cases,
  everyTwoMeet,
  expectHonest,
  generated,
  inTurn,
} from './support/reading.ts';

/** `test/long/reading.test.ts` has every report under every layout and every pair of layouts. */

describe.each(layouts)('$item $name', (layout) => {
  const turn = layouts.indexOf(layout);

  test.each([
    ['a case', inTurn(cases, turn)],
    ['a generated report', inTurn(generated, turn)],
  ])('%s comes back as printed', async (_name, report) => {
    const read = await publishAndRead(report, [layout]);
    expect(read).toMatchObject(layout.mayLose ? honest : faithful);
  });
});

describe('ten layouts at once', () => {
  const sets = everyTwoMeet();

  test.each(sets)('$name', ({ report, using }) => expectHonest(report, using));

  test('every two that can be combined meet', () => {
    const meet = (one: Layout, other: Layout) =>
      sets.some(({ using }) => using.includes(one) && using.includes(other));
    const apart = layouts.flatMap((one) =>
      layouts
        .filter((other) => one !== other && canJoin([one, other]) && !meet(one, other))
        .map((other) => `${one.name} and ${other.name}`),
    );
    expect(apart).toEqual([]);
  });
});

test('any report under any two layouts, in either order', { timeout: 60_000 }, () =>
  fc.assert(
    fc.asyncProperty(anyReport, anyLayouts(2), async (report, using) => {
      fc.pre(knownMisreading(report, using) === undefined);
      await expectHonest(report, using);
    }),
    { numRuns: 25, seed: 2023 },
  ),
);
