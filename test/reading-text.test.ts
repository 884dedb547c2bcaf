import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyReport } from '../harness/reports/any-report.ts';
import { caseNames, plainCase } from '../harness/reports/cases.ts';
import { textPage } from '../harness/reports/documents.ts';
import { readBack, unspoken } from '../harness/reports/misreadings.ts';
import {
  type Fields,
  renderText,
  type TextTable,
  textTables,
} from '../harness/reports/render-text.ts';
import type { PlainReport } from '../harness/reports/report-of.ts';
import { auditPage } from '../lib/audit.ts';

async function publishAndRead(
  report: PlainReport,
  how: TextTable,
  damage?: (rows: Fields) => Fields,
) {
  await new Promise((done) => setImmediate(done));
  const audits = auditPage(textPage(renderText(report, how, damage)));
  const [audit] = audits;
  if (!audit) return { how, reports: 0, wrong: [], lost: ['everything'], unspoken: [] };
  const { wrong, lost } = readBack(audit.report, report);
  return { how, reports: audits.length, wrong, lost, unspoken: unspoken(audit, lost) };
}

const reports = [...caseNames.map(plainCase), ...fc.sample(anyReport, { numRuns: 8, seed: 2021 })];

test.each(textTables)('%s: a report comes back from plain text as it was', async (how) => {
  for (const report of reports) {
    const read = await publishAndRead(report, how);
    expect(read).toMatchObject({ reports: 1, wrong: [], unspoken: [] });
    expect(read.lost).toEqual([]);
  }
});

/** A row of one figure throughout is read from the left although it has lost a field. */
function isUniform(fields: readonly string[]): boolean {
  return new Set(fields.filter((text) => /^\d/.test(text) && !text.includes('.'))).size < 2;
}

test('in a row that has lost a field no figure is read as another cell’s', {
  timeout: 120_000,
}, async () => {
  const damage = fc.record({
    how: fc.constantFrom(...textTables),
    row: fc.nat(30),
    field: fc.nat(16),
    report: anyReport,
  });
  await fc.assert(
    fc.asyncProperty(damage, async ({ how, row, field, report }) => {
      const drop = (rows: Fields) =>
        rows.map((fields, index) => {
          if (index !== row) return fields;
          const rest = fields.filter((_text, place) => place !== field);
          fc.pre(!isUniform(rest));
          return rest;
        });
      const read = await publishAndRead(report, how, drop);
      expect(read.wrong.filter((misread) => !misread.endsWith('read as null'))).toEqual([]);
      expect(read.unspoken).toEqual([]);
    }),
    process.env.READING_RUNS === undefined
      ? { numRuns: 100, seed: 2023 }
      : { numRuns: Number(process.env.READING_RUNS) },
  );
});
