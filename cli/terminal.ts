import type { Readable } from 'node:stream';
import type { Translate } from '../lib/summary/translate.ts';

/** What a command is run with. */
export interface Terminal {
  readonly translate: Translate;
  readonly input: Readable;
  readonly output: NodeJS.WriteStream;
  /** For progress and complaints. */
  readonly errors: NodeJS.WriteStream;
  /** Says that the command is to end, whoever wants it: Ctrl-C, or nobody who reads what it prints. */
  readonly stopping: AbortSignal;
  stop(): void;
}

/** A command by its name: what follows the name, to an exit code. */
export type Command = (words: readonly string[], terminal: Terminal) => Promise<number>;

/** Writes, and resolves once more may be written; at once where nobody reads any more. */
export function write(
  stream: NodeJS.WritableStream,
  what: string | Uint8Array,
  stopping: AbortSignal,
): Promise<void> {
  if (!stream.writable || what.length === 0) return Promise.resolve();
  if (stream.write(what) || stopping.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      stream.off('drain', done);
      stopping.removeEventListener('abort', done);
      resolve();
    };
    stream.once('drain', done);
    stopping.addEventListener('abort', done);
  });
}
