import browser from 'webextension-polyfill';
import { type Ignores, ignoresKey, parseIgnores, type Stored } from '../../lib/settings/ignores.ts';
import { parseSettings, SETTINGS_KEY, type Settings } from '../../lib/settings/settings.ts';

async function read(key: string): Promise<unknown> {
  return (await browser.storage.local.get(key))[key];
}

export async function readSettings(): Promise<Stored<Settings>> {
  return parseSettings(await read(SETTINGS_KEY));
}

export async function readIgnores(address: string): Promise<Stored<Ignores>> {
  return parseIgnores(await read(ignoresKey(address)));
}

/** Stores a page's ignores; a page without any leaves nothing behind. */
export async function writeIgnores(address: string, ignores: Ignores): Promise<void> {
  const key = ignoresKey(address);
  if (Object.keys(ignores).length === 0) await browser.storage.local.remove(key);
  else await browser.storage.local.set({ [key]: ignores });
}
