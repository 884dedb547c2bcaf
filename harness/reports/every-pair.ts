import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyReport } from './any-report.ts';
import { caseNames, plainCase } from './cases.ts';
import { layouts, partnersOf } from './layouts/index.ts';
import { honest, publishAndRead } from './publish.ts';

const reports = [...caseNames.map(plainCase), ...fc.sample(anyReport, { numRuns: 4, seed: 2021 })];

/**
 * Tests every pair of layouts whose first stands at `share` of every two in the list: the two halves
 * are files of their own, so that two cores share the work.
 */
export function testEveryPair(share: 0 | 1): void {
  test.each(layouts.filter((_layout, index) => index % 2 === share))(
    '$name and any after it: no cell is read wrongly, and what is lost is said',
    { timeout: 60_000 },
    async (first) => {
      for (const [index, second] of partnersOf(first).entries()) {
        const report = reports[(index + layouts.indexOf(first)) % reports.length] ?? {};
        expect(await publishAndRead(report, [first, second])).toMatchObject(honest);
      }
    },
  );
}
