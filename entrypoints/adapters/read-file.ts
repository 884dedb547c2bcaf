import { markerWords } from '../../lib/forms/marker-words.ts';
import { createMarkers } from '../../lib/sources/html/markers.ts';
import { htmlReader } from '../../lib/sources/html/read-html.ts';
import { openPdf } from '../../lib/sources/pdf/open-pdf.ts';
import { readPdf } from '../../lib/sources/pdf/read-pdf.ts';
import { type FileTools, readFile as readWith } from '../../lib/sources/read-file.ts';
import type { ViewerPorts } from '../../lib/viewer/viewer.ts';
import { loadPdfJs, pdfAssets } from './pdfjs.ts';

const parseXml: FileTools['parseXml'] = (xml) => {
  const parsed = new DOMParser().parseFromString(xml, 'application/xml');
  return parsed.querySelector('parsererror') ? null : parsed;
};

/** A file's own HTML is read, and never shown: it is no part of this document, and nothing of it runs. */
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
