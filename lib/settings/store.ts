import type { ByHandOf } from './by-hand.ts';
import type { Ignores } from './ignores.ts';
import type { Settings } from './settings.ts';

type Key = `local:${string}`;

interface StoredItem<Value> {
  getValue(): Promise<Value | null>;
  setValue(value: Value): Promise<void>;
}

/** What is used of `storage` of `wxt/utils/storage`, which keeps an item's version beside it. */
export interface VersionedStorage {
  defineItem<Value>(
    key: Key,
    options: {
      readonly version: number;
      readonly migrations: Readonly<Record<number, (value: unknown) => Value>>;
    },
  ): StoredItem<Value>;
  defineItem<Value>(
    key: Key,
    options: { readonly version: number; init(): Promise<Value> },
  ): StoredItem<Value>;
  getItems(keys: Key[]): Promise<readonly { readonly value: unknown }[]>;
  setItem(key: Key, value: unknown): Promise<void>;
  removeItem(key: Key): Promise<void>;
  removeItems(keys: Key[]): Promise<void>;
  snapshot(area: 'local'): Promise<Record<string, unknown>>;
  watch(key: Key, onChange: () => void): () => void;
}

/** Does the work while nobody else does work of this name, in whatever page of the extension. */
export type Lock = <Value>(name: string, work: () => Promise<Value>) => Promise<Value>;

/** Where a page is. */
export interface PageKey {
  readonly url: string;
  /** `addressKey` of it: by what the store keeps what belongs to no report. */
  readonly addressKey: string;
}

/** What is read is yet to be parsed. */
export interface Store {
  readSettings(): Promise<unknown>;
  writeSettings(settings: Settings): Promise<void>;
  /** The ignores of a page's address, then those of each report. */
  readIgnores(page: PageKey, reports: readonly string[]): Promise<unknown[]>;
  /** Changes what is stored by then, whoever stored it; none at all leave nothing behind. */
  changeIgnores(key: string, change: (stored: unknown) => Promise<Ignores>): Promise<void>;
  /** What a person has stated of a source's reports; undefined for nothing. */
  readByHand(source: string): Promise<unknown>;
  /** The same as `changeIgnores` of it. */
  changeByHand(source: string, change: (stored: unknown) => Promise<ByHandOf>): Promise<void>;
  /** Tells when settings were changed, in whatever page of the extension; what it returns ends the watch. */
  watchSettings(onChange: () => void): () => void;
  /** The same of ignores, by their keys. */
  watchIgnores(keys: readonly string[], onChange: () => void): () => void;
  /** How many reports have ignored findings. */
  countIgnored(): Promise<number>;
  forgetIgnores(): Promise<void>;
}

const PREFIX = 'ignores:';
/** 0.1 kept ignores by the page's whole address. */
const FIRST_PREFIX = 'ignored:';

/** `addressKey`, or the auditor's: its patterns need not be in every page. */
export type KeyOf = (address: string) => string | Promise<string>;

/** Settings, and ignores by report. */
export function createStore(storage: VersionedStorage, lock: Lock, keyOf: KeyOf): Store {
  const settings = storage.defineItem<unknown>('local:settings', { version: 1, migrations: {} });
  /** Says what ignores are kept by; made once, it takes over those that 0.1 kept by the address. */
  const keeping = storage.defineItem<string>('local:ignoresBy', {
    version: 2,
    init: async () => {
      const keys = Object.keys(await storage.snapshot('local'));
      for (const key of keys) if (key.startsWith(FIRST_PREFIX)) await takeOver(key);
      return 'report';
    },
  });
  const ignoresKey = (key: string): Key => `local:${PREFIX}${key}`;
  const byHandKey = (source: string): Key => `local:byHand:${source}`;
  const alone: <Value>(work: () => Promise<Value>) => Promise<Value> = (work) =>
    lock('crossfoot-ignores', work);

  /** Moves what 0.1 kept under a whole address to the address without tokens. */
  const takeOver = (key: string) =>
    alone(async () => {
      const from: Key = `local:${key}`;
      const to = ignoresKey(await keyOf(key.slice(FIRST_PREFIX.length)));
      const [there, moved] = await valuesOf([to, from]);
      await storage.setItem(to, merged(moved, there));
      await storage.removeItem(from);
    });
  const valuesOf = async (keys: Key[]) =>
    (await storage.getItems(keys)).map(({ value }) => value ?? undefined);
  const changeAt = (key: Key, change: (stored: unknown) => Promise<object>) =>
    alone(async () => {
      const [stored] = await valuesOf([key]);
      const changed = await change(stored);
      const none = Object.keys(changed).length === 0;
      await storage.setItem(key, none ? null : changed);
    });
  const ignoresKeys = async () =>
    Object.keys(await storage.snapshot('local')).filter(
      (key) => key.startsWith(PREFIX) || key.startsWith(FIRST_PREFIX),
    );

  return {
    readSettings: async () => (await settings.getValue()) ?? undefined,
    writeSettings: (changed) => settings.setValue(changed),
    async readIgnores({ url, addressKey }, reports) {
      await keeping.getValue();
      const first = FIRST_PREFIX + url.replace(/#.*$/s, '');
      const keys = [addressKey, ...reports].map(ignoresKey);
      const [old, ...values] = await valuesOf([`local:${first}`, ...keys]);
      if (old === undefined) return values;
      await takeOver(first);
      return valuesOf(keys);
    },
    changeIgnores: (key, change) => changeAt(ignoresKey(key), change),
    readByHand: async (source) => (await valuesOf([byHandKey(source)]))[0],
    changeByHand: (source, change) => changeAt(byHandKey(source), change),
    watchSettings: (onChange) => storage.watch('local:settings', onChange),
    watchIgnores(keys, onChange) {
      const ends = keys.map((key) => storage.watch(ignoresKey(key), onChange));
      return () => {
        for (const end of ends) end();
      };
    },
    countIgnored: async () => {
      await keeping.getValue();
      return (await ignoresKeys()).length;
    },
    forgetIgnores: () =>
      alone(async () => {
        const keys = await ignoresKeys();
        await storage.removeItems(keys.map((key): Key => `local:${key}`));
      }),
  };
}

/** Both, of one finding the later; where only one is sound, that one. */
function merged(earlier: unknown, later: unknown): unknown {
  if (isRecord(later)) return isRecord(earlier) ? { ...earlier, ...later } : later;
  return earlier ?? later;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
