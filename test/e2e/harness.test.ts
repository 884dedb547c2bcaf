import { resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { launchChromium } from '../../harness/browsers/chromium.ts';
import { launchFirefox } from '../../harness/browsers/firefox.ts';
import { watchRequests } from '../../harness/browsers/requests.ts';
import { type PageServer, servePages } from '../../harness/browsers/server.ts';
import { until } from '../../harness/browsers/until.ts';

/** The harness itself, tried on an extension that is not ours and does what ours must not. */
const caller = resolve('test/e2e/fixtures/caller');

let server: PageServer;
let address: string;

beforeEach(async () => {
  server = await servePages();
  address = server.add('/plain.html', '<!doctype html><title>西镇乡</title><p>正文</p>');
});
afterEach(() => server.close());

for (const [name, launch] of [
  ['Chromium', launchChromium],
  ['Firefox', launchFirefox],
] as const) {
  test(`${name}: a click on the toolbar icon opens the popup and grants activeTab`, async () => {
    const session = await launch(caller);
    try {
      const page = await session.open(address);
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
    } finally {
      await session.close();
    }
  });
}

test('the watch sees requests of the popup, the page and both kinds of worker', async () => {
  const session = await launchChromium(caller);
  try {
    const page = await session.open(address);
    await until('the favicon', async () => server.requests.includes('/favicon.ico') || null);
    const watch = await watchRequests(session);
    const popup = await session.openPopup(page);
    await popup.verdict();
    await until('four requests', async () => (watch.outside().length >= 4 ? true : null));
    expect(watch.outside()).toEqual([
      'http://127.0.0.1:9/from-dedicated-worker',
      'http://127.0.0.1:9/from-page',
      'http://127.0.0.1:9/from-popup',
      'http://127.0.0.1:9/from-worker',
    ]);
    await watch.stop();
  } finally {
    await session.close();
  }
});
