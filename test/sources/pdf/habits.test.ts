import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawn, type Habit } from '../../../harness/files/draw-pdf.ts';
import { readable, unreadable } from '../../../harness/files/habits.ts';
import { pageFrom, sheetsOfPdf } from '../../../harness/files/pdf-sheets.ts';
import { anyReport } from '../../../harness/reports/any-report.ts';
import { readBack, unspoken } from '../../../harness/reports/misreadings.ts';
import type { PlainReport } from '../../../harness/reports/report-of.ts';
import { auditPage } from '../../../lib/audit.ts';

async function read(report: PlainReport, habit: Habit) {
  const [audit, ...others] = auditPage(pageFrom(await sheetsOfPdf(drawn(report, habit))));
  if (!audit || others.length > 0) throw new Error('there is not one report');
  const { wrong, lost } = readBack(audit.report, report);
  return { wrong, lost, unspoken: unspoken(audit, lost) };
}

const once = { numRuns: 1, endOnFailure: true };

describe('any report is read to the last figure, drawn with', () => {
  test.each(readable)('$name', (habit) =>
    fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        expect(await read(report, habit)).toEqual({ wrong: [], lost: [], unspoken: [] });
      }),
      once,
    ),
  );
});

describe('what cannot be read of any report is told, drawn with', () => {
  test.each(unreadable)('$name', (habit) =>
    fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        const { wrong, unspoken } = await read(report, habit);
        expect({ wrong, unspoken }).toEqual({ wrong: [], unspoken: [] });
      }),
      once,
    ),
  );
});
