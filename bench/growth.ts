import type { ChromiumSession } from '../harness/browsers/chromium.ts';
import type { TimedPage } from './in-page/time-growth.ts';
import { pageOfReports } from './pages.ts';
import type { Line } from './table.ts';
import { isolatedWorld, scriptOf } from './world.ts';

declare const inPage: typeof import('./in-page/index.ts');

const counts = [1, 10, 100];

/**
 * How the time of an audit grows with the number of reports on a page. The pages stand in frames of one
 * tab, so that each is read and audited in turn.
 */
export async function measureGrowth({ browser }: ChromiumSession, runs: number): Promise<Line[]> {
  const page = await browser.newPage();
  await page.setContent('<!doctype html><title>growth</title>');
  await page.evaluate(async (documents) => {
    for (const html of documents) {
      const frame = document.createElement('iframe');
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
      frame.srcdoc = html;
      document.body.append(frame);
      await loaded;
    }
  }, counts.map(pageOfReports));
  const world = await isolatedWorld(page);
  await world.run(await scriptOf('in-page/index.ts', 'inPage'));
  const timed = await world.call((times) => inPage.timeGrowth(times), runs);
  await page.close();

  const found = timed.map(({ reports }) => reports);
  if (`${found}` !== `${counts}`) throw new Error(`${counts} reports were read as ${found}.`);
  return timed.flatMap(linesOf);
}

function linesOf({ reports, reading, auditing, eachOverOne }: TimedPage): Line[] {
  const line: Line = {
    what: `${reports} ${reports === 1 ? 'report' : 'reports'}, time for each`,
    figure: (reading + auditing) / reports,
    unit: 'ms',
    detail: `reading ${(reading / reports).toFixed(2)} ms, handing over and auditing ${(auditing / reports).toFixed(2)} ms`,
  };
  if (reports === 1) return [line];
  const what = `${reports} reports, each over one alone`;
  return [line, { what, figure: eachOverOne, unit: '×', atMost: 1.3 }];
}
