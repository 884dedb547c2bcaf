/**
 * Reports published under every layout, read by the built page script in real browsers: what is drawn
 * there decides more than jsdom knows of.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import puppeteer, { type Browser, type Page as Tab } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtExtension } from '../../harness/browsers/built.ts';
import { anyReport } from '../../harness/reports/any-report.ts';
import { plainCase } from '../../harness/reports/cases.ts';
import type { Layout } from '../../harness/reports/layout.ts';
import { layouts, partnersOf } from '../../harness/reports/layouts/index.ts';
import { comeBack, faithful, honest } from '../../harness/reports/publish.ts';
import { render } from '../../harness/reports/render.ts';
import type { PlainReport } from '../../harness/reports/report-of.ts';
import { auditPage } from '../../lib/audit.ts';
import { pageSchema } from '../../lib/document/page.ts';
import { chromiumArguments, findChromium, findFirefox } from '../../scripts/browsers.ts';

const script = readFileSync(join(builtExtension('chrome'), 'inspector.js'), 'utf8');

/** Some pairs, so that each layout is in a few. */
const pairs = layouts.flatMap((first, index) =>
  partnersOf(first)
    .filter((_second, place) => (index + place) % 12 === 0)
    .map((second) => [first, second]),
);
const reports = fc.sample(anyReport, { numRuns: 8, seed: 2021 });

describe.each(['chrome', 'firefox'] as const)('in %s', (name) => {
  let browser: Browser;
  let tab: Tab;

  beforeAll(async () => {
    const executablePath = name === 'chrome' ? findChromium() : findFirefox();
    if (executablePath === null) throw new Error(`No ${name} is installed; run "npm test" once.`);
    const args = name === 'chrome' ? chromiumArguments() : [];
    browser = await puppeteer.launch({ browser: name, executablePath, args, headless: true });
    tab = await browser.newPage();
  });
  afterAll(() => browser.close());

  async function publishAndRead(report: PlainReport, using: readonly Layout[]) {
    await tab.setContent(render(report, using));
    for (const { open } of using) {
      if (open) await tab.evaluate(`({ ${open} }).open(document)`);
    }
    await tab.evaluate(script);
    const page = pageSchema.parse(await tab.evaluate(() => globalThis.crossfoot?.read()));
    return comeBack(auditPage(page), report, using);
  }

  test.each(layouts)('$item $name', async (layout) => {
    const read = await publishAndRead(plainCase('hangzhou-2025'), [layout]);
    expect(read).toMatchObject(layout.mayLose ? honest : faithful);
  });

  test.runIf(name === 'chrome')('two layouts at once', { timeout: 120_000 }, async () => {
    for (const [index, using] of pairs.entries()) {
      const report = reports[index % reports.length] ?? {};
      expect(await publishAndRead(report, using)).toMatchObject(honest);
    }
  });
});
