import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { targetsOf } from '../audit/targets.ts';
import { type Entry, entrySchema } from './entry.ts';

/** A line of a list, or a name that was given, which is none. */
export class NoEntry extends Error {
  readonly input: string;
  readonly line: number | null;

  constructor(input: string, line: number | null = null) {
    super(line === null ? input : `${input}:${line}`);
    this.input = input;
    this.line = line;
  }
}

/**
 * What files, folders, addresses and lists name, in their order; a list is a file of NDJSON, or "-" for the
 * standard input. Files without a digest in the list are read for it. `lost` is told of a folder's files that
 * cannot be read: the others are taken.
 *
 * @throws {NoEntry} for a name without a file, and for a line that is no entry.
 */
export async function* entriesOf(
  inputs: readonly string[],
  standardInput: NodeJS.ReadableStream = process.stdin,
  lost: (path: string) => void = () => {},
): AsyncGenerator<Entry> {
  for (const input of inputs) {
    if (/^https?:\/\//.test(input)) yield { id: input, url: input };
    else if (input === '-') yield* entriesOfList(input, standardInput);
    else if (/\.(?:ndjson|jsonl)$/i.test(input))
      yield* entriesOfList(input, createReadStream(input));
    else yield* entriesUnder(input, lost);
  }
}

async function* entriesOfList(input: string, stream: NodeJS.ReadableStream): AsyncGenerator<Entry> {
  const failed = new Promise<never>((_, reject) =>
    stream.once('error', () => reject(new NoEntry(input))),
  );
  failed.catch(() => {});
  const lines = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
  let number = 0;
  for await (const line of lines) {
    number++;
    if (line.trim() === '') continue;
    const entry = entrySchema.safeParse(parsed(line));
    if (!entry.success) throw new NoEntry(input, number);
    yield await withDigest(entry.data);
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** A file, or those of a folder that `crossfoot audit` would take, in its order. */
async function* entriesUnder(input: string, lost: (path: string) => void): AsyncGenerator<Entry> {
  for await (const target of targetsOf([input])) {
    if (!('path' in target)) continue;
    const { path } = target;
    // A name that is no UTF-8 stands in no list.
    const isFile = target.kind === 'file' && target.raw === undefined;
    const entry = isFile ? await withDigest({ id: path, path }).catch(() => null) : null;
    if (entry !== null) yield entry;
    else if (path === input) throw new NoEntry(path);
    else lost(path);
  }
}

async function withDigest(entry: Entry): Promise<Entry> {
  if ('url' in entry) return entry;
  const path = resolve(entry.path);
  return { id: entry.id, path, sha256: entry.sha256 ?? (await digestOfFile(path)) };
}

/** @throws {NoEntry} for a file that cannot be read. */
async function digestOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
  } catch {
    throw new NoEntry(path);
  }
  return hash.digest('hex');
}
