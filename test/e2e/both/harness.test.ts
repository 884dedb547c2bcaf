import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from '../../../harness/browsers/chromium.ts';
import { launchFirefox } from '../../../harness/browsers/firefox.ts';
import { type PageServer, servePages } from '../../../harness/browsers/server.ts';

/** The harness itself, tried on an extension that is not ours and does what ours must not. */
const caller = resolve('test/e2e/fixtures/caller');
const launch = inject('browser').name === 'chrome' ? launchChromium : launchFirefox;

let server: PageServer;
let session: Awaited<ReturnType<typeof launch>>;

beforeAll(async () => {
  server = await servePages();
  session = await launch(caller);
});
afterAll(async () => {
  await session.close();
  await server.close();
});

test('a click on the toolbar icon opens the popup and grants activeTab', async () => {
  const page = await session.open(
    server.add('/plain.html', '<!doctype html><title>西镇乡</title><p>正文</p>'),
  );
  const popup = await session.openPopup(page);
  expect(await popup.verdict()).toEqual({ state: 'done', text: '西镇乡' });
  expect(await popup.findings()).toMatchObject([{ code: 'arithmetic', severity: 'error' }]);
  await popup.locate(0);
  await popup.waitFor(() => document.querySelector('[data-trusted="true"]') !== null);
  expect(await popup.copy('text')).toBe('勾稽');
  await popup.evaluate(() => document.querySelector<HTMLElement>('button')?.focus());
  await popup.press('Tab');
  await popup.waitFor(() => document.activeElement?.textContent === '复制');
  await popup.close();
});
