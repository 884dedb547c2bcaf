import { vi } from 'vitest';
import type { SessionStorage } from '../../lib/session/tab-note.ts';
import type { Lock, VersionedStorage } from '../../lib/settings/store.ts';

type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;

/** A `storage.local` or `storage.session` over a Map. */
export function fakeArea(stored: Map<string, unknown>) {
  const listeners = new Set<(changes: Changes) => void>();
  const change = (key: string, newValue: unknown) => {
    const oldValue = stored.get(key);
    if (newValue === undefined) stored.delete(key);
    else stored.set(key, newValue);
    for (const tell of listeners) tell({ [key]: { oldValue, newValue } });
  };
  return {
    get: vi.fn(async (keys?: string | readonly string[] | null) => {
      const wanted = keys === undefined || keys === null ? [...stored.keys()] : [keys].flat();
      const held = wanted.filter((key) => stored.has(key));
      return structuredClone(Object.fromEntries(held.map((key) => [key, stored.get(key)])));
    }),
    set: vi.fn(async (items: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(structuredClone(items))) change(key, value);
    }),
    remove: vi.fn(async (keys: string | readonly string[]) => {
      for (const key of [keys].flat()) change(key, undefined);
    }),
    onChanged: {
      addListener: (listener: (changes: Changes) => void) => void listeners.add(listener),
      removeListener: (listener: (changes: Changes) => void) => void listeners.delete(listener),
    },
  };
}

export type FakeArea = ReturnType<typeof fakeArea>;

/** The browser's storage is asked for at each call, so that each test may have its own. */
let area: FakeArea;
let noted: FakeArea;
const local = new Proxy({}, { get: (_, name: keyof FakeArea) => area[name] });
const session = new Proxy({}, { get: (_, name: keyof FakeArea) => noted[name] });
Object.assign(globalThis, {
  chrome: { runtime: { id: 'crossfoot' }, storage: { local, session } },
});
const { storage } = await import('wxt/utils/storage');

/** WXT's own storage over a fake area, the one used from now on. */
export function storageOver(
  one: FakeArea,
  notes = fakeArea(new Map()),
): VersionedStorage & SessionStorage {
  area = one;
  noted = notes;
  return storage;
}

/** One lock for all who share a store, as `navigator.locks` is. */
export function fakeLock(): Lock {
  let last: Promise<unknown> = Promise.resolve();
  return (_name, work) => {
    const mine = last.then(work);
    last = mine.catch(() => {});
    return mine;
  };
}
