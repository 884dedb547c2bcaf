/** Runs the real command, as a shell does. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Of another user, where the one who runs it may become that. */
  readonly uid?: number;
}

/** Starts `crossfoot` with these words, in Chinese unless the environment says otherwise. */
export function start(
  words: readonly string[],
  { cwd, env = {}, uid }: RunOptions = {},
): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [program, ...words], {
    ...(cwd !== undefined && { cwd }),
    ...(uid !== undefined && { uid }),
    env: { ...process.env, LC_ALL: 'zh_CN.UTF-8', SOFFICE: '', ...env },
  });
}

/** Runs it to its end. */
export async function crossfoot(
  words: readonly string[],
  options: RunOptions = {},
): Promise<Ended> {
  const child = start(words, options);
  child.stdin.end(options.input ?? '');
  return ended(child);
}

export async function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  const [output, errors]: Buffer[][] = [[], []];
  child.stdout.on('data', (part: Buffer) => output?.push(part));
  child.stderr.on('data', (part: Buffer) => errors?.push(part));
  const [code] = await once(child, 'close');
  const text = (parts: readonly Buffer[] = []) => Buffer.concat(parts).toString();
  return { code, output: text(output), errors: text(errors) };
}
