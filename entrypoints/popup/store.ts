import browser from 'webextension-polyfill';
import type { Ignores } from '../../lib/settings/ignores.ts';
import { ignoresKey, SETTINGS_KEY } from '../../lib/settings/keys.ts';

async function read(key: string): Promise<unknown> {
  return (await browser.storage.local.get(key))[key];
}

/** As they are stored, yet to be parsed. */
export function readSettings(): Promise<unknown> {
  return read(SETTINGS_KEY);
}

/** As they are stored, yet to be parsed. */
export function readIgnores(address: string): Promise<unknown> {
  return read(ignoresKey(address));
}

/** Stores a page's ignores; a page without any leaves nothing behind. */
export async function writeIgnores(address: string, ignores: Ignores): Promise<void> {
  const key = ignoresKey(address);
  if (Object.keys(ignores).length === 0) await browser.storage.local.remove(key);
  else await browser.storage.local.set({ [key]: ignores });
}
