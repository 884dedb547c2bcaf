import fc from 'fast-check';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { pageFrom, sheetsOfPdf } from '../../harness/files/pdf-sheets.ts';
import { launchPrinter, printHtml } from '../../harness/files/print.ts';
import { printStyles } from '../../harness/files/print-styles.ts';
import { anyReport } from '../../harness/reports/any-report.ts';
import { readBack, unspoken } from '../../harness/reports/misreadings.ts';
import { render } from '../../harness/reports/render.ts';
import { printedFields } from '../../harness/reports/sheet.ts';
import { auditPage } from '../../lib/audit.ts';

const seed = inject('seed');
const reports = fc.sample(anyReport, { numRuns: 3, seed });
/** Rows of table three before which a sheet ends. */
const cuts = Array.from({ length: 28 }, (_, row) => row + 1);
let printer: Browser;

beforeAll(async () => {
  printer = await launchPrinter();
});
afterAll(() => printer.close());

test.each(printStyles)('reports printed $name come back as printed', async (style) => {
  const read = { cells: 0, lost: 0, wrong: [] as string[], unspoken: [] as string[] };
  for (const report of reports) {
    for (const cutAt of style.name === 'serif' ? cuts : [style.cutAt]) {
      const own = cutAt === undefined ? style : { ...style, cutAt };
      const sheets = await sheetsOfPdf(await printHtml(printer, render(report, []), own));
      const [audit] = auditPage(pageFrom(sheets));
      if (!audit) throw new Error('there is no report');
      const { wrong, lost } = readBack(audit.report, report);
      read.cells += printedFields(report).size;
      read.lost += lost.length;
      read.wrong.push(...wrong);
      read.unspoken.push(...unspoken(audit, lost));
    }
  }
  expect(read.wrong).toEqual([]);
  expect(read.unspoken).toEqual([]);
  if (style.touches || style.unruled) return;
  expect(read.lost).toBeLessThanOrEqual(read.cells * 0.02);
});
