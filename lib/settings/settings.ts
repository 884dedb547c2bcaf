import * as z from 'zod/mini';
import type { Stored } from './ignores.ts';

const monthDay = z.string().check(z.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));

/** What a person may set; every field of it has a default, so that an older store still parses. */
const settingsSchema = z.object({
  language: z._default(z.enum(['browser', 'zh_CN', 'en']), 'browser'),
  /** Last days of publication, "MM-DD", where they are not to be those of the law. */
  deadlines: z._default(
    z.object({
      department: z.exactOptional(monthDay),
      government: z.exactOptional(monthDay),
    }),
    {},
  ),
  /** Codes of rules that are off. */
  disabled: z._default(z.array(z.string()), []),
  /** A severity of the person's own, by code. */
  severities: z._default(z.record(z.string(), z.enum(['error', 'warning', 'advice'])), {}),
  /** Whether tables of which no form tells are checked by their own totals. */
  discovery: z._default(z.boolean(), true),
  /** Such tables that are not to be checked, what they are called by their marks. */
  leftOutTables: z._default(z.record(z.string(), z.string()), {}),
  /** Whether a copied table begins with its column heads. */
  copyHeader: z._default(z.boolean(), true),
  /** Whether reports that are audited in the popup are kept in the archive as well. */
  keepAudits: z._default(z.boolean(), false),
});

export type Settings = Readonly<z.infer<typeof settingsSchema>>;

export const defaultSettings: Settings = settingsSchema.parse({});

/** Settings as they were stored; the defaults where the store is damaged. */
export function parseSettings(stored: unknown = {}): Stored<Settings> {
  const { success, data = defaultSettings } = settingsSchema.safeParse(stored);
  return { value: data, damaged: !success };
}
