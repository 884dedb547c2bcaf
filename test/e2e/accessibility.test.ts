import axe from 'axe-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { builtExtension } from '../../harness/browsers/built.ts';
import {
  type ChromiumPopup,
  type ChromiumSession,
  launchChromium,
} from '../../harness/browsers/chromium.ts';
import { type PageServer, servePages } from '../../harness/browsers/server.ts';

/** What axe-core has to say of the popup as it stands. */
async function violations(popup: ChromiumPopup): Promise<unknown[]> {
  await popup.page.evaluate(axe.source);
  const result = (await popup.page.evaluate('axe.run()')) as axe.AxeResults;
  return result.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

let server: PageServer;

beforeAll(async () => {
  server = await servePages();
  server.add(
    '/nothing.html',
    '<!doctype html><title>x</title><table><tr><td>1</td></tr></table><a href="a.pdf">a.pdf</a>',
  );
});
afterAll(() => server.close());

describe.each([
  ['zh-CN', 'zh-CN'],
  ['en-US', 'en'],
] as const)('the popup in %s', (language, tag) => {
  let session: ChromiumSession;

  beforeAll(async () => {
    session = await launchChromium(builtExtension('chrome'), { language });
  });
  afterAll(() => session.close());
  afterEach(async () => {
    for (const page of await session.browser.pages()) {
      if (page.url().startsWith('http')) await page.close();
    }
  });

  test.each([
    ['light', '000-xizhen-2023'],
    ['dark', '000-xizhen-2023'],
    ['light', 'hangzhou-2025'],
    ['dark', 'hangzhou-2025'],
    ['light', 'nothing'],
    ['dark', 'nothing'],
    ['light', 'forbidden'],
  ] as const)('passes axe, %s, on %s', async (scheme, slug) => {
    const addresses: Readonly<Record<string, string>> = {
      nothing: `${server.origin}/nothing.html`,
      forbidden: 'chrome://version',
    };
    const page = await session.open(addresses[slug] ?? server.url(slug));
    const popup = await session.openPopup(page);
    await popup.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await popup.verdict();
    if (slug === '000-xizhen-2023') await popup.ignore(1);
    await popup.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await violations(popup)).toEqual([]);
    expect(await popup.evaluate(() => document.documentElement.lang)).toBe(tag);
    await popup.close();
  });
});
