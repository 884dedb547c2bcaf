import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtExtension } from '../../../harness/browsers/built.ts';
import {
  type ChromiumPopup,
  type ChromiumSession,
  launchChromium,
} from '../../../harness/browsers/chromium.ts';
import { shareChromium } from '../support/shared.ts';

const pages = [
  ['light', '000-xizhen-2023'],
  ['dark', '000-xizhen-2023'],
  ['light', 'hangzhou-2025'],
  ['dark', 'hangzhou-2025'],
  ['light', 'nothing'],
  ['dark', 'nothing'],
  ['light', 'forbidden'],
] as const;

const nothing =
  '<!doctype html><title>x</title><table><tr><td>1</td></tr></table><a href="a.pdf">a.pdf</a>';

const shared = shareChromium();

describe('the popup in Chinese', () => {
  test.each(pages)('passes axe, %s, on %s', async (scheme, slug) => {
    await expectAccessible(shared.session, scheme, slug, 'zh-CN');
  });
});

describe('the popup in English', () => {
  let english: ChromiumSession;

  beforeAll(async () => {
    english = await launchChromium(builtExtension('chrome'), { language: 'en-US' });
  });
  afterAll(() => english.close());

  test.each(pages)('passes axe, %s, on %s', async (scheme, slug) => {
    await expectAccessible(english, scheme, slug, 'en');
  });
});

async function expectAccessible(
  session: ChromiumSession,
  scheme: 'light' | 'dark',
  slug: string,
  language: string,
): Promise<void> {
  const addresses: Readonly<Record<string, string>> = {
    nothing: shared.server.add('/nothing.html', nothing),
    forbidden: 'chrome://version',
  };
  const page = await session.open(addresses[slug] ?? shared.server.url(slug));
  const popup = await session.openPopup(page);
  await popup.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await popup.verdict();
  if (slug === '000-xizhen-2023') await popup.ignore(1);
  await popup.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  expect(await violations(popup)).toEqual([]);
  expect(await popup.evaluate(() => document.documentElement.lang)).toBe(language);
  await page.close();
}

/** What axe-core has to say of the popup as it stands. */
async function violations(popup: ChromiumPopup): Promise<unknown[]> {
  await popup.page.evaluate(axe.source);
  const result = (await popup.page.evaluate('axe.run()')) as axe.AxeResults;
  return result.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}
