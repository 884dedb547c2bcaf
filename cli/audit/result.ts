import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Format } from '../formats/format.ts';
import { type Terminal, write } from '../terminal.ts';
import { WrongUse } from '../wrong-use.ts';

/** Where the result goes. */
export interface Result {
  write(what: string | Uint8Array): Promise<void>;
  end(): Promise<void>;
}

/**
 * The standard output, or a file of a folder: `crossfoot.ndjson`.
 *
 * @throws {WrongUse} where the folder cannot be written to, or a terminal would be given what is no text.
 */
export async function openResult(
  { ending, isText }: Format,
  out: string | null,
  { output, stopping }: Terminal,
): Promise<Result> {
  if (out === null) {
    if (!isText && output.isTTY) throw new WrongUse('command.noTerminal', { format: ending });
    return { write: (what) => write(output, what, stopping), end: async () => {} };
  }
  const path = join(out, `crossfoot.${ending}`);
  const stream = await opened(path).catch(() => {
    throw new WrongUse('command.noFolder', { folder: out });
  });
  return {
    write: (what) => write(stream, what, stopping),
    async end() {
      stream.end();
      await once(stream, 'close');
    },
  };
}

async function opened(path: string): Promise<WriteStream> {
  await mkdir(dirname(path), { recursive: true });
  const stream = createWriteStream(path);
  await once(stream, 'open');
  return stream;
}
