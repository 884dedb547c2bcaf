import type { ChromiumSession } from '../harness/browsers/chromium.ts';
import type { PageServer } from '../harness/browsers/server.ts';
import { median, medianRatio } from './in-page/stopwatch.ts';
import type { TimedText } from './in-page/time-text.ts';
import { pageOfText } from './pages.ts';
import { type Line, written } from './table.ts';
import { isolatedWorld, scriptOf } from './world.ts';

declare const inPage: typeof import('./in-page/index.ts');

/** Such texts take seconds: few runs tell enough. */
const runs = 3;
const sizes = [10, 50] as const;

/**
 * The audit of a report with megabytes of text over its reading, and the time of both for each megabyte
 * over that of the smaller text.
 */
export async function measureText(session: ChromiumSession, server: PageServer): Promise<Line[]> {
  const script = await scriptOf('in-page/index.ts', 'inPage');

  async function timed(megabytes: number): Promise<TimedText[]> {
    const html = pageOfText(megabytes);
    const page = await session.browser.newPage();
    await page.goto(server.add(`/bench-text-${megabytes}.html`, html), { timeout: 120_000 });
    await page.evaluate(() => document.body.offsetHeight);
    const world = await isolatedWorld(page);
    await world.run(script);
    const times: TimedText[] = [];
    for (let run = 0; run <= runs; run++) times.push(await world.call(() => inPage.timeText()));
    await page.close();
    // The first run warms the code and does not count.
    return times.slice(1);
  }

  const lines: Line[] = [];
  let first: number | undefined;
  for (const megabytes of sizes) {
    const times = await timed(megabytes);
    const reading = times.map((time) => time.reading);
    const auditing = times.map((time) => time.auditing);
    const [last] = times;
    if (last?.reports !== 1) throw new Error(`${last?.reports} reports were read, not one.`);
    lines.push({
      what: `audit of ${megabytes} MB over its reading`,
      figure: medianRatio(auditing, reading),
      unit: '×',
      atMost: 2,
      detail: `${written(median(auditing), 'ms')} over ${written(median(reading), 'ms')}; ${last.blocks} blocks${last.truncated ? ', truncated' : ''}`,
    });
    const each = median(times.map((time) => time.reading + time.auditing)) / megabytes;
    first ??= each;
    if (each === first) continue;
    const what = `each of ${megabytes} MB over each of ${sizes[0]}`;
    lines.push({ what, figure: each / first, unit: '×', atMost: 1.3 });
  }
  return lines;
}
