import { markerWords } from '../../lib/forms/marker-words.ts';
import { pageOf } from '../../lib/sources/html/dom/dom.ts';
import { createMarkers } from '../../lib/sources/html/markers.ts';
import { readPage } from '../../lib/sources/html/read-page.ts';
import { openPdf } from '../../lib/sources/pdf/open-pdf.ts';
import { readPdf } from '../../lib/sources/pdf/read-pdf.ts';
import { type FileTools, readFile as readWith } from '../../lib/sources/read-file.ts';
import type { ViewerPorts } from '../../lib/viewer/viewer.ts';
import { loadPdfJs, pdfAssets } from './pdfjs.ts';

const markers = createMarkers(markerWords);

const parseXml: FileTools['parseXml'] = (xml) => {
  const parsed = new DOMParser().parseFromString(xml, 'application/xml');
  return parsed.querySelector('parsererror') ? null : parsed;
};

/** The file's own HTML is read, and never shown: it is no part of this document, and nothing of it runs. */
const readHtml: FileTools['readHtml'] = (html) => {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const { title, blocks, truncated } = readPage(pageOf(parsed), markers).page;
  return { blocks, truncated, ...(title !== '' && { title }) };
};

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
