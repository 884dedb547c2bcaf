import { readFile, stat } from 'node:fs/promises';
import type { KeptItem } from '../../lib/archive/kept.ts';
import { largestFile } from '../../lib/sources/read-file.ts';
import { decodeText } from '../../lib/sources/text/decode.ts';

/** Lines and columns of a text, from 1; columns count UTF-16 units, the end is past the last one. */
export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Finds words in a file; null where they do not stand there once. */
export type FindRegion = (words: string) => Region | null;

/** So many signs tell a sentence from others. */
const enough = 40;
/** What may stand between the signs of a sentence in the source of a page. */
const between = '(?:\\s|<[^<>]{0,500}>|&nbsp;)*';

/** Finds what is quoted of a file of the disk in its source; a PDF's or Word file's has no lines. */
export async function regionsIn({
  file,
  kind,
}: Pick<KeptItem, 'file' | 'kind'>): Promise<FindRegion> {
  const nowhere = () => null;
  if (file === null || (kind !== 'page' && kind !== 'text')) return nowhere;
  try {
    const found = await stat(file);
    // A pipe was read already, and would be waited for.
    if (!found.isFile() || found.size > largestFile) return nowhere;
    const text = decodeText(new Uint8Array(await readFile(file)), '');
    return (words) => find(text, words);
  } catch {
    return nowhere;
  }
}

function find(text: string, words: string): Region | null {
  const signs = [...words.replace(/\s+/g, '')].slice(0, enough);
  if (signs.length < 2) return null;
  const pattern = signs.map((sign) => sign.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&')).join(between);
  const [first, second] = text.matchAll(new RegExp(pattern, 'gu'));
  if (first === undefined || second !== undefined) return null;
  const start = pointAt(text, first.index);
  const end = pointAt(text, first.index + first[0].length);
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}

function pointAt(text: string, offset: number) {
  const before = text.slice(0, offset).split(/\r\n?|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
