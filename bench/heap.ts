import type { CDPSession } from 'puppeteer-core';
import type { ChromiumSession } from '../harness/browsers/chromium.ts';
import type { PageServer } from '../harness/browsers/server.ts';
import { pages } from './pages.ts';
import type { Line } from './table.ts';
import { mainWorld, scriptOf } from './world.ts';

declare const inPopup: typeof import('./in-page/in-popup.ts');

const megabyte = 1_000_000;

/**
 * Heap after 200 audits in one tab over that after 20, with marks painted each time: of the page with
 * all its worlds, of the popup and of its worker, each after a collection.
 */
export async function measureHeap(session: ChromiumSession, server: PageServer): Promise<Line[]> {
  const page = await session.open(server.add('/bench-heap.html', pages.seed.html));
  const popup = await session.openPopup(page);
  await popup.verdict();
  const world = await mainWorld(popup.page);
  await world.run(await scriptOf('in-page/in-popup.ts', 'inPopup'));
  const [worker] = popup.page.workers();
  if (worker === undefined) throw new Error('The popup has no worker.');
  const heaps: Readonly<Record<string, CDPSession>> = {
    page: await page.createCDPSession(),
    popup: await popup.page.createCDPSession(),
    worker: worker.client,
  };

  await world.call((times) => inPopup.auditAgain(times), 20);
  const early = await usedBytes(heaps);
  await world.call((times) => inPopup.auditAgain(times), 180);
  const late = await usedBytes(heaps);
  await popup.close();
  await page.close();

  const grown = Object.keys(heaps).map((name) => (late[name] ?? 0) - (early[name] ?? 0));
  const sum = grown.reduce((total, bytes) => total + bytes, 0);
  return [
    { what: '200 audits over 20, in all', figure: sum / megabyte, unit: 'MB', atMost: 2 },
    ...Object.keys(heaps).map((name, index) => ({
      what: `200 audits over 20, ${name}`,
      figure: (grown[index] ?? 0) / megabyte,
      unit: 'MB',
      detail: `${((late[name] ?? 0) / megabyte).toFixed(2)} MB after 200`,
    })),
  ];
}

async function usedBytes(
  heaps: Readonly<Record<string, CDPSession>>,
): Promise<Record<string, number>> {
  const used: Record<string, number> = {};
  for (const [name, session] of Object.entries(heaps)) {
    // Twice: what the first collection finalises, the second one frees.
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    used[name] = usedSize;
  }
  return used;
}
