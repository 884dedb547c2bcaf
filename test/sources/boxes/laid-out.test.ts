import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOut } from '../../../harness/files/lay-out.ts';
import { pageFrom } from '../../../harness/files/pdf-sheets.ts';
import type { Setting } from '../../../harness/files/set-cell.ts';
import { anyReport } from '../../../harness/reports/any-report.ts';
import { readBack } from '../../../harness/reports/misreadings.ts';
import { printedFields } from '../../../harness/reports/sheet.ts';
import { auditPage } from '../../../lib/audit.ts';

const anySetting: fc.Arbitrary<Setting> = fc.record({
  size: fc.constantFrom(5, 9, 10.5, 12, 16),
  thickness: fc.constantFrom(0.1, 0.5, 1, 2),
  lines: fc.constantFrom('whole', 'pieces', 'double'),
  bySign: fc.boolean(),
  centred: fc.boolean(),
  linesPerSheet: fc.integer({ min: 26, max: 90 }),
  repeatsHead: fc.boolean(),
  closes: fc.boolean(),
  pageNumbers: fc.boolean(),
});

test('any report set in any way: no cell is read as another value, and 98 of 100 are read', () =>
  fc.assert(
    fc.property(anyReport, anySetting, (report, setting) => {
      const [audit, ...others] = auditPage(pageFrom(layOut(report, setting)));
      if (!audit) throw new Error('there is no report');
      expect(others).toEqual([]);
      const { wrong, lost } = readBack(audit.report, report);
      expect({ wrong, lost: lost.slice(Math.floor(printedFields(report).size / 50)) }).toEqual({
        wrong: [],
        lost: [],
      });
    }),
    { numRuns: 20, endOnFailure: true },
  ));
