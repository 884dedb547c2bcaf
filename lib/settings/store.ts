import type { Ignores } from './ignores.ts';
import type { Settings } from './settings.ts';

/** The part of the browser's `storage.local` that is used. */
export interface StorageArea {
  /** The items under one key, or all of them for null. */
  get(key: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}

export type Store = ReturnType<typeof createStore>;

const SETTINGS_KEY = 'settings';
const IGNORES_PREFIX = 'ignored:';

/** Settings, and ignores by the page's address without the fragment. What is read is yet to be parsed. */
export function createStore(area: StorageArea) {
  const read = async (key: string) => (await area.get(key))[key];
  const ignoresKey = (address: string) => IGNORES_PREFIX + address.replace(/#.*$/s, '');
  const ignoresKeys = async () =>
    Object.keys(await area.get(null)).filter((key) => key.startsWith(IGNORES_PREFIX));
  return {
    readSettings: () => read(SETTINGS_KEY),
    writeSettings: (settings: Settings) => area.set({ [SETTINGS_KEY]: settings }),
    readIgnores: (address: string) => read(ignoresKey(address)),
    /** A page without any leaves nothing behind. */
    writeIgnores(address: string, ignores: Ignores): Promise<void> {
      const key = ignoresKey(address);
      const none = Object.keys(ignores).length === 0;
      return none ? area.remove(key) : area.set({ [key]: ignores });
    },
    countIgnoredPages: async () => (await ignoresKeys()).length,
    forgetIgnores: async () => area.remove(await ignoresKeys()),
  };
}
