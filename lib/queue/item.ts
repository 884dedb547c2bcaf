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

/** One report to be taken: an address, or a file of the person's disk. */
export interface QueueItem {
  /** The same for the same address or file. */
  readonly id: string;
  /** "" for a file of the disk. */
  readonly address: string;
  /** As the list or the disk names it. */
  readonly name: string;
  readonly state: ItemState;
  /** Why it ended so, as a key of `item.<reason>` in the locales; "" where the state says it all. */
  readonly reason: string;
  readonly attempts: number;
  /** SHA-256 of the content that was read; "" before. */
  readonly sha256: string;
}
