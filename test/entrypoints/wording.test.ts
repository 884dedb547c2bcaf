import { afterEach, expect, test, vi } from 'vitest';
import { wording } from '../../entrypoints/adapters/wording.ts';
import { words } from '../../entrypoints/adapters/words.ts';

afterEach(() => {
  globalThis.crossfootWords = undefined;
  vi.unstubAllGlobals();
});

test('a worker loads the language that is spoken, once, and no other', () => {
  const load = vi.fn(() => {
    words().en = { 'app.name': 'Crossfoot' };
  });
  vi.stubGlobal('importScripts', load);
  expect(wording('en')).toEqual({ 'app.name': 'Crossfoot' });
  expect(wording('en')).toEqual({ 'app.name': 'Crossfoot' });
  expect(load.mock.calls).toEqual([['/words-en.js']]);
});
