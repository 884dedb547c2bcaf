import { createHash } from 'node:crypto';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Shard } from './options.ts';

/** What is to be audited. */
export type Target =
  /** `path` as it was given or found. */
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'input' }
  | { readonly kind: 'address'; readonly address: string }
  /** What cannot be looked at, and why. */
  | { readonly kind: 'lost'; readonly path: string; readonly reason: LostReason };

export type TargetOnDisk = Exclude<Target, { kind: 'address' }>;

export const lostReasons = ['no-such-file', 'no-permission', 'loop', 'unreadable'] as const;
export type LostReason = (typeof lostReasons)[number];

/** Ends of names of what can be a report, whether it can be read or not: pictures and scripts of a saved page are passed over. */
const kinds = /\.(?:s?html?|xhtml|mht|mhtml|pdf|docx?|wps|txt|xml|rtf|ofd)$/i;

const isAddress = (target: string): boolean => /^https?:\/\//i.test(target);

/**
 * The files, addresses and inputs that were named, in their order: each folder with those below it, in the
 * order of their names, once, whatever links lead to it; what its name hides (".git") is left out.
 */
export async function* targetsOf(
  named: readonly string[],
  shard: Shard | null = null,
): AsyncGenerator<Target> {
  for (const one of named) {
    if (one === '-') yield { kind: 'input' };
    else if (isAddress(one)) {
      if (isMine(one, shard)) yield { kind: 'address', address: one };
    } else yield* targetsAt(one, shard);
  }
}

async function* targetsAt(path: string, shard: Shard | null): AsyncGenerator<Target> {
  const found = await look(path);
  if (typeof found === 'string') yield { kind: 'lost', path, reason: found };
  else if (!found.isDirectory()) {
    if (isMine(path, shard)) yield { kind: 'file', path };
  } else {
    const below = filesBelow(path, new Set());
    for await (const target of below) {
      // By its place in the folder, which other machines may have elsewhere.
      const place = 'path' in target ? relative(path, target.path).split(sep).join('/') : '';
      if (isMine(place, shard)) yield target;
    }
  }
}

async function* filesBelow(folder: string, visited: Set<string>): AsyncGenerator<Target> {
  const real = await realpath(folder).catch(() => folder);
  if (visited.has(real)) return;
  visited.add(real);
  const names = await readdir(folder).catch((error: unknown) => reasonOf(error));
  if (typeof names === 'string') {
    yield { kind: 'lost', path: folder, reason: names };
    return;
  }
  for (const name of names.sort()) {
    if (name.startsWith('.')) continue;
    const path = join(folder, name);
    const found = await look(path);
    if (typeof found === 'string') {
      if (kinds.test(name)) yield { kind: 'lost', path, reason: found };
    } else if (found.isDirectory()) yield* filesBelow(path, visited);
    else if (found.isFile() && kinds.test(name)) yield { kind: 'file', path };
  }
}

const look = (path: string) => stat(path).catch((error: unknown) => reasonOf(error));

/** Why a file cannot be looked at or read. */
export function reasonOf(error: unknown): LostReason {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'no-such-file';
  if (code === 'EACCES' || code === 'EPERM') return 'no-permission';
  return code === 'ELOOP' ? 'loop' : 'unreadable';
}

/** Whether this machine takes what is named so. */
function isMine(name: string, shard: Shard | null): boolean {
  if (shard === null) return true;
  const hash = createHash('sha256').update(name).digest().readUInt32BE();
  return hash % shard.of === shard.index;
}
