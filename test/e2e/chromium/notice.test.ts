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

test('a print is dark on white paper, also where the page is dark', async () => {
  const notice = await openNotice();
  await notice.waitForSelector('[data-testid="notice-item"]');
  await notice.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await notice.emulateMediaType('print');
  const colours = await notice.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.body);
    const { color: words } = getComputedStyle(document.querySelector('h1 textarea') as Element);
    return { backgroundColor, color, words };
  });
  const black = 'rgb(0, 0, 0)';
  expect(colours).toEqual({ backgroundColor: 'rgba(0, 0, 0, 0)', color: black, words: black });
});

test('numbers and heads stand in line with the words beside and below them', async () => {
  const notice = await openNotice();
  await notice.waitForSelector('[data-testid="notice-item"]');
  const places = await notice.evaluate(() => {
    const inside = (selector: string) => {
      const element = document.querySelector(selector) as Element;
      const { x, y } = element.getBoundingClientRect();
      const { paddingLeft, paddingTop, borderLeftWidth, borderTopWidth } =
        getComputedStyle(element);
      const [left, top] = [
        [paddingLeft, borderLeftWidth],
        [paddingTop, borderTopWidth],
      ].map((own) => own.reduce((sum, length) => sum + Number.parseFloat(length), 0));
      return { x: x + (left ?? 0), y: y + (top ?? 0) };
    };
    return {
      head: inside('th:nth-child(3)').x,
      words: inside('td:nth-child(3) textarea'),
      number: inside('td:nth-child(2)').y,
    };
  });
  expect(Math.abs(places.head - places.words.x)).toBeLessThan(1);
  expect(Math.abs(places.number - places.words.y)).toBeLessThan(1);
});

test('passes axe, and its colours in the dark', async () => {
  const notice = await openNotice();
  await notice.waitForSelector('[data-testid="notice-item"]');
  expect(await axeViolations(notice)).toEqual([]);
});
