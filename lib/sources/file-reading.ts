import type { Page } from '../document/page.ts';

/** What a clipboard holds of its kinds `text/html` and `text/plain`; "" for none. */
export interface Pasted {
  readonly html: string;
  readonly text: string;
}

/** Bytes that a person chose, wherever they came from. */
export interface ChosenFile {
  /** As the person's disk or the address names it: shown, and never believed. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The web address it was fetched from; "" for a file of the disk and for what was pasted. */
  readonly address: string;
  /** What the server called it (`Content-Type`); "" where nobody said. Its `charset` is believed. */
  readonly type: string;
  /** What was pasted, which is read in place of bytes. */
  readonly pasted?: Pasted;
}

/** Why a file says nothing: each is told in words, `unread.<reason>`, and none is "no report". */
export const unreadReasons = [
  'empty',
  'too-large',
  'damaged',
  'encrypted',
  'scan',
  'unmapped',
  'old-word',
  'old-wps',
  'rtf',
  'spreadsheet',
  'ofd',
  'picture',
  'archive',
  'unknown',
] as const;

export type UnreadReason = (typeof unreadReasons)[number];

/** What a file was found to say, or why that is not known. */
export type FileReading = { readonly page: Page } | { readonly unread: UnreadReason };
