/**
 * A page with the built page scripts in it.
 *
 *     const page = await openMarked(session.browser, server.url('hangzhou-2025'));
 *     await paint(page);                             // one finding for each figure
 *     await untilPlaced(page);                       // throws, naming the marks that are elsewhere
 *
 * The scripts run in the page's own world, where the tests can reach its door.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { builtExtension } from '../../../harness/browsers/built.ts';
import { until } from '../../../harness/browsers/until.ts';
import type { Quote } from '../../../lib/document/page.ts';
import type { Mark } from '../../../lib/highlight/door.ts';
import { installProbe, recordRoots } from './probe.ts';

export const words = {
  bar: '核对结果',
  name: '勾稽',
  count: '4 处',
  previous: '上一处',
  next: '下一处',
  close: '去掉标记',
};

/** What reads a page and what draws on it, in the order in which the popup injects them. */
export const pageScript = ['inspector.js', 'figures.js', 'plain.js', 'closer.js', 'marks.js']
  .map((file) => readFileSync(join(builtExtension('chrome'), file), 'utf8'))
  .join('\n');

export async function openMarked(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(recordRoots);
  await page.goto(url);
  await page.evaluate(pageScript);
  await page.evaluate(installProbe, words);
  return page;
}

/** A finding beside those of `paint`. */
export function mark(number: number, rest: Partial<Mark>): Mark {
  return {
    finding: `finding-${number}`,
    number,
    severity: 'warning',
    looks: { cell: 'warning', quote: 'warning' },
    sums: [],
    title: '正文说三件，表三是 14',
    lines: ['一、总体情况'],
    cells: [],
    quotes: [],
    ...rest,
  };
}

/** Words of the page, where it was read. */
export function quote(page: Page, text: string): Promise<Quote> {
  return page.evaluate(async (wanted) => {
    const read = await globalThis.crossfoot?.read();
    for (const block of read?.blocks ?? []) {
      const start = block.kind === 'text' ? block.text.indexOf(wanted) : -1;
      if (block.kind === 'text' && start >= 0) {
        return { block: block.id, start, end: start + wanted.length, text: wanted };
      }
    }
    throw new Error(`The page does not say ${wanted}.`);
  }, text);
}

export interface Painted {
  /** Which cells: a regular expression for their text; default figures. */
  readonly cells?: string;
  /** Only every nth of them. */
  readonly every?: number;
  readonly extra?: readonly Mark[];
}

/** Paints one finding for each chosen cell, numbered from 1; returns how many. */
export function paint(page: Page, painted: Painted = {}): Promise<number> {
  const { cells = '^\\d+$', every = 1, extra = [] } = painted;
  return page.evaluate((...args) => window.probe.paint(...args), cells, every, extra);
}

/**
 * Waits until every mark is on its cell, and shown only where its cell is; then until our script has
 * stopped looking, so that what the test does next must wake it up.
 */
export async function untilPlaced(page: Page): Promise<void> {
  let wrong: string[] = [];
  await until('marks to be on their cells', async () => {
    wrong = await page.evaluate(() => window.probe.misplaced());
    return wrong.length === 0 || null;
  }).catch((error: unknown) => {
    throw new Error(`Marks are not on their cells: ${wrong.slice(0, 5).join('; ')}`, {
      cause: error,
    });
  });
  await page.evaluate(async () => {
    for (let frame = 0; frame < 8; frame++) await new Promise(requestAnimationFrame);
  });
}

export const html = (page: Page): Promise<string> =>
  page.evaluate(() =>
    window.probe
      .documents()
      .map((d) => d.documentElement.outerHTML)
      .join('\n'),
  );
