import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from '../../lib/document/page.ts';
import { pageOfSheets } from '../../lib/sources/boxes/page-of-sheets.ts';
import type { Sheet } from '../../lib/sources/boxes/sheet.ts';
import { sheetOfPage } from '../../lib/sources/pdf/sheet-of-page.ts';

const parts = 'node_modules/pdfjs-dist';

/** The sheets of a PDF, read in Node by pdf.js's build for old browsers. */
export async function sheetsOfPdf(bytes: Uint8Array): Promise<Sheet[]> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: `${parts}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${parts}/standard_fonts/`,
    wasmUrl: `${parts}/wasm/`,
    fontExtraProperties: true,
    verbosity: 0,
  });
  const document = await task.promise;
  const layers = await document.getOptionalContentConfig();
  const isShown = (layer: unknown) => layers.isVisible(layer);
  const sheets: Sheet[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    sheets.push(await sheetOfPage(await document.getPage(number), { ops: OPS, isShown }));
  }
  await task.destroy();
  return sheets;
}

/** The Page of a file of these sheets. */
export function pageFrom(sheets: readonly Sheet[]): Page {
  const { blocks, facts, truncated } = pageOfSheets(sheets);
  const file = { kind: 'pdf', name: 'report.pdf', sha256: '', ...facts } as const;
  return { url: '', title: '', contentType: 'application/pdf', blocks, truncated, file };
}
