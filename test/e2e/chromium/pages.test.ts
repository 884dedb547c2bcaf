import { expect, test } from 'vitest';
import { until } from '../../../harness/browsers/until.ts';
import { axeViolations } from '../support/axe.ts';
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
  expect(await axeViolations(options)).toEqual([]);
  const page = await shared.session.openExtensionPage('welcome.html');
  await page.waitForSelector('h2');
  expect(await page.$eval('h2', ({ textContent }) => textContent)).toBe(words);
  expect(await axeViolations(page)).toEqual([]);
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
  expect(await axeViolations(page)).toEqual([]);
  await page.close();
});
