// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { fakeArea, storageOver } from '../support/fake-storage.ts';

const browser = await vi.hoisted(async () => {
  const { createFakeBrowser } = await import('../support/fake-browser.ts');
  const { fakeArea } = await import('../support/fake-storage.ts');
  return { ...createFakeBrowser(), storage: { local: fakeArea(new Map()) } };
});
vi.mock('webextension-polyfill', () => ({ default: browser }));

const html = readFileSync('entrypoints/popup/index.html', 'utf8');

/** A worker that has been started and does not answer. */
class SilentWorker {
  postMessage(): void {}
}

test('the page is read before the worker answers, while the popup stands as it was loaded', async () => {
  document.body.innerHTML = new DOMParser().parseFromString(html, 'text/html').body.innerHTML;
  storageOver(fakeArea(new Map()));
  vi.stubGlobal('Worker', SilentWorker);
  vi.stubGlobal('crossfoot', { read: async () => ({}) });
  // It waits for its worker for ever.
  void import('../../entrypoints/popup/main.tsx');
  await vi.waitFor(() => expect(browser.scripting.executeScript).toHaveBeenCalled());
  const [[{ files }] = [{}]] = browser.scripting.executeScript.mock.calls;
  expect(files?.[0]).toBe('/inspector.js');
  expect(document.querySelector('.verdict[data-state="working"]')).not.toBeNull();
});

test('what is seen before any script runs has no words of any language', () => {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const shown = body.querySelector('#popup')?.textContent ?? '';
  expect(shown.trim()).not.toBe('');
  expect(shown).not.toMatch(/\p{L}/u);
});
