/** pdf.js as Node loads it, with what it needs from its package. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { AskPassword, OpenTools } from '../../lib/sources/pdf/open-pdf.ts';

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Tools to open and read PDFs with; the person declines every password unless `askPassword` gives one. */
export const nodePdf = (askPassword: AskPassword = async () => null): OpenTools => ({
  pdfjs,
  assets: {
    cMapUrl: join(folder, 'cmaps/'),
    standardFontDataUrl: join(folder, 'standard_fonts/'),
    wasmUrl: join(folder, 'wasm/'),
  },
  askPassword,
});
