import * as z from 'zod/mini';
import { parseEntries, type Stored } from './ignores.ts';

/** Body and year of one report, as far as a person has stated them. */
const byHandSchema = z.object({
  organ: z.exactOptional(z.string().check(z.trim(), z.minLength(1), z.maxLength(60))),
  year: z.exactOptional(z.int().check(z.minimum(2000), z.maximum(2099))),
});

export type ByHand = Readonly<z.infer<typeof byHandSchema>>;

/** What a person has stated of the reports of one source, by report. */
export type ByHandOf = Readonly<Record<string, ByHand>>;

/** Statements as they were stored or typed; those that are damaged are left out and the others kept. */
export function parseByHand(stored: unknown = {}): Stored<ByHandOf> {
  return parseEntries(byHandSchema, stored);
}
