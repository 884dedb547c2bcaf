import { vi } from 'vitest';
import type { Lock, VersionedStorage } from '../../lib/settings/store.ts';

/** A `storage.local` over a Map. */
export function fakeArea(stored: Map<string, unknown>) {
  return {
    get: vi.fn(async (keys?: string | readonly string[] | null) => {
      const wanted = keys === undefined || keys === null ? [...stored.keys()] : [keys].flat();
      const held = wanted.filter((key) => stored.has(key));
      return structuredClone(Object.fromEntries(held.map((key) => [key, stored.get(key)])));
    }),
    set: vi.fn(async (items: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(structuredClone(items))) stored.set(key, value);
    }),
    remove: vi.fn(async (keys: string | readonly string[]) => {
      for (const key of [keys].flat()) stored.delete(key);
    }),
  };
}

export type FakeArea = ReturnType<typeof fakeArea>;

/** The browser's storage is asked for at each call, so that each test may have its own. */
let area: FakeArea;
const local = new Proxy({}, { get: (_, name: keyof FakeArea) => area[name] });
Object.assign(globalThis, { chrome: { runtime: { id: 'crossfoot' }, storage: { local } } });
const { storage } = await import('wxt/utils/storage');

/** WXT's own storage over a fake area, the one used from now on. */
export function storageOver(one: FakeArea): VersionedStorage {
  area = one;
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
