import type { Page } from 'puppeteer-core';
import type { ChromiumSession } from '../harness/browsers/chromium.ts';
import { median } from './in-page/stopwatch.ts';
import { pages } from './pages.ts';
import { portalPages } from './portal-pages.ts';
import { type Line, written } from './table.ts';
import { isolatedWorld, scriptOf } from './world.ts';

declare const inPage: typeof import('./in-page/index.ts');

const more = Object.entries(portalPages).map(([name, html]) => ({ name, html, reports: null }));

/** Every cold time is that of a page opened for it. */
const coldRuns = 7;

/**
 * Reading (Document → Page) over a floor that visits every text node once and reads its data, in the
 * isolated world of each page, by turns. At most 4 times the floor where there are reports, 2 where there
 * are none; on the seed page, which is small, for the record. Below each what both take the first time.
 */
export async function measureReading({ browser }: ChromiumSession, runs: number): Promise<Line[]> {
  const script = await scriptOf('in-page/index.ts', 'inPage');
  const lines: Line[] = [];

  async function inNewPage<Value>(html: string, work: (world: World) => Promise<Value>) {
    const page = await browser.newPage();
    await show(page, html);
    const world = await isolatedWorld(page);
    await world.run(script);
    const value = await work(world);
    await page.close();
    return value;
  }

  for (const subject of [...Object.values(pages), ...more]) {
    const { html, name } = subject;
    const warm = await inNewPage(html, (world) =>
      world.call((times) => inPage.timeReading(times), runs),
    );
    const cold = { floor: [] as number[], reading: [] as number[] };
    for (let run = 0; run < coldRuns; run++) {
      for (const work of ['floor', 'reading'] as const) {
        const time = await inNewPage(html, (world) =>
          world.call((which) => inPage.timeFirst(which), work),
        );
        cold[work].push(time);
      }
    }
    const line: Line = {
      what: `${name}, warm`,
      figure: warm.ratio,
      unit: '×',
      detail: `${written(warm.reading, 'ms')} over ${written(warm.floor, 'ms')}; ${warm.elements} elements, ${warm.blocks} blocks, ${warm.cells} cells`,
    };
    const atMost = warm.cells > 0 ? 4 : 2;
    lines.push(subject === pages.seed ? line : { ...line, atMost });
    const [floor, reading] = [median(cold.floor), median(cold.reading)];
    lines.push({
      what: `${name}, cold`,
      figure: reading / floor,
      unit: '×',
      detail: `${written(reading, 'ms')} over ${written(floor, 'ms')}`,
    });
  }
  return lines;
}

type World = Awaited<ReturnType<typeof isolatedWorld>>;

/** Shows a page that is laid out. */
async function show(page: Page, html: string): Promise<void> {
  await page.setContent(html);
  await page.evaluate(() => document.body.offsetHeight);
}
