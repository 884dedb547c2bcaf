/**
 * Reports published under every layout, read by the built page script in a real browser: what is drawn
 * there decides more than jsdom knows of.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page as Tab } from 'puppeteer-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { builtExtension } from '../../../harness/browsers/built.ts';
import { plainCase } from '../../../harness/reports/cases.ts';
import type { Layout } from '../../../harness/reports/layout.ts';
import { layouts } from '../../../harness/reports/layouts/index.ts';
import { comeBack, faithful, honest } from '../../../harness/reports/publish.ts';
import { render } from '../../../harness/reports/render.ts';
import type { PlainReport } from '../../../harness/reports/report-of.ts';
import { auditPage } from '../../../lib/audit.ts';
import { pageSchema } from '../../../lib/document/page.ts';
import { everyTwoMeet } from '../../support/reading.ts';
import { shareBrowser } from '../support/shared.ts';

const script = ['inspector.js', 'figures.js', 'plain.js', 'closer.js']
  .map((file) => readFileSync(join(builtExtension('chrome'), file), 'utf8'))
  .join('\n');

const shared = shareBrowser();
let tab: Tab;

beforeAll(async () => {
  tab = await shared.session.browser.newPage();
});

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

/** A third of the sets that jsdom reads, one after another. */
const sets = everyTwoMeet().filter((_set, turn) => turn % 3 === 0);

test.runIf(inject('browser').name === 'chrome').each(sets)('$name', async ({ report, using }) => {
  expect(await publishAndRead(report, using)).toMatchObject(honest);
});
