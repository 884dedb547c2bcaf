import puppeteer, { type Browser } from 'puppeteer-core';
import { chromiumArguments, findChromium } from '../browsers/installed.ts';
import type { PrintStyle } from './print-styles.ts';

/** A Chromium that prints, without the extension. */
export async function launchPrinter(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium is installed; run "npm test" once.');
  return puppeteer.launch({ executablePath, pipe: true, args: chromiumArguments() });
}

/** The page (HTML) as a PDF. */
export async function printHtml(
  browser: Browser,
  html: string,
  style: PrintStyle,
): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await page.setContent(html, { waitUntil: 'load' });
    await page.addStyleTag({ content: style.css });
    if (style.cutAt !== undefined) await page.evaluate(cutTable, style.cutAt);
    const { landscape = false, scale = 1, paper, margin = '18mm', furniture = false } = style;
    return await page.pdf({
      landscape,
      scale,
      ...(paper ?? { format: 'A4' }),
      margin: { top: margin, bottom: margin, left: margin, right: margin },
      displayHeaderFooter: furniture,
      printBackground: true,
    });
  } finally {
    await page.close();
  }
}

/** Runs in the page: the largest table's row starts a new sheet. */
function cutTable(row: number): void {
  const tables = [...document.querySelectorAll('table')];
  const [largest] = tables.toSorted((a, b) => b.rows.length - a.rows.length);
  const cut = largest?.rows[row];
  if (cut) cut.style.breakBefore = 'page';
}
