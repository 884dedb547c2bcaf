/** Finds the Redis that is installed, and installs it where apt can. */
import { existsSync } from 'node:fs';
import { installByApt, isDebian, onPath } from '../apt.ts';

/** The `redis-server` to use: `REDIS_SERVER`, else the one on PATH; null where there is none. */
export function findRedis(): string | null {
  const named = process.env.REDIS_SERVER;
  if (named === undefined) return onPath(['redis-server']);
  if (existsSync(named)) return named;
  throw new Error(`REDIS_SERVER is ${named}, but there is no such file.`);
}

/**
 * Makes sure that a Redis is there: on Debian and its kin with apt, through sudo where not root.
 * Elsewhere throws one sentence that says what to install.
 */
export function ensureRedis(): void {
  if (findRedis() !== null) return;
  if (!isDebian()) throw new Error('Install Redis, or set REDIS_SERVER to where it is.');
  installByApt(['redis-server']);
}
