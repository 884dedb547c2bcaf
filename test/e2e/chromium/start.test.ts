import { expect, test } from 'vitest';
import { shareChromium } from '../support/shared.ts';

const shared = shareChromium();

test('the popup stands, as large as it will be at the least, before any script has run', async () => {
  const page = await shared.session.browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto(`${shared.session.origin}/popup.html`);
  const box = await page.$eval('.popup', (popup) => popup.getBoundingClientRect().toJSON());
  expect(box.width).toBe(420);
  expect(box.height).toBeGreaterThanOrEqual(160);
  const working = '.verdict[data-state="working"]';
  const shown = await page.$eval(working, (verdict) => verdict.checkVisibility());
  expect(shown).toBe(true);
});
