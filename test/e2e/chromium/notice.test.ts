import { JSDOM } from 'jsdom';
import type { Target } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { shareChromium } from '../support/shared.ts';

const shared = shareChromium();

afterEach(async () => {
  for (const page of await shared.session.browser.pages()) {
    if (page.url().includes('/notice.html')) await page.close();
  }
});

/** The notice on the first saved report, in the tab that the popup opens. */
async function openNotice() {
  const page = await shared.session.open(shared.server.url('000-xizhen-2023'));
  const popup = await shared.session.openPopup(page);
  await popup.verdict();
  const isNotice = (target: Target) => target.url().includes('/notice.html');
  const [target] = await Promise.all([
    shared.session.browser.waitForTarget(isNotice, { timeout: 10_000 }),
    popup.click('[data-testid="notice"]'),
  ]);
  const notice = await target.page();
  if (notice === null) throw new Error('The notice is no page');
  return notice;
}

test('a notice opens in a tab, is edited and copied as a table', async () => {
  const notice = await openNotice();
  await notice.waitForSelector('[data-testid="notice-item"][data-chosen="true"]');
  await notice.click('h1 textarea', { count: 3 });
  await notice.keyboard.type('西镇乡年报反馈');
  await notice.click('[data-testid="copy-notice"]');
  await notice.waitForFunction(() => document.querySelector('.said')?.textContent !== '');
  const html = await shared.session.withClipboard(() =>
    notice.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType('text/html'))?.text();
    }),
  );
  const { document } = new JSDOM(html).window;
  expect(document.body.textContent).toContain('西镇乡年报反馈');
  expect(document.querySelector('tr:nth-child(1) td:nth-child(4)')?.textContent).toBe('0');
  await notice.reload();
  await notice.waitForSelector('[data-testid="notice-item"]');
});

test('a print has what is ticked, and nothing to press', async () => {
  const notice = await openNotice();
  await notice.waitForSelector('tbody tr:nth-child(2) input');
  await notice.click('tbody tr:nth-child(2) input');
  await notice.emulateMediaType('print');
  const [shown, hidden] = await notice.evaluate(() =>
    [true, false].map((visible) =>
      [...document.querySelectorAll<HTMLElement>('[data-chosen], button, input, h1')]
        .filter((element) => element.checkVisibility() === visible)
        .map(({ localName, dataset }) => dataset.chosen ?? localName),
    ),
  );
  expect(new Set(shown)).toEqual(new Set(['h1', 'true']));
  expect(new Set(hidden)).toEqual(new Set(['button', 'input', 'false']));
});

test('passes axe, and its colours in the dark', async () => {
  const notice = await openNotice();
  await notice.waitForSelector('[data-testid="notice-item"]');
  expect(await axeViolations(notice)).toEqual([]);
});
