import fc from 'fast-check';
import { describe, expect, inject, test } from 'vitest';
import { anyReport } from '../../harness/reports/any-report.ts';
import { canJoin, layouts } from '../../harness/reports/layouts/index.ts';
import { knownMisreading } from '../../harness/reports/layouts/known-misreadings.ts';
import { faithful, honest, publishAndRead } from '../../harness/reports/publish.ts';
import { anyLayouts, cases, expectHonest, inTurn } from '../support/reading.ts';

const seed = inject('seed');
const reports = [...cases, ...fc.sample(anyReport, { numRuns: 8, seed })];

describe.each(layouts)('$item $name', (layout) => {
  test('every report comes back as printed', async () => {
    for (const report of reports) {
      const read = await publishAndRead(report, [layout]);
      expect(read).toMatchObject(layout.mayLose ? honest : faithful);
    }
  });

  test('and any other after it', async () => {
    const partners = layouts.filter((other) => other !== layout && canJoin([layout, other]));
    for (const [turn, other] of partners.entries()) {
      const report = inTurn(reports, turn + layouts.indexOf(layout));
      const using = [layout, other];
      if (knownMisreading(report, using) === undefined) await expectHonest(report, using);
    }
  });
});

test('any report under any two layouts, in either order', () =>
  fc.assert(
    fc.asyncProperty(anyReport, anyLayouts(2), async (report, using) => {
      fc.pre(knownMisreading(report, using) === undefined);
      await expectHonest(report, using);
    }),
    { numRuns: 2000, seed },
  ));
