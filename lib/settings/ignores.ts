import * as z from 'zod/mini';

/** The person's decisions on one page: ignored findings by id, with an optional note. */
const ignoresSchema = z.record(z.string(), z.object({ note: z.string(), at: z.string() }));

export type Ignores = Readonly<z.infer<typeof ignoresSchema>>;

/** What a store holds, or the default where it is damaged. */
export interface Stored<Value> {
  readonly value: Value;
  readonly damaged: boolean;
}

/** Ignores as they were stored; entries that are damaged are left out and the others kept. */
export function parseIgnores(stored: unknown = {}): Stored<Ignores> {
  const whole = ignoresSchema.safeParse(stored);
  if (whole.success) return { value: whole.data, damaged: false };
  const entries = typeof stored === 'object' && stored !== null ? Object.entries(stored) : [];
  const sound = entries.flatMap(([id, entry]) => {
    const one = ignoresSchema.safeParse({ [id]: entry });
    return one.success ? Object.entries(one.data) : [];
  });
  return { value: Object.fromEntries(sound), damaged: true };
}
