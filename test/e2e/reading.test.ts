/**
 * Pages read by the built page script in real browsers, whose layout decides what is hidden, what
 * is drawn apart and where a row's cells stand.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page as Tab } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from '../../lib/grid/page.ts';
import { chromiumArguments, findChromium, findFirefox } from '../../scripts/browsers.ts';
import { readings } from '../page/support/documents.ts';
import { outlineOf } from '../page/support/outline.ts';
import { builtExtension } from './harness/built.ts';

const script = readFileSync(join(builtExtension('chrome'), 'inspector.js'), 'utf8');

describe.each(['chrome', 'firefox'] as const)('in %s', (name) => {
  let browser: Browser;
  let tab: Tab;

  beforeAll(async () => {
    const executablePath = name === 'chrome' ? findChromium() : findFirefox();
    if (executablePath === null) throw new Error(`No ${name} is installed; run "npm test" once.`);
    const args = name === 'chrome' ? chromiumArguments() : [];
    browser = await puppeteer.launch({ browser: name, executablePath, args, headless: true });
    tab = await browser.newPage();
    await tab.setRequestInterception(true);
    tab.on('request', (request) => {
      if (request.url().startsWith('data:')) void request.continue();
      else void request.abort();
    });
  });
  afterAll(() => browser.close());

  async function read(html: string): Promise<Page> {
    const base = html.includes('<base') ? '' : '<base href="https://portal.example/">';
    await tab.goto(
      `data:text/html;charset=utf-8,${encodeURIComponent(`<!doctype html>${base}${html}`)}`,
    );
    await tab.evaluate(script);
    const page = await tab.evaluate(() => globalThis.crossfoot?.read());
    if (page === undefined) throw new Error('The page script opened no door.');
    return page;
  }

  test.each(readings)('$name', async ({ html, outline }) => {
    expect(outlineOf(await read(html))).toEqual(outline);
  });
});
