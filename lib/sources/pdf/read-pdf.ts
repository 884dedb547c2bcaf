import type { PDFDocumentProxy } from 'pdfjs-dist';
import { pageOfSheets } from '../boxes/page-of-sheets.ts';
import type { Sheet } from '../boxes/sheet.ts';
import type { UnreadReason } from '../file-reading.ts';
import type { PdfJs } from './open-pdf.ts';
import { sheetOfPage } from './sheet-of-page.ts';

/** A longer file is no report. */
const mostSheets = 2000;

export interface ReadTools {
  readonly pdfjs: PdfJs;
  /** Told before each sheet is read, which counts from 1; rejects where reading is to end. */
  readonly progress?: (sheet: number, sheets: number) => Promise<void>;
}

/** What the sheets of an open PDF say, each read and let go before the next; or why they say nothing. */
export async function readPdf(pdf: PDFDocumentProxy, { pdfjs, progress }: ReadTools) {
  const { numPages } = pdf;
  if (numPages > mostSheets) return 'too-large';
  const layers = await pdf.getOptionalContentConfig();
  const isShown = (layer: unknown) => layers.isVisible(layer);
  const sheets: Sheet[] = [];
  let isWhole = true;
  for (let number = 1; number <= numPages; number++) {
    await progress?.(number, numPages);
    const sheet = await sheetOf(pdf, number, { ops: pdfjs.OPS, isShown });
    isWhole &&= sheet !== null;
    sheets.push(sheet ?? noSheet);
  }
  if (!isWhole && sheets.every((sheet) => sheet === noSheet)) return 'damaged';
  const { blocks, facts, truncated } = pageOfSheets(sheets);
  if (sheets.every(({ words }) => words.length === 0)) return reasonOf(sheets, facts.scanned);
  return { blocks, ...facts, truncated: truncated || !isWhole };
}

/** Stands for a sheet that cannot be read. */
const noSheet: Sheet = { width: 0, height: 0, words: [], rules: [], pictures: [], unmapped: false };

async function sheetOf(
  pdf: PDFDocumentProxy,
  number: number,
  tools: Parameters<typeof sheetOfPage>[1],
): Promise<Sheet | null> {
  try {
    const page = await pdf.getPage(number);
    const sheet = await sheetOfPage(page, tools);
    page.cleanup();
    return sheet;
  } catch {
    return null;
  }
}

/** Why no sheet has a word. */
function reasonOf(sheets: readonly Sheet[], scanned: readonly number[]): UnreadReason {
  if (sheets.some(({ unmapped }) => unmapped)) return 'unmapped';
  const isDrawn = sheets.some(({ pictures, rules }) => pictures.length + rules.length > 0);
  return scanned.length > 0 || isDrawn ? 'scan' : 'empty';
}
