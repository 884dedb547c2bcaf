import PostalMime from 'postal-mime';

/** Headers of a message that is a saved page: the first lines of RFC 2557's examples, and of every browser. */
const savedPage = /^content-type:\s*multipart\/(?:related|mixed|alternative)\b/im;

/** Whether a file is a page saved as one (RFC 2557), as browsers, Word and WPS write it. */
export function isMhtml(text: string): boolean {
  const head = /^[\s\S]*?(?=\r?\n\r?\n)/.exec(text.slice(0, 10_000))?.[0] ?? '';
  return /^mime-version:/im.test(head) && savedPage.test(head);
}

/** The HTML in a page saved as one file, that of its frames behind it; null where there is none. */
export async function htmlInMhtml(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const { html } = await PostalMime.parse(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength),
  );
  return html || null;
}
