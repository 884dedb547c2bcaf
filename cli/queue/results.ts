import { randomUUID } from 'node:crypto';
import { access, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';
import type { KeptItem } from '../../lib/archive/kept.ts';
import { type Entry, keyOf } from './entry.ts';

/** Why an entry could not be audited, after which it is tried again. */
export const failures = ['crashed', 'hung', 'memory', 'gone', 'threw'] as const;
export type Failure = (typeof failures)[number];

export const asideSchema = z.object({
  id: z.string(),
  path: z.nullable(z.string()),
  url: z.nullable(z.string()),
  sha256: z.nullable(z.string()),
  reason: z.enum(failures),
  /** What the program said last, for who looks into it. */
  message: z.string(),
  tries: z.int(),
  /** ISO 8601, UTC. */
  at: z.string(),
});

/** What is kept of an entry that was given up. */
export type Aside = z.infer<typeof asideSchema>;

/** Which result an entry of a list has; none where it was set aside. */
export const takenSchema = z.object({
  id: z.string(),
  path: z.optional(z.string()),
  url: z.optional(z.string()),
  /** The name of its result: of the bytes that were read, or of the address. */
  result: z.nullable(z.string()),
});
export type Taken = z.infer<typeof takenSchema>;

/** The folder of results: `<sha256>.json`, `aside/<sha256>.json`, `chunks/<job>.ndjson`. */
export interface Results {
  /** Whether there is a result of this name by this version of the program, and not one of a host that refused. */
  has(name: string, by: string): Promise<boolean>;
  /** Its name is the digest of what was read, or of an address. */
  keep(item: KeptItem, name: string): Promise<void>;
  isAside(entry: Entry): Promise<boolean>;
  setAside(entry: Entry, why: Pick<Aside, 'reason' | 'message' | 'tries'>): Promise<void>;
  /** Notes whose contents a chunk's entries were. */
  note(job: string, taken: readonly Taken[]): Promise<void>;
}

export function resultsIn(folder: string): Results {
  const result = (name: string) => join(folder, `${name}.json`);
  const aside = (entry: Entry) => join(folder, 'aside', `${keyOf(entry)}.json`);
  return {
    has: async (name, by) => {
      const item = headOf((await textOf(result(name))) ?? '');
      return item?.by === by && item.state !== 'declined' && item.state !== 'failed';
    },
    keep: (item, name) => writeWhole(result(name), JSON.stringify(item)),
    isAside: (entry) =>
      access(aside(entry)).then(
        () => true,
        () => false,
      ),
    setAside: (entry, why) =>
      writeWhole(
        aside(entry),
        JSON.stringify({
          id: entry.id,
          path: 'path' in entry ? entry.path : null,
          url: 'url' in entry ? entry.url : null,
          sha256: entry.sha256 ?? null,
          ...why,
          at: new Date().toISOString(),
        } satisfies Aside),
      ),
    note: (job, taken) =>
      writeWhole(
        join(folder, 'chunks', `${job}.ndjson`),
        taken.map((one) => `${JSON.stringify(one)}\n`).join(''),
      ),
  };
}

/** A file is there as a whole or not at all, whoever else writes the same and whenever this is ended. */
async function writeWhole(path: string, text: string): Promise<void> {
  const folder = dirname(path);
  const made = join(folder, `.${randomUUID()}.tmp`);
  await mkdir(folder, { recursive: true });
  await writeFile(made, text);
  await rename(made, path);
}

const textOf = (path: string): Promise<string | null> => readFile(path, 'utf8').catch(() => null);

const headSchema = z.object({ by: z.string(), state: z.string() });

function headOf(text: string) {
  try {
    return headSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
