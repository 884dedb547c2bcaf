import type { ChromiumSession } from '../harness/browsers/chromium.ts';
import type { PageServer } from '../harness/browsers/server.ts';
import { pageOf, savedPages } from '../harness/reports/saved-pages.ts';
import type { Line } from './table.ts';
import { mainWorld, scriptOf } from './world.ts';

declare const inWorkbench: typeof import('./in-page/in-workbench.ts');

const count = 1000;

/** What a person waits for who has a thousand reports in the archive, and the memory that it takes. */
export async function measureArchive(
  { browser }: ChromiumSession,
  server: PageServer,
): Promise<Line[]> {
  const page = await browser.newPage();
  await page.goto(server.add('/bench-archive.html', '<!doctype html><title>archive</title>'));
  const world = await mainWorld(page);
  await world.run(await scriptOf('in-page/in-workbench.ts', 'inWorkbench'));
  const pages = savedPages.filter(({ kind }) => kind === 'page').map(pageOf);
  const times = await world.call((all, many) => inWorkbench.timeWorkbench(all, many), pages, count);
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await page.close();
  const line = (what: string, figure: number, atMost: number): Line => {
    return { what: `${what}, ${count} reports`, figure, unit: 'ms', atMost };
  };
  return [
    {
      what: 'audited and kept',
      figure: (1000 * count) / times.auditing,
      unit: 'reports a second',
      atLeast: 10,
    },
    { what: 'put, each', figure: times.keeping / count, unit: 'ms', atMost: 10 },
    line('opening', times.opening, 1000),
    line('filtering', times.filtering, 50),
    line('reading them whole', times.reading, 3000),
    line('copied text', times.copies, 10_000),
    line('workbook', times.workbook, 5000),
    { what: 'heap of the page afterwards', figure: usedSize / 1_000_000, unit: 'MB', atMost: 200 },
  ];
}
