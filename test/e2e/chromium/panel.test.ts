import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import type { ChromiumPopup } from '../../../harness/browsers/chromium.ts';
import { shareAudits } from '../support/audits.ts';

const shared = shareAudits();
const { audit, again, xizhen } = shared;
let panel: ChromiumPopup | undefined;

afterEach(async () => {
  await panel?.page.evaluate('chrome.storage.local.clear()');
  await panel?.close();
  panel = undefined;
});

async function openPanel(address: string): Promise<ChromiumPopup> {
  const popup = await audit(address);
  await popup.click('[data-testid="open-panel"]');
  panel = await shared.session.panel();
  await panel.waitFor(() => document.querySelector('[data-state="done"]') !== null);
  return panel;
}

const counts = (shown: ChromiumPopup, selector: string, count: number) =>
  shown.waitFor((one, many) => document.querySelectorAll(one).length === many, selector, count);

const pressed = (shown: ChromiumPopup, is: string) =>
  shown.waitFor(
    (wanted) =>
      document.querySelector(`[data-testid="toggle-highlight"][aria-pressed="${wanted}"]`) !== null,
    is,
  );

/** What stands out of the panel at its right, by class or tag; what is there for screen readers alone does not count. */
const outside = (shown: ChromiumPopup) =>
  shown.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.popup *')]
      .filter((one) => one.checkVisibility() && one.clientWidth > 1)
      .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
      .map((one) => one.className || one.localName),
  );

test.each([
  ['000-xizhen-2023', 240],
  ['000-xizhen-2023', 252],
  ['enforcement-bands-2023', 240],
  ['shanghai-office-2019', 252],
])('of %s at %d pixels nothing overflows, and it begins at its top', async (slug, width) => {
  const stays = await openPanel(shared.server.url(slug));
  await stays.page.setViewport({ width, height: 700 });
  expect(await outside(stays)).toEqual([]);
  const scrolled = await stays.evaluate(() =>
    [document.scrollingElement, document.querySelector('.audit')].map((one) => one?.scrollTop),
  );
  expect(scrolled).toEqual([0, 0]);
});

describe('popup and panel agree', () => {
  test('on what is ignored, in either', async () => {
    const stays = await openPanel(xizhen());
    const before = (await stays.findings()).length;
    const popup = await again();
    await popup.ignore(0);
    await counts(stays, '[data-testid="finding"]', before - 1);
    expect((await stays.verdict()).text).toBe((await popup.verdict()).text);
    await stays.waitFor(() => {
      const restore = document.querySelector<HTMLElement>('[data-testid="restore"]');
      restore?.click();
      return restore !== null;
    });
    await counts(popup, '[data-testid="finding"]', before);
    await popup.close();
  });

  test('on whether the page bears marks', async () => {
    const stays = await openPanel(xizhen());
    await pressed(stays, 'true');
    const popup = await again();
    await popup.toggleHighlight();
    await pressed(stays, 'false');
    await popup.close();
    await stays.toggleHighlight();
    await pressed(stays, 'true');
  });

  test('on which of two reports is looked at', async () => {
    const [one, two] = ['hangzhou-2025', '000-xizhen-2023'].map(
      (slug) =>
        /<body[^>]*>([\s\S]*)<\/body>/.exec(
          readFileSync(`test/pages/${slug}/page.html`, 'utf8'),
        )?.[1],
    );
    const stays = await openPanel(
      shared.server.add(
        '/both.html',
        `<!doctype html><meta charset="utf-8"><body>${one}${two}</body>`,
      ),
    );
    await stays.page.select('[data-testid="report"]', '0');
    await stays.waitFor(
      () => document.querySelector('.verdict')?.textContent?.includes('42 项') ?? false,
    );
    const popup = await again();
    expect(await popup.verdict()).toEqual(await stays.verdict());
    await popup.page.select('[data-testid="report"]', '1');
    await stays.waitFor(
      () => document.querySelector('.verdict')?.textContent?.includes('39 项') ?? false,
    );
    await popup.close();
  });

  test('on a page that was read again', async () => {
    const stays = await openPanel(xizhen());
    const popup = await again();
    await shared.page.evaluate(() => {
      const cell = [...document.querySelectorAll('td')].find(
        (td) => td.textContent.trim() === '14',
      );
      if (cell) cell.textContent = '0';
    });
    await popup.click('[data-testid="again"]');
    for (const shown of [popup, stays]) {
      await shown.waitFor(
        () => document.querySelector('.verdict')?.textContent?.includes('42 项') ?? false,
      );
    }
    await popup.close();
  });

  test('on the settings, the language too', async () => {
    const stays = await openPanel(xizhen());
    const settings = { language: 'en', deadlines: {}, disabled: ['arithmetic'], severities: {} };
    await stays.page.evaluate(`chrome.storage.local.set(${JSON.stringify({ settings })})`);
    await stays.waitFor(() => document.documentElement.lang === 'en');
    await stays.waitFor(() => document.querySelector('[data-code="blank-cell"]') !== null);
    expect((await stays.findings()).map(({ code }) => code)).not.toContain('arithmetic');
  });
});
