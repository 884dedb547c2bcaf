import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { decodeText } from '../../lib/sources/text/decode.ts';
import type { Shard } from './options.ts';

/** What is to be audited. */
export type Target =
  /** `path` as it was given or found; `raw` as the disk has it, where that is no UTF-8. */
  | { readonly kind: 'file'; readonly path: string; readonly raw?: Buffer }
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
    const below = filesBelow({ path }, new Set());
    for await (const target of below) {
      // By its place in the folder, which other machines may have elsewhere.
      const place = 'path' in target ? relative(path, target.path).split(sep).join('/') : '';
      if (isMine(place, shard)) yield target;
    }
  }
}

/** A file or folder of a folder. */
interface Place {
  /** As it is shown. */
  readonly path: string;
  /** As the disk has it, where that is no UTF-8: names that came out of an archive of GBK. */
  readonly raw?: Buffer;
}

async function* filesBelow(folder: Place, visited: Set<string>): AsyncGenerator<Target> {
  const own = await stat(onDisk(folder), { bigint: true }).catch(() => null);
  const real = own ? `${own.dev}:${own.ino}` : folder.path;
  if (visited.has(real)) return;
  visited.add(real);
  const names = await readdir(onDisk(folder), { encoding: 'buffer' }).catch(reasonOf);
  if (typeof names === 'string') {
    yield { kind: 'lost', path: folder.path, reason: names };
    return;
  }
  const places = names.map((name) => placeIn(folder, name));
  for (const place of places.sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const name = basename(place.path);
    if (name.startsWith('.')) continue;
    const found = await look(onDisk(place));
    if (typeof found === 'string') {
      if (kinds.test(name)) yield { kind: 'lost', path: place.path, reason: found };
    } else if (found.isDirectory()) yield* filesBelow(place, visited);
    else if (found.isFile() && kinds.test(name)) yield { kind: 'file', ...place };
  }
}

const onDisk = ({ path, raw }: Place): string | Buffer => raw ?? path;

function placeIn(folder: Place, name: Buffer): Place {
  const words = decodeText(new Uint8Array(name));
  const path = join(folder.path, words);
  if (folder.raw === undefined && name.equals(Buffer.from(words))) return { path };
  const above = folder.raw ?? Buffer.from(folder.path);
  return { path, raw: Buffer.concat([above, Buffer.from(sep), name]) };
}

const look = (path: string | Buffer) => stat(path).catch(reasonOf);

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
