import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { type Pace, polite } from '../../lib/queue/pace.ts';

const range = z.tuple([z.number(), z.number()]);

/** What may be other than `polite`, in its units. */
const paceSchema = z.object({
  gap: z.exactOptional(range),
  slowAfter: z.exactOptional(z.int()),
  slowGap: z.exactOptional(range),
  retry: z.exactOptional(range),
  longestWait: z.exactOptional(z.number()),
  answersWithin: z.exactOptional(z.number()),
  readWithin: z.exactOptional(z.number()),
});

/**
 * How politely sites are asked. Only somebody who has loaded the extension from a folder, to work on it, may
 * have it otherwise: as the local store's `pace`.
 */
export async function readPace(): Promise<Pace> {
  const { installType } = await browser.management.getSelf();
  if (installType !== 'development') return polite;
  const { pace } = await browser.storage.local.get('pace');
  const { data } = paceSchema.safeParse(pace);
  return { ...polite, ...data };
}
