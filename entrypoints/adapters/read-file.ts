import type { PDFDocumentProxy } from 'pdfjs-dist';
import { markerWords } from '../../lib/forms/marker-words.ts';
import type { ChosenFile, FileReading } from '../../lib/sources/file-reading.ts';
import { createMarkers } from '../../lib/sources/html/markers.ts';
import { htmlReader } from '../../lib/sources/html/read-html.ts';
import { linksReader } from '../../lib/sources/html/read-links.ts';
import { openPdf } from '../../lib/sources/pdf/open-pdf.ts';
import { readPdf } from '../../lib/sources/pdf/read-pdf.ts';
import { readFile as readWith } from '../../lib/sources/read-file.ts';
import { xmlParser } from '../../lib/sources/word/xml.ts';
import type { ViewerPorts } from '../../lib/viewer/viewer.ts';
import { loadPdfJs, pdfAssets } from './pdfjs.ts';

const parseXml = xmlParser(new DOMParser());

/** The file's own HTML is read, and never shown: it is no part of this document, and nothing of it runs. */
const readHtml = htmlReader(window, createMarkers(markerWords));

/** Reads a file in this page; sheets of a PDF are told one by one. */
export const readFile: ViewerPorts['readFile'] = (file, { askPassword, progress, opened }) =>
  readWith(file, {
    parseXml,
    readHtml,
    async readPdf(bytes) {
      const pdfjs = await loadPdfJs();
      const pdf = await openPdf(bytes, { pdfjs, assets: pdfAssets, askPassword });
      if (typeof pdf === 'string') return pdf;
      opened(pdf);
      return readPdf(pdf, { pdfjs, progress });
    },
  });

/** Reads a file that is not shown: without a password, and a PDF is closed in the end. */
export async function readAndClose(file: ChosenFile): Promise<FileReading> {
  const opened: PDFDocumentProxy[] = [];
  try {
    return await readFile(file, {
      askPassword: async () => null,
      progress: async () => {},
      opened: (pdf) => void opened.push(pdf),
    });
  } finally {
    for (const pdf of opened) await pdf.loadingTask.destroy().catch(() => {});
  }
}

/** Where a page leads that was fetched, and is not drawn. */
export const readLinksIn = linksReader(window);
