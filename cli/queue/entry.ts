import { createHash } from 'node:crypto';
import * as z from 'zod/mini';

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** One line of a list: a file or an address, its name in the list, and the SHA-256 of its bytes where known. */
export const entrySchema = z.union([
  z.object({ id: z.string(), path: z.string(), sha256: z.optional(sha256) }),
  z.object({
    id: z.string(),
    url: z.string().check(z.regex(/^https?:\/\//)),
    sha256: z.optional(sha256),
  }),
]);

export type Entry = z.infer<typeof entrySchema>;

/** What one job is: entries that are audited one after another, without the rules of these codes. */
export const chunkSchema = z.object({
  entries: z.array(entrySchema),
  disabled: z._default(z.array(z.string()), []),
});

export type Chunk = z.infer<typeof chunkSchema>;

/** The names of a chunk's entries and what they hold: the same entries with the same rules are the same job. */
export function chunkId({ entries, disabled }: Chunk): string {
  const named = entries.map((entry) => [entry.id, addressOf(entry), entry.sha256 ?? '']);
  const all = disabled.length > 0 ? [named, disabled] : named;
  return `chunk-${digestOfText(JSON.stringify(all)).slice(0, 32)}`;
}

/** What a result is made by: a version of the program, and of its rules where some are off. */
export const madeBy = (version: string, disabled: readonly string[]): string =>
  disabled.length === 0
    ? version
    : `${version}+rules.${digestOfText(disabled.toSorted().join()).slice(0, 8)}`;

/** Where an entry's bytes are. */
const addressOf = (entry: Entry): string => ('url' in entry ? entry.url : entry.path);

/** What an entry is known by before its bytes are read: their digest, else that of its address. */
export const keyOf = (entry: Entry): string => entry.sha256 ?? digestOfText(addressOf(entry));

/** Entries in chunks of so many, in their order. */
export async function* chunksOf(
  entries: AsyncIterable<Entry>,
  size: number,
): AsyncGenerator<Entry[]> {
  let chunk: Entry[] = [];
  for await (const entry of entries) {
    chunk.push(entry);
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

const digestOfText = (text: string): string => createHash('sha256').update(text).digest('hex');
