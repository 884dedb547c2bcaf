import { describe, expect, test } from 'vitest';
import type { Ignores } from '../../lib/settings/ignores.ts';
import { addressKey } from '../../lib/settings/page-address.ts';
import { defaultSettings } from '../../lib/settings/settings.ts';
import { createStore } from '../../lib/settings/store.ts';
import { fakeArea, fakeLock, storageOver } from '../support/fake-storage.ts';

const entry = { note: '', at: '2026-01-20T08:00:00.000Z' };
const [one, two] = [{ one: entry }, { two: entry }];

/** Two popups over one store. */
function storesOver(items: Readonly<Record<string, unknown>> = {}) {
  const stored = new Map(Object.entries(items));
  const storage = storageOver(fakeArea(stored));
  const lock = fakeLock();
  return {
    stored,
    store: createStore(storage, lock, addressKey),
    other: () => createStore(storage, lock, addressKey),
    ignoresIn: () => Object.fromEntries([...stored].filter(([key]) => key.startsWith('ignore'))),
  };
}

const pageAt = (url: string) => ({ url, addressKey: addressKey(url) });
const setTo = (ignores: Ignores) => async () => ignores;
const adding = (ignores: Ignores) => async (stored: unknown) =>
  Object.assign({}, stored, ignores) satisfies Ignores;

test('an empty store has neither settings nor ignores', async () => {
  const { store } = storesOver();
  expect(await store.readSettings()).toBeUndefined();
  expect(await store.readIgnores(pageAt('https://a.example/'), ['r'])).toEqual([
    undefined,
    undefined,
  ]);
  expect(await store.countIgnored()).toBe(0);
});

describe('settings', () => {
  test('come back as they were written, with their version beside them', async () => {
    const { store, stored } = storesOver();
    await store.writeSettings(defaultSettings);
    expect(await store.readSettings()).toEqual(defaultSettings);
    expect(stored.get('settings$')).toEqual({ v: 1 });
  });

  test('of 0.1, which wrote no version, are read', async () => {
    const { store } = storesOver({ settings: { language: 'en' } });
    expect(await store.readSettings()).toEqual({ language: 'en' });
  });
});

describe('ignores', () => {
  test('are kept by report, and with a version', async () => {
    const { store, stored } = storesOver();
    await store.changeIgnores('r', setTo(one));
    expect(await store.readIgnores(pageAt('https://a.example/'), ['r', 's'])).toEqual([
      undefined,
      one,
      undefined,
    ]);
    expect(await store.countIgnored()).toBe(1);
    expect(stored.get('ignoresBy$')).toEqual({ v: 2 });
  });

  test('of two popups are both kept, also when both write at once', async () => {
    const { store, other } = storesOver();
    await Promise.all([
      store.changeIgnores('r', adding(one)),
      other().changeIgnores('r', adding(two)),
    ]);
    expect(await store.readIgnores(pageAt(''), ['r'])).toEqual([undefined, { ...one, ...two }]);
  });

  test('that are none leave nothing behind', async () => {
    const { store, ignoresIn } = storesOver({ 'ignores:r': one, ignoresBy: 'report' });
    await store.changeIgnores('r', setTo({}));
    expect(ignoresIn()).toEqual({ ignoresBy: 'report' });
  });

  test('are counted and forgotten, those of 0.1 too; the settings stay', async () => {
    const { store, stored } = storesOver({ settings: {}, 'ignored:a': one, 'ignores:r': two });
    expect(await store.countIgnored()).toBe(2);
    await store.forgetIgnores();
    expect(await store.countIgnored()).toBe(0);
    expect(stored.get('settings')).toEqual({});
  });

  test('whose change fails stay as they were, and the next change is made', async () => {
    const { store } = storesOver({ 'ignores:r': one });
    const failing = store.changeIgnores('r', () => Promise.reject(new Error('Out of memory')));
    await expect(failing).rejects.toThrow('Out of memory');
    await store.changeIgnores('r', adding(two));
    expect(await store.readIgnores(pageAt(''), ['r'])).toEqual([undefined, { ...one, ...two }]);
  });
});

describe('ignores of 0.1', () => {
  const address = 'https://a.example/b?id=1';

  test('are found under their address, whatever tokens it had', async () => {
    const { store, ignoresIn } = storesOver({
      [`ignored:${address}&token=a`]: one,
      [`ignored:${address}&token=b`]: two,
      'ignored:https://a.example/c': one,
    });
    expect(await store.readIgnores(pageAt(`${address}&token=c#d`), [])).toEqual([
      { ...one, ...two },
    ]);
    expect(ignoresIn()).toEqual({
      ignoresBy: 'report',
      ignoresBy$: { v: 2 },
      [`ignores:address:${address}`]: { ...one, ...two },
      'ignores:address:https://a.example/c': one,
    });
  });

  test('are found where they came later than this version', async () => {
    const { store, other, stored } = storesOver();
    expect(await store.readIgnores(pageAt(address), [])).toEqual([undefined]);
    stored.set(`ignored:${address}`, one);
    expect(await other().readIgnores(pageAt(`${address}#c`), [])).toEqual([one]);
  });

  test('that are damaged are left for the parser, and hide nothing sound', async () => {
    const { store } = storesOver({ [`ignored:${address}`]: 7 });
    expect(await store.readIgnores(pageAt(address), [])).toEqual([7]);
    const both = storesOver({ [`ignored:${address}`]: 7, [`ignores:address:${address}`]: one });
    expect(await both.store.readIgnores(pageAt(address), [])).toEqual([one]);
  });
});
