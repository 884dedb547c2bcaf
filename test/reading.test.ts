import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyReport } from '../harness/reports/any-report.ts';
import { caseNames, plainCase } from '../harness/reports/cases.ts';
import { layouts, partnersOf } from '../harness/reports/layouts/index.ts';
import { faithful, honest, publishAndRead } from '../harness/reports/publish.ts';

const reports = [...caseNames.map(plainCase), ...fc.sample(anyReport, { numRuns: 4, seed: 2021 })];

describe.each(layouts)('$item $name', (layout) => {
  test('every case and some generated reports come back as printed', async () => {
    for (const report of reports) {
      const read = await publishAndRead(report, [layout]);
      expect(read).toMatchObject(layout.mayLose ? honest : faithful);
    }
  });
});

/** The same sixty at every run; READING_RUNS=2000 looks longer, at others. */
test('any report under any two layouts, in either order', { timeout: 3_600_000 }, async () => {
  const pairs = layouts.flatMap((first) =>
    partnersOf(first).flatMap((second) => [
      [first, second],
      [second, first],
    ]),
  );
  await fc.assert(
    fc.asyncProperty(anyReport, fc.constantFrom(...pairs), async (report, using) => {
      expect(await publishAndRead(report, using)).toMatchObject(honest);
    }),
    process.env.READING_RUNS === undefined
      ? { numRuns: 60, seed: 2023 }
      : { numRuns: Number(process.env.READING_RUNS) },
  );
});
