import * as z from 'zod/mini';

/** One run through a list: what was to be taken, and how each ended. */
export const runSchema = z.object({
  version: z.literal(1),
  id: z.string(),
  /** As the list's page names it, or the person. */
  name: z.string(),
  /** Of the list's page, without tokens; null for files of the disk. */
  address: z.nullable(z.string()),
  /** ISO 8601, UTC; `endedAt` null while it is not at its end. */
  startedAt: z.iso.datetime(),
  endedAt: z.nullable(z.iso.datetime()),
  /** How many were to be taken, and how many of them ended how. */
  total: z.int(),
  ends: z.record(z.string(), z.int()),
  /** Keys of the items that it took. */
  keys: z.array(z.string()),
});

export type Run = z.infer<typeof runSchema>;

/** How many of a run's items have ended. */
export function doneOf({ ends }: Pick<Run, 'ends'>): number {
  return Object.values(ends).reduce((sum, count) => sum + count, 0);
}
