import * as z from 'zod/mini';
import { urlOf } from './url-of.ts';

/** How an item of the work list stands. Those from `done` on are its ends. */
export const itemStates = [
  'waiting',
  'fetching',
  'reading',
  'done',
  'no-report',
  'unread',
  'declined',
  'failed',
  'skipped',
] as const;

export type ItemState = (typeof itemStates)[number];
export type EndState = Exclude<ItemState, 'waiting' | 'fetching' | 'reading'>;

/** One report to be taken: an address, or a file of the person's disk. */
export const itemSchema = z.object({
  /** The same for the same address or file. */
  id: z.string(),
  /** "" for a file of the disk. */
  address: z.string(),
  /** The host that is asked for it first, at `takenAt`; "" for a file of the disk. */
  host: z.string(),
  /** As the list or the disk names it. */
  name: z.string(),
  state: z.enum(itemStates),
  /** Why it ended so, as a key of `item.<reason>` in the locales; "" where the state says it all. */
  reason: z.string(),
  attempts: z.int(),
  /** SHA-256 of the content that was read; "" before. */
  sha256: z.string(),
  /** It is not asked for again before then: milliseconds of the clock. */
  notBefore: z.optional(z.number()),
  /** True while it waits for the person: nothing can be fetched there until the run is resumed. */
  held: z.optional(z.boolean()),
  /** Where its site sends it on to, where that is another host. */
  ledTo: z.optional(z.string()),
  /** True where it is read in a tab of its own, with its scripts, as the person wishes. */
  inTab: z.optional(z.boolean()),
});

export type QueueItem = Readonly<z.infer<typeof itemSchema>>;

/** An address or a file as it is put into the queue. */
export type Wanted = Pick<QueueItem, 'id' | 'address' | 'name' | 'inTab'>;

/** An item that waits for its turn. One whose address cannot be asked for has failed at once. */
export function itemOf({ id, address, name }: Wanted): QueueItem {
  const host = hostOf(address);
  const item = { id, address, host: host ?? '', name, reason: '', attempts: 0, sha256: '' };
  return host === null
    ? { ...item, state: 'failed', reason: 'bad-address' }
    : { ...item, state: 'waiting' };
}

/** The host that is asked for an address; "" for a file of the disk, null for what is no web address. */
export function hostOf(address: string): string | null {
  if (address === '') return '';
  const url = urlOf(address);
  return url && /^https?:$/.test(url.protocol) ? url.host : null;
}

/** Where an item is asked for first: where it leads to, once the person has gone there and its host is that one. */
export const takenAt = ({ address, host, ledTo = '' }: QueueItem): string =>
  ledTo !== '' && hostOf(ledTo) === host ? ledTo : address;

export const isEnd = (state: ItemState): state is EndState =>
  state !== 'waiting' && state !== 'fetching' && state !== 'reading';

/** The key of the words for how an item stands. */
export const itemWords = ({ state, reason }: Pick<QueueItem, 'state' | 'reason'>): string =>
  reason === '' ? `item.state.${state}` : `item.${reason}`;
