import type { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Chunk } from './entry.ts';
import { type Engine, loadEngine } from './packages.ts';
import { Refusal } from './refusal.ts';

/** Which queue, and where. */
export interface Place {
  /** `redis://[user:password@]host:port[/database]`, or `rediss://` */
  readonly redis: string;
  readonly queue: string;
}

export interface OpenQueue {
  readonly engine: Engine;
  readonly queue: Queue<Chunk>;
  readonly client: Redis;
  /** What Redis is not set to, though nothing is kept safely without it. */
  readonly unsafe: readonly Unsafe[];
  close(): Promise<void>;
}

/** A setting of Redis that loses work, or one that it would not tell. */
export type Unsafe = 'appendonly' | 'maxmemory-policy' | 'unknown';

/** Keys of all queues begin so. */
export const PREFIX = 'crossfoot';

/**
 * Opens a queue once Redis answers, and looks whether it keeps what it is given.
 *
 * @throws {Refusal} where a package is missing, or nothing answers within `patience` ms.
 */
export async function openQueue(place: Place, patience = 5000): Promise<OpenQueue> {
  const engine = await loadEngine();
  const client = new engine.Redis(place.redis, {
    maxRetriesPerRequest: null,
    lazyConnect: true,
    retryStrategy: (times) => Math.min(times * 200, 3000),
  });
  // Each attempt that fails is told so; ioredis tries again by itself.
  client.on('error', () => {});
  await answering(client, place.redis, patience);
  const queue = new engine.bullmq.Queue<Chunk>(place.queue, {
    connection: client,
    prefix: PREFIX,
  });
  queue.on('error', () => {});
  return {
    engine,
    queue,
    client,
    unsafe: await unsafeSettings(client),
    async close() {
      await queue.close();
      client.disconnect();
    },
  };
}

async function answering(client: Redis, address: string, patience: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('late')), patience);
  });
  try {
    client.connect().catch(() => {});
    await Promise.race([client.ping(), late]);
  } catch {
    client.disconnect();
    throw new Refusal('scale.no-redis', { address: withoutPassword(address) });
  } finally {
    clearTimeout(timer);
  }
}

async function unsafeSettings(client: Redis): Promise<readonly Unsafe[]> {
  const wanted = { appendonly: 'yes', 'maxmemory-policy': 'noeviction' } as const;
  const names: readonly (keyof typeof wanted)[] = ['appendonly', 'maxmemory-policy'];
  try {
    const found = await Promise.all(names.map((name) => client.config('GET', name)));
    return names.filter((name, index) => settingIn(found[index]) !== wanted[name]);
  } catch {
    return ['unknown'];
  }
}

/** Redis answers with a name and a value in turn. */
const settingIn = (answer: unknown): unknown => (Array.isArray(answer) ? answer[1] : undefined);

function withoutPassword(address: string): string {
  return address.replace(/\/\/[^@/]*@/, '//');
}
