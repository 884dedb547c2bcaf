import { markerWords } from '../../lib/forms/marker-words.ts';
import { createMarkers } from '../../lib/sources/html/markers.ts';
import { htmlReader } from '../../lib/sources/html/read-html.ts';
import { openPdf } from '../../lib/sources/pdf/open-pdf.ts';
import { readPdf } from '../../lib/sources/pdf/read-pdf.ts';
import type { FileTools } from '../../lib/sources/read-file.ts';
import { nodeWorld } from '../dom/html.ts';
import { parseXml } from '../dom/xml.ts';
import { loadPdfJs } from './pdfjs.ts';

/** What reading files takes, in Node. Nobody is there to be asked for a password. */
export const fileTools: FileTools = {
  parseXml,
  readHtml: htmlReader(nodeWorld, createMarkers(markerWords)),
  async readPdf(bytes) {
    const { pdfjs, assets } = await loadPdfJs();
    const pdf = await openPdf(bytes, { pdfjs, assets, askPassword: async () => null });
    if (typeof pdf === 'string') return pdf;
    try {
      return await readPdf(pdf, { pdfjs });
    } finally {
      await pdf.loadingTask.destroy();
    }
  },
};
