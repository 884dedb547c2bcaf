import fc from 'fast-check';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { docxReport } from '../../../harness/files/docx-report.ts';
import { outline, readWordFile } from '../../../harness/files/read-word-file.ts';
import { wordReport } from '../../../harness/files/word-report.ts';
import { type WordStyle, wordStyles } from '../../../harness/files/word-styles.ts';
import { anyReport } from '../../../harness/reports/any-report.ts';
import { htmlPage } from '../../../harness/reports/documents.ts';
import { comeBack, faithful } from '../../../harness/reports/publish.ts';
import type { PlainReport } from '../../../harness/reports/report-of.ts';
import { auditPage } from '../../../lib/audit.ts';

const blank = { url: '', title: '', contentType: '' };

function comesBack(bytes: Uint8Array, report: PlainReport, name: string): void {
  const read = readWordFile(bytes);
  const found = comeBack(auditPage({ ...blank, ...read }), report, []);
  expect(found, name).toMatchObject(faithful);
}

/** Tables as the program of others reads them. */
async function asMammoth(bytes: Uint8Array): Promise<unknown> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  return tables(htmlPage(`<!DOCTYPE html><body>${value}</body>`).blocks);
}

const tables = (blocks: Parameters<typeof outline>[0]) =>
  outline(blocks.filter(({ kind }) => kind === 'grid'));

/** What mammoth knows nothing of: cells merged by `hMerge` or by widths, and the names of ISO's namespaces. */
const mammothReads = ({ across, strict }: WordStyle) => across === 'span' && !strict;

describe('any report', () => {
  test.each(wordStyles)('as $name', async (style) => {
    const check = async (report: PlainReport) => {
      const bytes = wordReport(report, style);
      comesBack(bytes, report, style.name);
      if (mammothReads(style)) {
        expect(tables(readWordFile(bytes).blocks)).toEqual(await asMammoth(bytes));
      }
    };
    await fc.assert(fc.asyncProperty(anyReport, check), { numRuns: 2, seed: 2024 });
  });

  test('as the library "docx" writes it', async () => {
    const check = async (report: PlainReport) => {
      const bytes = await docxReport(report);
      comesBack(bytes, report, 'docx');
      expect(tables(readWordFile(bytes).blocks)).toEqual(await asMammoth(bytes));
    };
    await fc.assert(fc.asyncProperty(anyReport, check), { numRuns: 2, seed: 2024 });
  });
});
