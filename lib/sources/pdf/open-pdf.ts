import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { UnreadReason } from '../file-reading.ts';

/** pdf.js, in the build that its surroundings can load. */
export type PdfJs = Pick<typeof import('pdfjs-dist'), 'getDocument' | 'OPS' | 'PasswordResponses'>;

/**
 * Asks the person for the password of a file, `again` where the one before was wrong. Null where the person
 * declines.
 */
export type AskPassword = (again: boolean) => Promise<string | null>;

/** Where pdf.js finds what it does not bring along; each ends in "/". */
export interface PdfAssets {
  /** Character maps, packed: without those of GB 2312, GBK and GB 18030 much Chinese text is lost. */
  readonly cMapUrl: string;
  /** The fonts that a file may use without bringing them. */
  readonly standardFontDataUrl: string;
  /** Decoders of pictures, of scans above all. */
  readonly wasmUrl: string;
}

export interface OpenTools {
  readonly pdfjs: PdfJs;
  readonly assets: PdfAssets;
  readonly askPassword: AskPassword;
}

/**
 * Opens a PDF in a worker of its own, which `loadingTask.destroy()` of the document ends. Nothing of the
 * file is run and nothing is fetched but `assets`.
 */
export async function openPdf(
  bytes: Uint8Array,
  { pdfjs, assets, askPassword }: OpenTools,
): Promise<PDFDocumentProxy | UnreadReason> {
  const task = pdfjs.getDocument({
    // The worker takes them over.
    data: bytes.slice(),
    ...assets,
    cMapPacked: true,
    // Else a font that does not tell its characters is believed.
    fontExtraProperties: true,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  let isLocked = false;
  task.onPassword = (answer: (password: string | Error) => void, reason: number) => {
    isLocked = true;
    askPassword(reason === pdfjs.PasswordResponses.INCORRECT_PASSWORD)
      .catch(() => null)
      .then((password) => answer(password ?? new Error('The person declined')));
  };
  try {
    return await task.promise;
  } catch (reason) {
    await task.destroy();
    const isAsked = isLocked && reason instanceof Error && reason.name !== 'InvalidPDFException';
    return isAsked ? 'encrypted' : 'damaged';
  }
}
