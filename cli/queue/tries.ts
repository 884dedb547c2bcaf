import type { Redis } from 'ioredis';
import { type Entry, keyOf } from './entry.ts';

/** How often entries were begun, by all workers together. */
export interface Tries {
  /** Counts one more, before it is begun: so one is counted as well that ends the whole worker. */
  begin(entry: Entry): Promise<number>;
  forget(entry: Entry): Promise<void>;
}

export function triesIn(client: Redis, key: string): Tries {
  return {
    begin: (entry) => client.hincrby(key, keyOf(entry), 1),
    async forget(entry) {
      await client.hdel(key, keyOf(entry));
    },
  };
}
