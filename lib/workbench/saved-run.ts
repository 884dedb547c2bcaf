import * as z from 'zod/mini';
import { queueSchema } from '../queue/state.ts';

/** The run that the workbench is at, as it is saved after every step. */
export const savedRunSchema = z.object({
  version: z.literal(1),
  id: z.string(),
  /** The title of the list that it was taken from; "" for files and pasted addresses alone. */
  name: z.string(),
  /** The address of that list; "" for none. */
  list: z.string(),
  /** ISO 8601, UTC. */
  startedAt: z.string(),
  queue: queueSchema,
  /** By the id of an item what the list says of it. */
  listed: z.record(
    z.string(),
    z.object({ organ: z.string(), year: z.nullable(z.int()), day: z.string() }),
  ),
});

export type SavedRun = z.infer<typeof savedRunSchema>;
