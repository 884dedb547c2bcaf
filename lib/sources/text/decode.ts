import { hasZeros } from '../file-kind.ts';

/** Encodings by their byte order marks (https://encoding.spec.whatwg.org/#bom-sniff). */
const marks: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** A label in a `meta`, an XML declaration or a `Content-Type`. */
const labelled = /charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]*encoding\s*=\s*["']([\w-]+)/i;

/** As far into a page as a browser looks for its encoding. */
const declaredWithin = 1024;

/**
 * The text of a file. A byte order mark is believed; else what is valid UTF-8, which other text hardly
 * ever is; else what server or file say, as far as it fits the bytes; else GB 18030, which holds GBK
 * and GB 2312. `type` is the server's `Content-Type`, or "". Bytes that fit no encoding become U+FFFD.
 */
export function decodeText(bytes: Uint8Array, type = ''): string {
  const marked = marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return new TextDecoder(marked[0]).decode(bytes);
  if (hasZeros(bytes.subarray(0, 4096))) {
    return new TextDecoder(bytes[0] === 0 ? 'utf-16be' : 'utf-16le').decode(bytes);
  }
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, declaredWithin));
  const said = [type, head].flatMap((words) => {
    const [, charset, encoding] = labelled.exec(words) ?? [];
    return charset ?? encoding ?? [];
  });
  for (const label of ['utf-8', ...said, 'gb18030']) {
    const text = strictly(bytes, label);
    if (text !== null) return text;
  }
  return new TextDecoder('gb18030').decode(bytes);
}

/** Null where the bytes are not of that encoding, or there is none of that name. */
function strictly(bytes: Uint8Array, label: string): string | null {
  try {
    // A sign that is cut off at the end of a file is none that speaks against its encoding.
    return new TextDecoder(label, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}
