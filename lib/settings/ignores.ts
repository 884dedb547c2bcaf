import * as z from 'zod/mini';

/** The person's decisions on one page: ignored findings by id, with an optional note. */
const ignoredSchema = z.object({ note: z.string(), at: z.string() });

export type Ignores = Readonly<Record<string, z.infer<typeof ignoredSchema>>>;

/** What a store holds, or the default where it is damaged. */
export interface Stored<Value> {
  readonly value: Value;
  readonly damaged: boolean;
}

/** Ignores as they were stored; entries that are damaged are left out and the others kept. */
export function parseIgnores(stored: unknown = {}): Stored<Ignores> {
  return parseEntries(ignoredSchema, stored);
}

/** A record of entries of one shape; those that have another are left out. */
export function parseEntries<Entry extends z.ZodMiniType>(
  schema: Entry,
  stored: unknown,
): Stored<Record<string, z.infer<Entry>>> {
  const whole = z.record(z.string(), schema).safeParse(stored);
  if (whole.success) return { value: whole.data, damaged: false };
  const entries = typeof stored === 'object' && stored !== null ? Object.entries(stored) : [];
  const sound = entries.flatMap(([id, entry]) => {
    const one = schema.safeParse(entry);
    return one.success ? [[id, one.data] as const] : [];
  });
  return { value: Object.fromEntries(sound), damaged: true };
}
