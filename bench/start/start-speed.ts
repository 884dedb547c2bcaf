import { rmSync } from 'node:fs';
import type { PageServer } from '../../harness/browsers/server.ts';
import { median, medianRatio } from '../in-page/stopwatch.ts';
import { pages } from '../pages.ts';
import { type Line, written } from '../table.ts';
import { timedExtensions } from './extensions.ts';
import { launchUnattended, type Opened } from './unattended.ts';

/**
 * From the click on the pinned icon to the popup's first paint and to its verdict, over the first paint
 * of an empty extension's popup: by turns, each on a page opened for it, with no debugger attached.
 */
export async function measureStart(
  built: string,
  server: PageServer,
  runs: number,
): Promise<Line[]> {
  const extensions = timedExtensions(built);
  const chromium = await launchUnattended(extensions);
  const url = server.add('/bench-start.html', pages.seed.html);
  const [ours, empty]: [Opened[], Opened[]] = [[], []];
  try {
    for (let run = 0; run <= runs; run++) {
      empty.push(await chromium.open(url, extensions.empty));
      ours.push(await chromium.open(url, extensions.ours));
    }
  } finally {
    await chromium.close();
    rmSync(extensions.folder, { recursive: true, force: true });
  }
  // The first run warms the browser and does not count.
  const floor = empty.slice(1).map(({ painted }) => painted);
  const lineOf = (what: string, moment: keyof Opened, atMost: number): Line => {
    const times = ours.slice(1).map((opened) => opened[moment]);
    const detail = `${written(median(times), 'ms')} over ${written(median(floor), 'ms')}`;
    return { what, figure: medianRatio(times, floor), unit: '×', atMost, detail };
  };
  return [
    lineOf('click to first paint', 'painted', 1.3),
    lineOf('click to verdict', 'verdict', 2.5),
  ];
}
