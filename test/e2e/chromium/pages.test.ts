import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '../../../harness/browsers/until.ts';
import { shareChromium } from '../support/shared.ts';

const shared = shareChromium();

/** The languages that the options set, with what the first-run page then says. */
const languages = [
  ['zh_CN', 'zh-CN', '核对什么'],
  ['en', 'en', 'What it checks'],
] as const;

test('a new person is shown what it does, in a tab of its own', async () => {
  const address = await until('the page of the first minutes', async () => {
    const pages = await shared.session.browser.pages();
    return pages.map((page) => page.url()).find((url) => url.endsWith('/welcome.html')) ?? null;
  });
  expect(address).toBe(`${shared.session.origin}/welcome.html`);
});

test.each(languages)('the extension’s own pages pass axe in %s', async (setting, tag, words) => {
  const options = await shared.session.openExtensionPage('options.html');
  await options.waitForSelector('[data-testid="language"]');
  await options.select('[data-testid="language"]', setting);
  await until('the language', async () =>
    (await options.evaluate(() => document.documentElement.lang)) === tag ? true : null,
  );
  expect(await violations(options)).toEqual([]);
  const page = await shared.session.openExtensionPage('welcome.html');
  await page.waitForSelector('h2');
  expect(await page.$eval('h2', ({ textContent }) => textContent)).toBe(words);
  expect(await violations(page)).toEqual([]);
  await page.close();
  await options.select('[data-testid="language"]', 'browser');
  await options.close();
});

test.each([
  'rules/arithmetic.html',
  'rules/arithmetic.en.html',
  'changelog.html',
  'changelog.en.html',
])('%s passes axe', async (path) => {
  const page = await shared.session.openExtensionPage(path);
  expect(await violations(page)).toEqual([]);
  await page.close();
});

/** What axe-core has to say in light and in dark. */
async function violations(page: Page): Promise<unknown[]> {
  await page.evaluate(axe.source);
  const found: unknown[] = [];
  for (const [value, only] of [
    ['light', undefined],
    ['dark', ['color-contrast']],
  ] as const) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    const options = JSON.stringify(only ? { runOnly: only } : {});
    const result = (await page.evaluate(`axe.run(${options})`)) as axe.AxeResults;
    if (result.passes.length === 0) found.push('axe has seen nothing');
    found.push(...result.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]));
  }
  return found;
}
