/**
 * What a person sees in a cell is what is read of it, or it is unreadable: two thousand cells of random
 * styles, of each of which its maker knows what is seen. Plain ones are drawn again on a canvas, and compared
 * with the picture of the page.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page as Tab } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { builtExtension } from '../../../harness/browsers/built.ts';
import type { Style } from '../../../harness/drawn-cells/cell.ts';
import { heldOutStyles } from '../../../harness/drawn-cells/held-out.ts';
import { otherwiseStyles } from '../../../harness/drawn-cells/otherwise.ts';
import { drawnCells, type NamedCell, pageOf } from '../../../harness/drawn-cells/page.ts';
import { plainStyles } from '../../../harness/drawn-cells/plain.ts';
import { unseenStyles } from '../../../harness/drawn-cells/unseen.ts';
import { pageSchema } from '../../../lib/document/page.ts';
import { readCell } from '../../../lib/report/read-row.ts';
import { canvasDraws } from '../support/canvas-draws.ts';
import { shareChromium } from '../support/shared.ts';

const script = ['inspector.js', 'figures.js', 'plain.js', 'closer.js']
  .map((file) => readFileSync(join(builtExtension('chrome'), file), 'utf8'))
  .join('\n');
const shared = shareChromium();
let tab: Tab;

beforeAll(async () => {
  tab = await shared.session.browser.newPage();
});

const columns = 16;

interface ReadCell extends NamedCell {
  /** The figure read; null where it is unreadable or blank. */
  readonly read: number | null;
}

async function readAll(styles: readonly Style[], count: number): Promise<ReadCell[]> {
  const cells = drawnCells(styles, count, seed);
  await tab.setContent(pageOf(cells, columns));
  await tab.evaluate(script);
  const page = pageSchema.parse(await tab.evaluate(() => globalThis.crossfoot?.read()));
  const grids = page.blocks.flatMap((block) => (block.kind === 'grid' ? [block.grid] : []));
  const read = grids[0]?.cells.slice(columns) ?? [];
  expect(read).toHaveLength(cells.length);
  return cells.map((cell, index) => {
    const found = read[index];
    const reading = found && readCell(found);
    return { ...cell, read: reading?.state === 'figure' ? reading.value : null };
  });
}

const seed = Number(process.env.SEED ?? 1);
const isWrong = ({ read, seen }: ReadCell) => read !== null && read !== seen;

test('plain figures are read', async () => {
  const cells = await readAll(plainStyles, 800);
  expect(cells.filter(isWrong)).toEqual([]);
  const refused = cells.filter(({ read }) => read === null);
  expect(refused.slice(0, cells.length / 100 < refused.length ? 5 : 0)).toEqual([]);
  expect(await canvasDraws(tab, cells, columns)).toEqual([]);
});

test('figures drawn otherwise are read as they are drawn, or unreadable', async () => {
  const cells = await readAll([...unseenStyles, ...otherwiseStyles, ...otherwiseStyles], 1000);
  expect(cells.filter(isWrong)).toEqual([]);
  // What is hidden as a whole part of a figure is left out: the rest can be told.
  expect(cells.filter(({ read }) => read !== null).length).toBeGreaterThan(100);
});

test('so are those of styles that nobody had in mind', async () => {
  expect((await readAll(heldOutStyles, 200)).filter(isWrong)).toEqual([]);
});

/** More elements than are asked one by one. */
const many = '<p style="color: black"><b style="font-size: 12px">公开</b></p>'.repeat(2000);
const apart = '<b style="display: inline-block">';

test.each([
  ['its style', '<td><span style="opacity: 0">1</span>2</td>'],
  ['its direction', `<td><span dir="RTL">${apart}1</b>${apart}2</b></span></td>`],
])('one cell behind thousands of plain elements is looked at for %s', async (_what, cell) => {
  const rows = '<tr><td>自然人</td><td>商业企业</td><td>总计</td></tr>';
  await tab.setContent(`${many}<table>${rows}<tr><td>1</td>${cell}<td>3</td></tr></table>`);
  await tab.evaluate(script);
  const page = pageSchema.parse(await tab.evaluate(() => globalThis.crossfoot?.read()));
  const [grid] = page.blocks.flatMap((block) => (block.kind === 'grid' ? [block.grid] : []));
  const read = grid?.cells.map(({ text, doubt }) => doubt ?? text) ?? [];
  expect(read).toHaveLength(6);
  expect(read[4]).not.toBe('12');
});
