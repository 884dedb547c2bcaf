import browser from 'webextension-polyfill';
import type { Stored } from '../../lib/settings/ignores.ts';
import { IGNORES_PREFIX, SETTINGS_KEY } from '../../lib/settings/keys.ts';
import { parseSettings, type Settings } from '../../lib/settings/settings.ts';

export async function loadSettings(): Promise<Stored<Settings>> {
  return parseSettings((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);
}

export async function saveSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [SETTINGS_KEY]: settings });
}

/** Storage keys of the pages that have ignored findings. */
async function ignoredPages(): Promise<string[]> {
  const keys = Object.keys(await browser.storage.local.get(null));
  return keys.filter((key) => key.startsWith(IGNORES_PREFIX));
}

export async function countIgnoredPages(): Promise<number> {
  return (await ignoredPages()).length;
}

export async function forgetIgnores(): Promise<void> {
  await browser.storage.local.remove(await ignoredPages());
}
