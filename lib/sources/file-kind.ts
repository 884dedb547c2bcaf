import type { UnreadReason } from './file-reading.ts';

/** What the bytes of a file are, whatever its name says. */
export type FileKind = 'pdf' | 'zip' | 'text' | UnreadReason;

/** First bytes by the kind of file they begin (https://mimesniff.spec.whatwg.org/, "signatures"). */
const signatures: readonly (readonly [FileKind, ...number[]])[] = [
  ['zip', 0x50, 0x4b, 0x03, 0x04],
  ['archive', 0x50, 0x4b, 0x05, 0x06],
  ['archive', 0x52, 0x61, 0x72, 0x21],
  ['archive', 0x37, 0x7a, 0xbc, 0xaf],
  ['archive', 0x1f, 0x8b],
  ['picture', 0x89, 0x50, 0x4e, 0x47],
  ['picture', 0xff, 0xd8, 0xff],
  ['picture', 0x47, 0x49, 0x46, 0x38],
  ['picture', 0x42, 0x4d],
  ['picture', 0x49, 0x49, 0x2a, 0x00],
  ['picture', 0x4d, 0x4d, 0x00, 0x2a],
  ['picture', 0x52, 0x49, 0x46, 0x46],
  ['rtf', 0x7b, 0x5c, 0x72, 0x74, 0x66],
];

/** The first bytes of the file that Word, Excel and WPS wrote before 2007 ([MS-CFB] 2.2). */
const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Streams of a compound file, by what holds them; the first that is there says what it is. */
const streams: readonly (readonly [string, UnreadReason])[] = [
  ['EncryptedPackage', 'encrypted'],
  ['WpsContent', 'old-wps'],
  ['WordDocument', 'old-word'],
  ['Workbook', 'spreadsheet'],
  ['Book', 'spreadsheet'],
];

/** A PDF begins within so many bytes (ISO 32000-1, Annex H, note 13). */
const pdfBeginsWithin = 1024;

/** Tells a file by its content. Text is all that has no bytes which no text has. */
export function fileKindOf(bytes: Uint8Array): FileKind {
  if (bytes.every((byte) => byte === 0)) return 'empty';
  if (indexOf(bytes.subarray(0, pdfBeginsWithin), ascii('%PDF-')) >= 0) return 'pdf';
  if (begins(bytes, compound)) return compoundKind(bytes);
  const signed = signatures.find(([, ...first]) => begins(bytes, first));
  if (signed && !(signed[0] === 'picture' && isText(bytes))) return signed[0];
  return isText(bytes) ? 'text' : 'unknown';
}

/** By the names in its directory, which are UTF-16LE ([MS-CFB] 2.6). */
function compoundKind(bytes: Uint8Array): UnreadReason {
  const held = streams.find(
    ([name]) =>
      indexOf(
        bytes,
        [...ascii(name)].flatMap((b) => [b, 0]),
      ) > 0,
  );
  return held?.[1] ?? 'unknown';
}

/** How much of a file is asked whether it is text. */
const looked = 4096;

/** UTF-16 has zero bytes in every other place; other text has no control characters but white space. */
function isText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, looked);
  if (begins(head, [0xff, 0xfe]) || begins(head, [0xfe, 0xff])) return true;
  if (hasZeros(head)) return true;
  const odd = head.filter(
    (byte) => byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b,
  );
  return odd.length === 0;
}

/** Whether zeros stand in one of two places only, as where UTF-16 writes ASCII without a byte order mark. */
export function hasZeros(bytes: Uint8Array): boolean {
  const zeros = [0, 0];
  bytes.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  return Math.min(even, odd) === 0 && Math.max(even, odd) > bytes.length / 20;
}

const ascii = (words: string) => new TextEncoder().encode(words);

const begins = (bytes: Uint8Array, first: ArrayLike<number>) =>
  Array.from(first).every((byte, at) => bytes[at] === byte);

/** Where `part` begins in `bytes`; -1 where it does not. */
function indexOf(bytes: Uint8Array, part: ArrayLike<number>): number {
  const [first = 0] = Array.from(part);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (begins(bytes.subarray(at), part)) return at;
  }
  return -1;
}
