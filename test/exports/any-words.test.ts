import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { readSheet } from 'read-excel-file/universal';
import { expect, test } from 'vitest';
import type { KeptItem } from '../../lib/archive/kept.ts';
import { csvOf } from '../../lib/exports/csv.ts';
import { htmlOf } from '../../lib/exports/html.ts';
import type { ExportInput } from '../../lib/exports/input.ts';
import { sheetsOf } from '../../lib/exports/sheets/sheets.ts';
import { xlsxOf } from '../../lib/exports/xlsx.ts';
import { reportWith } from '../support/arbitrary-item.ts';
import { exportInput, items } from '../support/export-input.ts';
import { inChinese } from '../support/translators.ts';

/** Words as no page should have them: halves of signs, control signs, what each format gives a meaning. */
const words = fc.oneof(
  fc.constantFrom(...Object.getOwnPropertyNames(Object.prototype)),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        '=',
        '"',
        ',',
        '\r\n',
        '<b>',
        '&',
        ']]>',
        '\ud800',
        '\u0000',
        '\u202e',
        '_x000D_',
        '年',
      ),
      {
        maxLength: 8,
      },
    )
    .map((signs) => signs.join('')),
);

const input = fc.record({ organ: words, title: words, message: words }).map((said): ExportInput => {
  const [base] = items;
  const report = reportWith([said.message]);
  const member = { ...report.member, organ: said.organ };
  const item = { ...base, title: said.title, reports: [{ ...report, member }] } as KeptItem;
  return { ...exportInput, items: [item], between: [], copies: [], bodies: [] };
});

test('whatever words a page has, they are words in every format', async () => {
  await fc.assert(
    fc.asyncProperty(input, async (one) => {
      const sheets = sheetsOf(one, inChinese);
      const [book] = [new Blob([await xlsxOf(sheets)])];
      const rows = await readSheet(book, '问题汇总');
      expect(rows).toHaveLength(2);
      expect(csvOf(one, inChinese).match(/\r\n/g)).toHaveLength(2);
      const { document } = new JSDOM(htmlOf(one, inChinese)).window;
      expect(document.querySelectorAll('table')).toHaveLength(sheets.length);
      expect(document.querySelectorAll('b')).toHaveLength(0);
      expect(document.querySelectorAll('section:nth-of-type(2) tbody tr')).toHaveLength(1);
    }),
    { numRuns: 8 },
  );
});
