import { expect, test, vi } from 'vitest';
import type { Inspector } from '../../lib/session/ports.ts';
import { readAhead } from '../../lib/session/read-ahead.ts';

const inspectorThat = (readPage: Inspector['readPage']) => ({ readPage }) as Inspector;

test('the page is read at once, and only once for the first who asks', async () => {
  const readPage = vi.fn(async () => `reading ${readPage.mock.calls.length}`);
  const inspector = readAhead(inspectorThat(readPage));
  expect(readPage).toHaveBeenCalledTimes(1);
  expect(await inspector.readPage()).toBe('reading 1');
  expect(readPage).toHaveBeenCalledTimes(1);
});

test('who asks again is told what the page says then', async () => {
  const readPage = vi.fn(async () => `reading ${readPage.mock.calls.length}`);
  const inspector = readAhead(inspectorThat(readPage));
  await inspector.readPage();
  expect(await inspector.readPage()).toBe('reading 2');
});

test('a reading that failed before anybody asked is told to who asks', async () => {
  const inspector = readAhead(inspectorThat(() => Promise.reject(new Error('Gone'))));
  await new Promise((resolve) => setImmediate(resolve));
  await expect(inspector.readPage()).rejects.toThrow('Gone');
});
