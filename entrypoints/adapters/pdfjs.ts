import browser from 'webextension-polyfill';
import type { PdfAssets, PdfJs } from '../../lib/sources/pdf/open-pdf.ts';
import type { PdfViewerModule } from '../../lib/viewer/pdf-sheets.ts';

const addressOf = (path: string) => browser.runtime.getURL(`pdfjs/${path}`);

export const pdfAssets: PdfAssets = {
  cMapUrl: addressOf('cmaps/'),
  standardFontDataUrl: addressOf('standard_fonts/'),
  wasmUrl: addressOf('wasm/'),
};

/** Loads pdf.js, which stands beside our own scripts as it was published; only once a PDF is read. */
export async function loadPdfJs(): Promise<PdfJs> {
  const pdfjs: PdfJs & Pick<typeof import('pdfjs-dist'), 'GlobalWorkerOptions'> = await import(
    /* @vite-ignore */ addressOf('pdf.mjs')
  );
  pdfjs.GlobalWorkerOptions.workerSrc = addressOf('pdf.worker.mjs');
  return pdfjs;
}

/** Loads its viewer, which needs pdf.js itself before. */
export const loadPdfViewer = (): Promise<PdfViewerModule> =>
  import(/* @vite-ignore */ addressOf('pdf_viewer.mjs'));
