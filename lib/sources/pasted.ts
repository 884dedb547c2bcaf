import { blockBreak } from '../document/normalise.ts';
import type { SourceFile } from '../document/page.ts';
import { digestOf } from './digest.ts';
import type { FileReading } from './file-reading.ts';
import type { FileTools } from './read-file.ts';
import { readText } from './text/read-text.ts';

/** What a clipboard holds of its kinds `text/html` and `text/plain`; "" for none. */
export interface Pasted {
  readonly html: string;
  readonly text: string;
}

/** Signs that are read of what is pasted. */
const longest = 20_000_000;

/**
 * Reads what a person has pasted: tables as Word, WPS, Excel or a page of the web put them on the clipboard,
 * else text. Does not throw for anything in it.
 */
export async function readPasted(
  { html, text }: Pasted,
  { readHtml }: Pick<FileTools, 'readHtml'>,
): Promise<FileReading> {
  if (html.length > longest || text.length > longest) return { unread: 'too-large' };
  const marked = html.trim() === '' ? null : readHtml(withoutHeader(html), '');
  const says = marked?.blocks.some(({ kind }) => kind !== 'source') ?? false;
  if (!says && text.trim() === '') {
    return { unread: marked && marked.blocks.length > 0 ? 'picture' : 'empty' };
  }
  const plain = says ? null : readText(withoutQuotes(text));
  const content = plain ?? marked ?? { blocks: [], truncated: false };
  const kind: SourceFile['kind'] = plain ? 'text' : 'page';
  const sha256 = await digestOf(new TextEncoder().encode(plain ? text : html));
  const facts = { sheets: [], scanned: [], unmapped: false, unruled: plain?.unruled ?? 0 };
  return {
    page: {
      url: '',
      title: '',
      contentType: plain ? 'text/plain' : 'text/html',
      blocks: content.blocks,
      truncated: content.truncated,
      ...(!plain && marked?.unstyled && { unstyled: true as const }),
      file: { kind, name: '', sha256, ...facts },
    },
  };
}

/** Windows puts lengths before the page ("Version:0.9 StartHTML:…"); some programs hand them on. */
const withoutHeader = (html: string): string => html.replace(/^Version:[\d.]+\s[^<]*(?=<)/, '');

/** Excel puts a cell of several lines into quotation marks; its lines are then those of one field. */
const withoutQuotes = (text: string): string =>
  text.replace(/(?<=^|\t)"((?:[^"]|"")*)"(?=\t|\r?\n|$)/gm, (whole, field: string) =>
    /[\r\n\t]|""/.test(field)
      ? field
          .replaceAll('""', '"')
          .replace(/\r\n?|\n/g, blockBreak)
          .replaceAll('\t', ' ')
      : whole,
  );
