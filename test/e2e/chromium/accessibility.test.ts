import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtExtension } from '../../../harness/browsers/built.ts';
import { type ChromiumSession, launchChromium } from '../../../harness/browsers/chromium.ts';
import { axeViolations } from '../support/axe.ts';
import { shareChromium } from '../support/shared.ts';

const pages = ['000-xizhen-2023', 'hangzhou-2025', 'nothing', 'forbidden'] as const;

const nothing =
  '<!doctype html><title>x</title><table><tr><td>1</td></tr></table><a href="a.pdf">a.pdf</a>';

const shared = shareChromium();

describe('the popup in Chinese', () => {
  test.each(pages)('passes axe on %s, light and dark', async (slug) => {
    await expectAccessible(shared.session, slug, 'zh-CN');
  });
});

describe.each(['zh-CN', 'en'] as const)('the panel in %s', (language) => {
  test('passes axe, light and dark, on a page that is read and on one that is not', async () => {
    const { session, server } = shared;
    const page = await session.open(server.url('000-xizhen-2023'));
    const popup = await session.openPopup(page);
    await popup.verdict();
    await popup.page.evaluate(
      `chrome.storage.local.set({ settings: { language: '${language.replace('-', '_')}', deadlines: {}, disabled: [], severities: {} } })`,
    );
    await popup.click('[data-testid="open-panel"]');
    const panel = await session.panel();
    await panel.verdict();
    expect(await panel.evaluate(() => document.documentElement.lang)).toBe(language);
    await panel.press('?');
    await panel.waitFor(() => document.querySelector('[data-testid="keys-help"]') !== null);
    expect(await axeViolations(panel.page)).toEqual([]);
    const other = await session.open(server.url('hangzhou-2025'));
    await panel.waitFor(() => document.querySelector('[data-state="unread"]') !== null);
    expect(await axeViolations(panel.page)).toEqual([]);
    await panel.page.evaluate('chrome.storage.local.clear()');
    await panel.close();
    await other.close();
  });
});

describe('the popup in English', () => {
  let english: ChromiumSession;

  beforeAll(async () => {
    english = await launchChromium(builtExtension('chrome'), { language: 'en-US' });
  });
  afterAll(() => english.close());

  // Its words alone differ; these two pages show nearly all of them.
  test.each(['000-xizhen-2023', 'nothing'])('passes axe on %s, light and dark', async (slug) => {
    await expectAccessible(english, slug, 'en');
  });
});

async function expectAccessible(
  session: ChromiumSession,
  slug: string,
  language: string,
): Promise<void> {
  const addresses: Readonly<Record<string, string>> = {
    nothing: shared.server.add('/nothing.html', nothing),
    forbidden: 'chrome://version',
  };
  const page = await session.open(addresses[slug] ?? shared.server.url(slug));
  const popup = await session.openPopup(page);
  await popup.verdict();
  if (slug === '000-xizhen-2023') await popup.ignore(1);
  await popup.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  expect(await axeViolations(popup.page)).toEqual([]);
  expect(await popup.evaluate(() => document.documentElement.lang)).toBe(language);
  await page.close();
}
