import type { ChromiumSession } from '../harness/browsers/chromium.ts';
import { pages } from './pages.ts';
import { portalPages } from './portal-pages.ts';
import { type Line, written } from './table.ts';
import { isolatedWorld, scriptOf } from './world.ts';

declare const inPage: typeof import('./in-page/index.ts');

const more = Object.entries(portalPages).map(([name, html]) => ({ name, html, reports: null }));

/**
 * Reading (Document → Page) over a floor that visits every text node once and reads its data, in turn
 * in the isolated world of each page. At most 4 times the floor where there are reports, 2 where there
 * are none; on the seed page, which is small, for the record.
 */
export async function measureReading({ browser }: ChromiumSession, runs: number): Promise<Line[]> {
  const script = await scriptOf('in-page/index.ts', 'inPage');
  const lines: Line[] = [];
  for (const subject of [...Object.values(pages), ...more]) {
    const page = await browser.newPage();
    await page.setContent(subject.html);
    const world = await isolatedWorld(page);
    await world.run(script);
    const timed = await world.call((times) => inPage.timeReading(times), runs);
    await page.close();
    const line: Line = {
      what: subject.name,
      figure: timed.ratio,
      unit: '×',
      detail: `${written(timed.reading, 'ms')} over ${written(timed.floor, 'ms')}; ${timed.elements} elements, ${timed.blocks} blocks, ${timed.cells} cells`,
    };
    const atMost = timed.cells > 0 ? 4 : 2;
    lines.push(subject === pages.seed ? line : { ...line, atMost });
  }
  return lines;
}
