/** What stands around a table, or is done to it, changes what is seen of its figures: or does not. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page as Tab } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { builtExtension } from '../../../harness/browsers/built.ts';
import { contextPage, type DrawnContext } from '../../../harness/drawn-cells/context.ts';
import { otherContexts } from '../../../harness/drawn-cells/other-contexts.ts';
import {
  arrangedContexts,
  displacedContexts,
} from '../../../harness/drawn-cells/placed-contexts.ts';
import { plainContexts } from '../../../harness/drawn-cells/plain-contexts.ts';
import { type Page, pageSchema } from '../../../lib/document/page.ts';
import { readCell } from '../../../lib/report/read-row.ts';
import { shareChromium } from '../support/shared.ts';

const script = ['inspector.js', 'figures.js']
  .map((file) => readFileSync(join(builtExtension('chrome'), file), 'utf8'))
  .join('\n');
const shared = shareChromium();
let tab: Tab;

beforeAll(async () => {
  tab = await shared.session.browser.newPage();
});

async function read(html: string, prepare = ''): Promise<Page> {
  await tab.goto('about:blank');
  await tab.setContent(html);
  await tab.evaluate(prepare);
  await tab.evaluate(script);
  return pageSchema.parse(await tab.evaluate(() => globalThis.crossfoot?.read()));
}

async function readFigure(context: DrawnContext): Promise<number | null> {
  const { blocks } = await read(contextPage(context), context.script);
  const cells = blocks.flatMap((block) => (block.kind === 'grid' ? block.grid.cells : []));
  const cell = cells.find(({ row, column }) => row === 1 && column === 1);
  const reading = cell && readCell(cell);
  return reading?.state === 'figure' ? reading.value : null;
}

test.each([...plainContexts, ...arrangedContexts])('read: $name', async (context) => {
  expect(await readFigure(context)).toBe(12);
});

test.each([...otherContexts, ...displacedContexts])(
  'as drawn or unreadable: $name',
  async (context) => {
    expect([null, context.seen]).toContain(await readFigure(context));
  },
);

const rows = (count: number, row: string) =>
  `<p>新收</p><table><tr><th>自然人</tr>${row.repeat(count)}</table>`;

test('a cell of many parts is read in one go', async () => {
  const cell = `<tr><td>自然人<td>${'<span>1</span>'.repeat(20_000)}</tr>`;
  const started = performance.now();
  await read(rows(1, cell));
  expect(performance.now() - started).toBeLessThan(5000);
});

test('figures beyond what is looked at are unreadable, and the page says that it goes on', async () => {
  const style = '<style>b{opacity:.9}</style>';
  const { blocks, truncated } = await read(style + rows(1000, `<tr>${'<td><b>12</b>'.repeat(10)}`));
  expect(truncated).toBe(true);
  const doubts = blocks.flatMap((block) =>
    block.kind === 'grid' ? block.grid.cells.map(({ doubt }) => doubt) : [],
  );
  expect([doubts.at(1), doubts.at(-1)]).toEqual([undefined, 'unseen']);
});
