import type { Page, SourceFile } from '../document/page.ts';
import type { SheetFacts } from './boxes/sheet.ts';
import { digestOf } from './digest.ts';
import { fileKindOf } from './file-kind.ts';
import type { ChosenFile, FileReading, UnreadReason } from './file-reading.ts';
import type { ReadHtml } from './html/read-html.ts';
import { readPasted } from './pasted.ts';
import { decodeText } from './text/decode.ts';
import { htmlInMhtml, isMhtml } from './text/mhtml.ts';
import { readText } from './text/read-text.ts';
import { readFlatWord, readWord } from './word/read-word.ts';
import type { ParseXml } from './word/xml.ts';

/** What a source says of its file's content. */
type Content = Pick<Page, 'blocks' | 'truncated'> &
  Partial<Pick<Page, 'title' | 'unstyled'> & SheetFacts>;

/** What reading a file takes of the program that it runs in. */
export interface FileTools {
  readonly parseXml: ParseXml;
  /** Reads a page that is not drawn. */
  readonly readHtml: ReadHtml;
  /** Reads sheets; asks the person for a password where one is needed. */
  readonly readPdf: (bytes: Uint8Array<ArrayBuffer>) => Promise<Content | UnreadReason>;
}

/** Bytes of a file that are read at most. */
export const largestFile = 50 * 1024 * 1024;

const noFacts: SheetFacts = { sheets: [], scanned: [], unmapped: false, unruled: 0 };

/** Reads a file by what it holds, whatever its name says. Does not throw for anything in the file. */
export async function readFile(file: ChosenFile, tools: FileTools): Promise<FileReading> {
  const { name, bytes, address, pasted } = file;
  if (pasted) return readPasted(pasted, name, tools.readHtml);
  if (bytes.length > largestFile) return { unread: 'too-large' };
  const read = await contentOf(file, tools).catch((): UnreadReason => 'damaged');
  if (typeof read === 'string') return { unread: read };
  const { kind, content } = read;
  const facts = { ...noFacts, ...content };
  const { sheets, scanned, unmapped, unruled } = facts;
  const sha256 = await digestOf(bytes);
  return {
    page: {
      url: address,
      title: content.title || name,
      contentType: file.type,
      blocks: content.blocks,
      truncated: content.truncated,
      ...(content.unstyled && { unstyled: true as const }),
      file: { kind, name, sha256, sheets, scanned, unmapped, unruled },
    },
  };
}

interface Read {
  readonly kind: SourceFile['kind'];
  readonly content: Content;
}

async function contentOf(
  { bytes, type, address }: ChosenFile,
  tools: FileTools,
): Promise<Read | UnreadReason> {
  const found = fileKindOf(bytes);
  const as = (kind: Read['kind'], content: Content | UnreadReason) =>
    typeof content === 'string' ? content : { kind, content };
  if (found === 'pdf') return as('pdf', await tools.readPdf(bytes));
  if (found === 'zip') return as('word', readWord(bytes, tools.parseXml));
  if (found !== 'text') return found;
  const text = decodeText(bytes, type);
  if (text.trim() === '') return 'empty';
  if (isXml(text)) return as('word', readFlatWord(text, tools.parseXml));
  if (isMhtml(text)) {
    const html = await htmlInMhtml(bytes);
    return html === null ? 'damaged' : as('page', tools.readHtml(html, address));
  }
  return isHtml(text) ? as('page', tools.readHtml(text, address)) : as('text', readText(text));
}

/** Tags that a page has near its beginning (https://mimesniff.spec.whatwg.org/, and what Word saves). */
const tag =
  /<(?:!doctype\s+html|html|head|body|meta|title|table|div|p|h[1-6]|span|font|br)\b[^>]*>/i;

/** Whether a text is XML, and no page of XHTML. */
const isXml = (text: string): boolean => /^\s*<\?xml(?![\s\S]{0,2000}<html)/i.test(text);

/** Whether a text is a page, whole or in part. */
const isHtml = (text: string): boolean => tag.test(text.slice(0, 4000));
