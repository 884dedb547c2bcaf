import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import type { ChromiumSession } from '../harness/browsers/chromium.ts';
import { median } from './in-page/stopwatch.ts';
import { type Line, written } from './table.ts';
import { isolatedWorld, scriptOf } from './world.ts';

declare const inPage: typeof import('./in-page/index.ts');

const counts = { few: 100, many: 5000 };
/** Frames of a run. */
const frames = 40;

/** A page whose table has one figure in each of its rows, in a box of its own or as high as the page. */
function pageOf(figures: number, boxed: boolean): string {
  const rows = Array.from(
    { length: figures },
    (_, row) => `<tr><td>第${row + 1}项</td><td>${row}</td><td>办理</td></tr>`,
  ).join('\n');
  const table = `<table border="1"><tr><th>自然人</th><th>总计</th><th></th></tr>${rows}</table>`;
  const box = boxed ? `<div id="box" style="height:600px;overflow:auto">${table}</div>` : table;
  return `<!doctype html><meta charset="utf-8"><title>政府信息公开年报</title>${box}`;
}

/**
 * The script in a frame in which a page with marks is scrolled, and a box in one: of 5,000 marks over
 * that of 100, as many of which are in sight. All script of the page is counted, by the browser.
 */
export async function measureScrolling(
  { browser }: ChromiumSession,
  folder: string,
  runs: number,
): Promise<Line[]> {
  const script = await scriptOf('in-page/index.ts', 'inPage');
  const built = (name: string) => readFileSync(join(folder, name), 'utf8');
  const scripts = { inspector: built('inspector.js'), marks: built('marks.js') };

  async function opened(count: number, boxed: boolean): Promise<Scrolled> {
    const page = await browser.newPage();
    await page.setContent(pageOf(count, boxed));
    const world = await isolatedWorld(page);
    await world.run(script);
    const marked = await world.call((given) => inPage.paintAll(given), scripts);
    if (marked !== count) throw new Error(`${marked} of ${count} figures were marked.`);
    const session = await page.createCDPSession();
    await session.send('Performance.enable');
    return { page, session };
  }

  const lines: Line[] = [];
  for (const boxed of [false, true]) {
    const few = await opened(counts.few, boxed);
    const many = await opened(counts.many, boxed);
    const times = { few: [] as Frame[], many: [] as Frame[] };
    for (let run = 0; run <= runs; run++) {
      times.few.push(await scroll(few));
      times.many.push(await scroll(many));
    }
    for (const { page } of [few, many]) await page.close();
    // The first run warms the code and does not count.
    const scriptTimes = (own: readonly Frame[]) => own.slice(1).map((frame) => frame.script);
    const whole = (own: readonly Frame[]) =>
      written(median(own.slice(1).map((frame) => frame.task)), 'ms');
    const [under, over] = [median(scriptTimes(times.few)), median(scriptTimes(times.many))];
    lines.push({
      what: `${boxed ? 'a box' : 'the page'} scrolled, 5,000 marks over 100`,
      figure: over / under,
      unit: '×',
      atMost: 3,
      detail: `${written(over, 'ms')} over ${written(under, 'ms')} of script a frame; all work ${whole(times.many)} over ${whole(times.few)}`,
    });
  }
  return lines;
}

interface Scrolled {
  readonly page: Page;
  readonly session: CDPSession;
}

/** Milliseconds of a frame. */
interface Frame {
  readonly script: number;
  /** Script, style, layout and painting. */
  readonly task: number;
}

async function scroll({ page, session }: Scrolled): Promise<Frame> {
  await page.bringToFront();
  const before = await used(session);
  await page.evaluate(async (count) => {
    const box = document.getElementById('box') ?? document.documentElement;
    box.scrollTop = 0;
    for (let frame = 0; frame < count; frame++) {
      box.scrollTop += 20;
      await new Promise(requestAnimationFrame);
    }
  }, frames);
  const after = await used(session);
  return {
    script: (after.script - before.script) / frames,
    task: (after.task - before.task) / frames,
  };
}

async function used(session: CDPSession): Promise<Frame> {
  const { metrics } = await session.send('Performance.getMetrics');
  const seconds = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return { script: 1000 * seconds('ScriptDuration'), task: 1000 * seconds('TaskDuration') };
}
