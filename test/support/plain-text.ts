import fc from 'fast-check';
import { expect } from 'vitest';
import { anyReport } from '../../harness/reports/any-report.ts';
import { textPage } from '../../harness/reports/documents.ts';
import { comeBack, type ReadAgain } from '../../harness/reports/publish.ts';
import {
  type Fields,
  renderText,
  type TextTable,
  textTables,
} from '../../harness/reports/render-text.ts';
import type { PlainReport } from '../../harness/reports/report-of.ts';
import { auditPage } from '../../lib/audit.ts';

/** Publishes a report as plain text, its rows damaged or not, and reads and audits it. */
export async function publishTextAndRead(
  report: PlainReport,
  how: TextTable,
  damage?: (rows: Fields) => Fields,
): Promise<ReadAgain> {
  // jsdom frees a window only once the event loop has turned.
  await new Promise((done) => setImmediate(done));
  return comeBack(auditPage(textPage(renderText(report, how, damage))), report, []);
}

const lostField = fc.record({
  how: fc.constantFrom(...textTables),
  row: fc.nat(30),
  field: fc.nat(16),
  report: anyReport,
});

/** In `numRuns` reports takes a field out of a row, and expects no figure to be read as another cell's. */
export function expectLostFieldsTold(numRuns: number, seed: number): Promise<void> {
  return fc.assert(
    fc.asyncProperty(lostField, async ({ how, row, field, report }) => {
      const read = await publishTextAndRead(report, how, (rows) =>
        rows.map((fields, index) => (index === row ? without(fields, field) : fields)),
      );
      expect(read.wrong.filter((misread) => !misread.endsWith('read as null'))).toEqual([]);
      expect(read.unspoken).toEqual([]);
    }),
    { numRuns, seed },
  );
}

function without(fields: readonly string[], lost: number): readonly string[] {
  const rest = fields.filter((_text, place) => place !== lost);
  fc.pre(!isUniform(rest));
  return rest;
}

/** A row of one figure throughout is read from the left although it has lost a field. */
function isUniform(fields: readonly string[]): boolean {
  return new Set(fields.filter((text) => /^\d/.test(text) && !text.includes('.'))).size < 2;
}
