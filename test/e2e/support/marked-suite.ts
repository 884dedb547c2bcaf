import type { Page } from 'puppeteer-core';
import type { PageServer } from '../../../harness/browsers/server.ts';
import { until } from '../../../harness/browsers/until.ts';
import { documentOf } from './marked-documents.ts';
import { openMarked } from './marked-page.ts';
import { shareBrowser } from './shared.ts';

/** Pages to be marked, for the tests of a file; closed after each. */
export interface MarkedSuite {
  server(): PageServer;
  /** Opens a made-up page with this body. */
  open(body: string, head?: string): Promise<Page>;
  openAt(url: string): Promise<Page>;
}

export function markedSuite(): MarkedSuite {
  const shared = shareBrowser();
  const openAt = (url: string) => openMarked(shared.session.browser, url);
  return {
    server: () => shared.server,
    openAt,
    open: (body, head = '') => openAt(shared.server.add('/made.html', documentOf(body, head))),
  };
}

/** Clicks something of ours, where it is seen. */
export async function click(page: Page, selector: string): Promise<void> {
  const at = await page.evaluate((wanted) => {
    const { x, y, width, height } =
      window.probe.find(wanted)?.getBoundingClientRect() ?? new DOMRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, selector);
  await page.mouse.click(at.x, at.y);
}

/** What the open card says; null where there is none. */
export function cardText(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const cards = window.probe.roots().map((root) => root.querySelector('.card'));
    const card = cards.find((one) => one?.checkVisibility({ visibilityProperty: true }));
    return card?.textContent ?? null;
  });
}

export function cardOf(page: Page, number: number): Promise<string> {
  return until(`the card of ${number}`, async () => {
    const text = await cardText(page);
    return text?.startsWith(String(number)) ? text : null;
  });
}

export async function noCard(page: Page): Promise<void> {
  await until('no card', async () => (await cardText(page)) === null || null);
}

export function shown(page: Page): Promise<number> {
  return page.evaluate(() => window.probe.shown());
}
