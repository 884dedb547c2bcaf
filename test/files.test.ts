import { describe, expect, test } from 'vitest';
import { pageFrom, sheetsOfPdf } from '../harness/files/pdf-sheets.ts';
import { savedPdfs } from '../harness/files/saved-files.ts';
import { compareCells, observedSide } from '../harness/reports/observed.ts';
import { auditPage } from '../lib/audit.ts';
import { pageSchema } from '../lib/document/page.ts';

describe.each(savedPdfs)('$slug', ({ bytes, tables, expected }) => {
  const reading = sheetsOfPdf(bytes).then((sheets) => {
    const page = pageFrom(sheets);
    return { page, audits: auditPage(page) };
  });

  test('is a Page of one report', async () => {
    const { page, audits } = await reading;
    expect(pageSchema.parse(page)).toEqual(page);
    expect(audits).toHaveLength(1);
  });

  test('no cell is read as another value than the one printed', async () => {
    const { audits } = await reading;
    expect(audits.flatMap(({ report }) => compareCells(report, tables, 'page').wrong)).toEqual([]);
  });

  test('gives what must be found, and nothing else', async () => {
    const { audits } = await reading;
    expect(audits.map((audit) => observedSide(audit, tables, 'page'))).toEqual([expected]);
  });
});
