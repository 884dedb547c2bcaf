import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyReport } from './support/any-report.ts';
import { caseNames, plainCase } from './support/cases.ts';
import { layouts, partnersOf } from './support/layouts/index.ts';
import { honest, publishAndRead } from './support/publish.ts';

const reports = [...caseNames.map(plainCase), ...fc.sample(anyReport, { numRuns: 4, seed: 2021 })];

test.each(layouts)(
  '$name and any after it: no cell is read wrongly, and what is lost is said',
  { timeout: 60_000 },
  async (first) => {
    for (const [index, second] of partnersOf(first).entries()) {
      const report = reports[(index + layouts.indexOf(first)) % reports.length] ?? {};
      expect(await publishAndRead(report, [first, second])).toMatchObject(honest);
    }
  },
);
