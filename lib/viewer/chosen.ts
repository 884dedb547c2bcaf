import type { ChosenFile } from '../sources/file-reading.ts';

/** A file of the person's disk. */
export async function chosenFile(file: File): Promise<ChosenFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { name: file.name, bytes, address: '', type: '' };
}

/** What was pasted, as a file: its HTML where it has a table that way, else its text. */
export function pastedFile(
  { html, text }: { readonly html: string; readonly text: string },
  name: string,
): ChosenFile {
  const isHtml = html !== '';
  return {
    name,
    bytes: Uint8Array.from(new TextEncoder().encode(isHtml ? html : text)),
    address: '',
    type: `text/${isHtml ? 'html' : 'plain'};charset=utf-8`,
  };
}
