import fc from 'fast-check';
import { inject, test } from 'vitest';
import { wordReport } from '../../harness/files/word-report.ts';
import { otherWordStyles, wordStyles } from '../../harness/files/word-styles.ts';
import { anyReport } from '../../harness/reports/any-report.ts';
import { expectFaithful, expectSameAsMammoth } from '../support/word-reading.ts';

test.each([...wordStyles, ...otherWordStyles])('any report as $name', async (style) => {
  await fc.assert(
    fc.asyncProperty(anyReport, async (report) => {
      const bytes = wordReport(report, style);
      expectFaithful(bytes, report, style.name);
      await expectSameAsMammoth(bytes, style);
    }),
    { numRuns: 12, seed: inject('seed') },
  );
});
