import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { minifySync } from 'vite';

/** A file of pdf.js as it is shipped. */
export type PdfAsset = { readonly relativeDest: string } & (
  | { readonly absoluteSrc: string }
  | { readonly contents: string }
);

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** For browsers as old as the manifest allows: they lack interfaces that the other build uses. */
const scripts = {
  'pdf.mjs': 'legacy/build/pdf.min.mjs',
  'pdf.worker.mjs': 'legacy/build/pdf.worker.min.mjs',
  'pdf_viewer.mjs': 'legacy/web/pdf_viewer.mjs',
};

/**
 * Of the packed character maps those of GB that a PDF may name (ISO 32000-1, table 118), and what files made
 * for Chinese, Japanese and Korean name most.
 */
const cmaps =
  /^GB(?:-|pc|K)|^UniGB-(?:UCS2|UTF16)|^Adobe-GB1|^Uni(?:CNS|JIS|KS)-(?:UCS2|UTF16)|^Adobe-\w+-UCS2|^(?:ETen-)?B5|^90ms-|^[HV]\./;

/** pdf.js for the viewer, below `pdfjs/`: its scripts, character maps, fonts and decoders of pictures. */
export function pdfAssets(): PdfAsset[] {
  const all = (from: string, wanted: RegExp) =>
    readdirSync(join(folder, from)).flatMap((file) =>
      wanted.test(file)
        ? { relativeDest: `pdfjs/${from}/${file}`, absoluteSrc: join(folder, from, file) }
        : [],
    );
  return [
    ...Object.entries(scripts).map(([name, from]) => ({
      relativeDest: `pdfjs/${name}`,
      contents: withoutEval(smallest(from)),
    })),
    { relativeDest: 'pdfjs/LICENSE', absoluteSrc: join(folder, 'LICENSE') },
    ...all('cmaps', cmaps),
    ...all('cmaps', /^LICENSE/),
    // A browser draws all others with fonts of the system.
    ...all('standard_fonts', /^Foxit(?:Symbol|Dingbats)|^LICENSE_FOXIT/),
    // Not the interpreter of scripts in forms: no script of a file is run.
    ...all('wasm', /^(?:jbig2|openjpeg|qcms_bg)\.wasm$|^LICENSE(?!.*QUICKJS)/),
  ];
}

/** A script as small as it can be: its package has that of most. */
function smallest(from: string): string {
  const script = readFileSync(join(folder, from), 'utf8');
  return from.includes('.min.') ? script : minifySync(from, script, { module: true }).code;
}

const evaluation = /\b(?:new )?Function\((?=["'`])/g;

/** What would make code of text where a browser lacks what ours have: here it may not, and is not shipped. */
function withoutEval(script: string): string {
  return `${script.replace(evaluation, 'noEval(')}\nfunction noEval(){throw new Error("No eval")}\n`;
}
