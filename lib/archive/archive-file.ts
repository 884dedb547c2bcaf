import { DecodeUTF8, Gunzip, Gzip, strToU8 } from 'fflate';
import * as z from 'zod/mini';
import { itemKey } from './keep-item.ts';
import { type KeptItem, keptItemSchema } from './kept.ts';
import { type Run, runSchema } from './run.ts';

/** How an import ended. */
export interface Imported {
  /** `whole`; `cut`: it ends too early; `foreign`: it is no such file; `large`: more than is read. */
  readonly state: 'whole' | 'cut' | 'foreign' | 'large';
  /** How many records were taken in: items that are new or changed, and runs. */
  readonly items: number;
  readonly runs: number;
  /** Lines, from 1, that could not be understood. */
  readonly damaged: readonly number[];
}

export type ArchiveRecord =
  | { readonly item: KeptItem }
  | { readonly run: Run }
  | { readonly damaged: number };

const headSchema = z.object({ schema: z.literal('crossfoot-archive/1') });
const endLine = z.object({ end: z.int() });
const itemLine = z.object({ item: keptItemSchema });
const runLine = z.object({ run: runSchema });

/** UTF-16 units of one line, and of all lines: far more than an archive of ten thousand reports has. */
const LINE_AT_MOST = 20_000_000;
const ALL_AT_MOST = 2_000_000_000;

/**
 * An archive as a file: lines of JSON, gzipped. The first says what it is, then each record has a line, and
 * the last says how many there were.
 */
export async function archiveFile(
  records: AsyncIterable<Exclude<ArchiveRecord, { damaged: number }>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  const gzip = new Gzip((part) => parts.push(part));
  const write = (value: object) => gzip.push(strToU8(`${JSON.stringify(value)}\n`));
  write({ schema: 'crossfoot-archive/1' });
  let end = 0;
  for await (const record of records) {
    write(record);
    end++;
  }
  write({ end });
  gzip.push(new Uint8Array(0), true);
  return joined(parts);
}

/** The records of such a file, one by one; what it returns says how the file ended. */
export function* recordsIn(file: Uint8Array): Generator<ArchiveRecord, Imported['state']> {
  const lines = linesIn(file);
  const first = lines.next();
  const head = headSchema.safeParse(first.done ? null : jsonOf(first.value));
  if (!head.success) return 'foreign';
  for (let number = 2; ; number++) {
    const line = lines.next();
    // Whatever comes to an end without its last line is not all there.
    if (line.done) return line.value === 'whole' ? 'cut' : line.value;
    const value = jsonOf(line.value);
    const end = endLine.safeParse(value);
    if (end.success) return end.data.end === number - 2 ? 'whole' : 'cut';
    yield recordOf(value) ?? { damaged: number };
  }
}

function recordOf(value: unknown): ArchiveRecord | null {
  const run = runLine.safeParse(value);
  if (run.success) return run.data;
  const item = itemLine.safeParse(value);
  // An item under another's key would hide that one.
  return item.success && itemKey(item.data.item) === item.data.item.key ? item.data : null;
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** So many bytes of a file are unpacked at once. */
const CHUNK = 65_536;

/** The lines of a file that is gzipped or plain, unpacked as they are asked for. */
function* linesIn(file: Uint8Array): Generator<string, 'whole' | 'cut' | 'large'> {
  let text = '';
  let length = 0;
  const decode = new DecodeUTF8((words) => {
    text += words;
    length += words.length;
  });
  const unpack = file[0] === 0x1f && file[1] === 0x8b ? new Gunzip() : null;
  if (unpack) unpack.ondata = (bytes, isLast) => decode.push(bytes, isLast);
  for (let at = 0; at < file.length; at += CHUNK) {
    try {
      (unpack ?? decode).push(file.subarray(at, at + CHUNK), at + CHUNK >= file.length);
    } catch {
      return 'cut';
    }
    const lines = text.split('\n');
    text = lines.pop() ?? '';
    yield* lines;
    if (text.length > LINE_AT_MOST || length > ALL_AT_MOST) return 'large';
  }
  if (text !== '') yield text;
  return 'whole';
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
