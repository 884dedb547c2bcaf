import { expect, test } from 'vitest';
import { pageFrom, sheetsOfPdf } from '../../harness/files/pdf-sheets.ts';
import { savedPdfs } from '../../harness/files/saved-files.ts';
import { pdfOf } from '../../harness/files/write-pdf.ts';
import { auditPage } from '../../lib/audit.ts';
import { pageSchema } from '../../lib/document/page.ts';

/** A sheet with a ruled table of so many rows of eight figures. */
function tableSheet(sheet: number, rows = 40) {
  const [left, top, width, height] = [40, 800, 64, 18];
  const lines = [
    ...Array.from({ length: rows + 1 }, (_, row) => {
      const y = top - row * height;
      return `${left} ${y} m ${left + 8 * width} ${y} l S`;
    }),
    ...Array.from({ length: 9 }, (_, column) => {
      const x = left + column * width;
      return `${x} ${top} m ${x} ${top - rows * height} l S`;
    }),
  ];
  const figures = Array.from({ length: rows * 8 }, (_, at) => {
    const [x, y] = [left + 6 + (at % 8) * width, top - 13 - Math.floor(at / 8) * height];
    return `BT /F 9 Tf ${x} ${y} Td (${sheet * 1000 + at}) Tj ET`;
  });
  return { content: [...lines, ...figures].join('\n') };
}

const published = savedPdfs.find(({ slug }) => slug === 'hongze-2023');

test('five hundred sheets of tables end as a page that is said to be too long', async () => {
  const bytes = pdfOf(Array.from({ length: 500 }, (_, sheet) => tableSheet(sheet)));
  const page = pageSchema.parse(pageFrom(await sheetsOfPdf(bytes)));
  expect(page.truncated).toBe(true);
  expect(page.file?.sheets).toHaveLength(500);
  expect(auditPage(page)).toEqual([]);
});

test('a report in five hundred sheets is read', async () => {
  const own = await sheetsOfPdf(published?.bytes ?? new Uint8Array());
  const [other] = await sheetsOfPdf(pdfOf([tableSheet(1, 10)]));
  if (!other) throw new Error('The sheet was not read');
  const sheets = [...own, ...Array.from({ length: 500 - own.length }, () => other)];
  const page = pageSchema.parse(pageFrom(sheets));
  const [audit, ...more] = auditPage(page);
  expect(more).toEqual([]);
  expect(audit?.report).toMatchObject({ year: 2023 });
});
