import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PdfAssets, PdfJs } from '../../lib/sources/pdf/open-pdf.ts';

/** Where pdf.js stands, whose build for old browsers runs in Node; it draws nothing and needs no canvas. */
const packageFile = () => createRequire(import.meta.url).resolve('pdfjs-dist/package.json');

export interface LoadedPdfJs {
  readonly pdfjs: PdfJs;
  readonly assets: PdfAssets;
}

let loaded: Promise<LoadedPdfJs> | undefined;

/** Loads pdf.js, which takes as long as all else together, once the first PDF is read. */
export function loadPdfJs(): Promise<LoadedPdfJs> {
  loaded ??= quietly(() => import('pdfjs-dist/legacy/build/pdf.mjs')).then((pdfjs) => {
    const folder = dirname(packageFile());
    return {
      pdfjs,
      assets: {
        cMapUrl: join(folder, 'cmaps/'),
        standardFontDataUrl: join(folder, 'standard_fonts/'),
        wasmUrl: join(folder, 'wasm/'),
      },
    };
  });
  return loaded;
}

/** While it is loaded it warns of the canvas that it finds none of. */
async function quietly<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
  const { warn } = console;
  console.warn = () => {};
  try {
    return await load();
  } finally {
    console.warn = warn;
  }
}
