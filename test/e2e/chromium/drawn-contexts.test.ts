/** What stands around a table, or is done to it, changes what is seen of its figures: or does not. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page as Tab } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { builtExtension } from '../../../harness/browsers/built.ts';
import { aroundContexts, likeContexts } from '../../../harness/drawn-cells/around-contexts.ts';
import { besideContexts } from '../../../harness/drawn-cells/beside-contexts.ts';
import { beyondContexts, roomyContexts } from '../../../harness/drawn-cells/beyond-contexts.ts';
import { blankContexts } from '../../../harness/drawn-cells/blank-contexts.ts';
import { contextPage, type DrawnContext } from '../../../harness/drawn-cells/context.ts';
import { letterContexts } from '../../../harness/drawn-cells/letter-contexts.ts';
import { ordinaryContexts } from '../../../harness/drawn-cells/ordinary-contexts.ts';
import { otherContexts } from '../../../harness/drawn-cells/other-contexts.ts';
import { overContexts } from '../../../harness/drawn-cells/over-contexts.ts';
import {
  arrangedContexts,
  displacedContexts,
} from '../../../harness/drawn-cells/placed-contexts.ts';
import { plainContexts } from '../../../harness/drawn-cells/plain-contexts.ts';
import { shadowContexts } from '../../../harness/drawn-cells/shadow-contexts.ts';
import { type Page, pageSchema } from '../../../lib/document/page.ts';
import { readCell } from '../../../lib/report/read-row.ts';
import { shareChromium } from '../support/shared.ts';

const script = ['inspector.js', 'figures.js', 'plain.js', 'closer.js']
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

async function readingOf(context: DrawnContext) {
  const { blocks } = await read(contextPage(context), context.script);
  const cells = blocks.flatMap((block) => (block.kind === 'grid' ? block.grid.cells : []));
  const cell = cells.find(({ row, column }) => row === 1 && column === 1);
  return cell && readCell(cell);
}

async function readFigure(context: DrawnContext): Promise<number | null> {
  const reading = await readingOf(context);
  return reading?.state === 'figure' ? reading.value : null;
}

test.each([
  ...plainContexts,
  ...arrangedContexts,
  ...likeContexts,
  ...ordinaryContexts,
  ...roomyContexts,
])('read: $name', async (context) => {
  expect(await readFigure(context)).toBe(12);
});

test.each([...otherContexts, ...displacedContexts, ...aroundContexts])(
  'as drawn or unreadable: $name',
  async (context) => {
    expect([null, context.seen]).toContain(await readFigure(context));
  },
);

test.each([...besideContexts, ...beyondContexts, ...overContexts, ...letterContexts])(
  'as drawn or unreadable where there is $name',
  async (context) => {
    expect([null, context.seen]).toContain(await readFigure(context));
  },
);

test.each(blankContexts)('no blank is read where $name', async (context) => {
  expect((await readingOf(context))?.state).toBe('unreadable');
});

test('a blank cell is read as one', async () => {
  const css = '.x::before{content:""}i::before{content:"·"}';
  expect((await readingOf({ name: '', content: '<i></i><span></span>', css }))?.state).toBe(
    'blank',
  );
});

test.each(shadowContexts)('of a shadow tree $name', async (context) => {
  expect([null, context.seen]).toContain(await readFigure(context));
});

test('words that a shadow tree hides are not read', async () => {
  const { blocks } = await read(
    '<p class="h"></p><table><tr><td>1</table>',
    `document.querySelector('.h').attachShadow({ mode: 'open' }).innerHTML = '<style>b{visibility:hidden}</style>说明<b>九十九</b>'`,
  );
  expect(blocks.flatMap((block) => (block.kind === 'grid' ? [] : block.text))).toContain('说明');
});

const rows = (count: number, row: string) =>
  `<p>新收</p><table><tr><th>自然人</tr>${row.repeat(count)}</table>`;

test('a cell of many parts is read in one go', async () => {
  const cell = `<tr><td>自然人<td>${'<span>1</span>'.repeat(20_000)}</tr>`;
  const started = performance.now();
  await read(rows(1, cell));
  expect(performance.now() - started).toBeLessThan(5000);
});

test('a cell that a script has put beside the rows is not left out in silence', async () => {
  await read('<p>新收</p><table><tr><th>行<th>自然人</tr><tr><td>新收<td>1</table>');
  const { truncated } = await tab.evaluate(() => {
    const cell = document.createElement('td');
    cell.textContent = '7';
    document.querySelector('tbody')?.append(cell);
    return globalThis.crossfoot?.read() ?? Promise.reject();
  });
  expect(truncated).toBe(true);
});

test('cells of many parts under a rule are read in time', async () => {
  const cell = `<td>${'<span>1</span>'.repeat(59)}`;
  const style = '<style>td span{font-size:14px}</style>';
  const started = performance.now();
  await read(style + rows(100, `<tr>${cell.repeat(10)}`));
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

const doubtsIn = ({ blocks }: Page) =>
  blocks.flatMap((block) =>
    block.kind === 'grid' ? block.grid.cells.flatMap(({ doubt }) => doubt ?? []) : [],
  );

const small = 'style="font-size:9pt"';

test('figures that a word processor has cut into like parts are read, however many', async () => {
  const cell = `<td><p><span ${small}>1</span><span ${small}>2</span><span lang="EN-US"></span></p>`;
  const page = await read(
    `<style>td p{margin:0 0 6px}</style>${rows(1000, `<tr>${cell.repeat(10)}`)}`,
  );
  expect([page.truncated, doubtsIn(page)]).toEqual([false, []]);
});

test.each([
  `1<span ${small}>2</span>`,
  '1<span style="padding-left:20px"></span>2',
  `<span ${small}>1</span><span style="font-size:16pt">2</span>`,
  `<span ${small}>1<span ${small}>1</span></span>1`,
  `<span ${small}>1</span><span ${small} class="large">2</span>`,
])('a figure of unlike parts is looked at: %s', async (cell) => {
  const style = '<style>.large{font-size:30px!important}</style>';
  expect(doubtsIn(await read(style + rows(1, `<tr><td>自然人<td>${cell}`)))).toHaveLength(1);
});

/** Two cells of one markup, of which only the second draws its parts otherwise. */
test.each([
  ['style="font-size:9pt"', 'style="font-size:16pt"', `1<span ${small}>2</span>`, ''],
  ['', 'class="b"', '<span>1</span><span class="c">2</span>', '.b .c{font-size:30px}'],
  [
    'style="padding:0"',
    'style="padding:0 20px"',
    '1<span style="padding:inherit"></span>2',
    'td{padding:0}',
  ],
  ['', 'class="b"', '1<span>2</span>', '@scope (.b){:scope > span{font-size:5px}}'],
  ['', 'class="b"', '1<span>2</span>', '@scope (.b span){font-size:5px}'],
  [
    '',
    'class="b"',
    '1<span>2</span>',
    '@namespace h url(http://www.w3.org/1999/xhtml);.b h|span{font-size:5px}',
  ],
])(
  'like parts are looked at where they are unlike: %s, %s, %s, %s',
  async (one, other, cell, style) => {
    const row = `<tr><td>自然人<td ${one}>${cell}<td ${other}>${cell}`;
    const page = await read(`<style>${style}</style>${rows(1, row)}`);
    const cells = page.blocks.flatMap((block) => (block.kind === 'grid' ? block.grid.cells : []));
    const read12 = cells.filter(({ text, doubt }) => text === '12' && doubt === undefined);
    expect(read12).toHaveLength(1);
  },
);
