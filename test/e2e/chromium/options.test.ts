import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { until } from '../../../harness/browsers/until.ts';
import { shareChromium } from '../support/shared.ts';

const shared = shareChromium();
let options: Page;
let page: Page;

beforeAll(async () => {
  options = await shared.session.openExtensionPage('options.html');
  page = await shared.session.open(shared.server.url('000-xizhen-2023'));
});

/** The verdict and the codes found on 西镇乡 as things are set. */
async function audit() {
  const popup = await shared.session.openPopup(page);
  const { text } = await popup.verdict();
  const findings = (await popup.findings()).map(({ code, severity }) => `${code}: ${severity}`);
  await popup.close();
  await options.bringToFront();
  return { text, findings };
}

async function said(words: string): Promise<void> {
  await until(words, async () => {
    return (await options.$eval('.said', ({ textContent }) => textContent)) === words || null;
  });
}

test('a rule turned off is not run, a severity is the person’s own, and both come back', async () => {
  const before = await audit();
  expect(before.findings).toContain('arithmetic: error');

  await options.click('[data-rule="arithmetic"] input');
  await said('已保存');
  expect((await audit()).findings).not.toContain('arithmetic: error');

  await options.click('[data-rule="arithmetic"] input');
  await options.select('[data-rule="arithmetic"] select', 'advice');
  await said('已保存');
  expect((await audit()).findings).toContain('arithmetic: advice');

  await options.select('[data-rule="arithmetic"] select', 'rule');
  await said('已保存');
  expect(await audit()).toEqual(before);
});

test('the language holds for the options and the popup', async () => {
  await options.select('[data-testid="language"]', 'en');
  await said('Saved');
  expect((await audit()).text).toMatch(/^1 error/);
  await options.reload();
  await options.waitForSelector('[data-testid="language"]');
  expect(await options.title()).toBe('Crossfoot · Settings');
  await options.select('[data-testid="language"]', 'browser');
  await said('已保存');
});

test('ignores are counted and forgotten', async () => {
  const popup = await shared.session.openPopup(page);
  await popup.ignore(0);
  await popup.waitFor(() => document.querySelector('.said')?.textContent !== '');
  await popup.close();
  await options.bringToFront();
  await options.reload();
  await options.waitForSelector('[data-testid="forget"]');
  await options.click('[data-testid="forget"]');
  await options.click('[data-testid="forget-really"]');
  await said('已全部恢复');
  expect((await audit()).findings).toContain('arithmetic: error');
});

test('a finding links to its rule’s page inside the extension', async () => {
  const popup = await shared.session.openPopup(page);
  await popup.verdict();
  const href = await popup.evaluate(
    () => document.querySelector<HTMLAnchorElement>('[data-code="blank-cell"] a')?.href ?? '',
  );
  expect(href).toBe(`${shared.session.origin}/rules/blank-cell.html`);
  await page.goto(href);
  expect(await page.title()).toContain('blank-cell');
});
