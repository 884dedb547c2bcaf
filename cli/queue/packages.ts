import type * as DuckDb from '@duckdb/node-api';
import type * as Bullmq from 'bullmq';
import type { Redis } from 'ioredis';
import { Refusal } from './refusal.ts';

/** What the queue runs on. */
export interface Engine {
  readonly bullmq: typeof Bullmq;
  readonly Redis: typeof Redis;
}

/** @throws {Refusal} where a package that only these commands need is not installed. */
export async function loadEngine(): Promise<Engine> {
  try {
    const [bullmq, ioredis] = await Promise.all([import('bullmq'), import('ioredis')]);
    return { bullmq, Redis: ioredis.Redis };
  } catch {
    throw new Refusal('scale.install', { packages: 'bullmq ioredis' });
  }
}

/** @throws {Refusal} where it is not installed. */
export async function loadDuckDb(): Promise<typeof DuckDb> {
  try {
    return await import('@duckdb/node-api');
  } catch {
    throw new Refusal('scale.install', { packages: '@duckdb/node-api' });
  }
}
