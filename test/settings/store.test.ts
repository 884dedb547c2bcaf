import { expect, test } from 'vitest';
import { defaultSettings } from '../../lib/settings/settings.ts';
import { createStore } from '../../lib/settings/store.ts';
import { fakeArea } from '../support/fake-ports.ts';

const entry = { note: '', at: '2026-01-20T08:00:00.000Z' };

function storeOver(items: Readonly<Record<string, unknown>> = {}) {
  const stored = new Map(Object.entries(items));
  return { stored, store: createStore(fakeArea(stored)) };
}

test('an empty store has neither settings nor ignores', async () => {
  const { store } = storeOver();
  expect(await store.readSettings()).toBeUndefined();
  expect(await store.readIgnores('https://a.example/')).toBeUndefined();
  expect(await store.countIgnoredPages()).toBe(0);
});

test('settings come back as they were written', async () => {
  const { store } = storeOver();
  await store.writeSettings(defaultSettings);
  expect(await store.readSettings()).toEqual(defaultSettings);
});

test('ignores belong to a page’s address, whatever place in it', async () => {
  const { store, stored } = storeOver();
  await store.writeIgnores('https://a.example/b?c=1#d', { one: entry });
  expect([...stored.keys()]).toEqual(['ignored:https://a.example/b?c=1']);
  expect(await store.readIgnores('https://a.example/b?c=1#e')).toEqual({ one: entry });
  expect(await store.readIgnores('https://a.example/b?c=2')).toBeUndefined();
});

test('a page without ignores leaves nothing behind', async () => {
  const { store, stored } = storeOver({ 'ignored:https://a.example/': { one: entry } });
  await store.writeIgnores('https://a.example/', {});
  expect([...stored.keys()]).toEqual([]);
});

test('pages with ignores are counted and forgotten; the settings stay', async () => {
  const { store, stored } = storeOver({ settings: {}, 'ignored:a': {}, 'ignored:b': {} });
  expect(await store.countIgnoredPages()).toBe(2);
  await store.forgetIgnores();
  expect([...stored.keys()]).toEqual(['settings']);
});
