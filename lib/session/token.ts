import type { Clock } from './ports.ts';

/** The part of the browser's storage that keeps the token. */
export interface TokenArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

const KEY = 'token';

/** A store that has not answered by then is done without; in milliseconds. */
const STORE_TAKES_AT_MOST = 1000;

/**
 * The name of ours in pages: made by chance at first use and kept, so that a later version finds what
 * this one left behind. Where the store fails, one that holds for this once.
 */
export async function readToken(area: TokenArea, clock: Clock): Promise<string> {
  const made = `x${crypto.randomUUID().replaceAll('-', '')}`;
  const { promise: late, resolve } = Promise.withResolvers<string>();
  const stop = clock.after(STORE_TAKES_AT_MOST, () => resolve(made));
  const stored = storedToken(area, made).catch(() => made);
  return Promise.race([stored, late]).finally(stop);
}

async function storedToken(area: TokenArea, made: string): Promise<string> {
  const { [KEY]: stored } = await area.get(KEY);
  if (typeof stored === 'string' && /^x[0-9a-f]{32}$/.test(stored)) return stored;
  await area.set({ [KEY]: made });
  return made;
}
