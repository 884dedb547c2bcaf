import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import type { ChromiumSession } from '../harness/browsers/chromium.ts';
import { lineOf, pdfOf } from '../harness/files/write-pdf.ts';
import { median, medianRatio } from './in-page/stopwatch.ts';
import { type Line, written } from './table.ts';

const megabyte = 1_000_000;
const published = readFileSync('test/files/hongze-2023/source.pdf');
/** Sheets of the file whose memory and scrolling are measured. */
const many = 300;

/**
 * From a chosen file of five sheets to the verdict, over opening it and asking pdf.js for the texts and
 * operators of its sheets: by turns in one page, each in a worker of its own. Of one of 300 sheets, the memory of page and
 * worker once it is shown and scrolled through, and the script in a frame meanwhile.
 */
export async function measureFiles(session: ChromiumSession, runs: number): Promise<Line[]> {
  const viewer = await session.openViewer();
  const { page } = viewer;
  const five = published.toString('base64');
  const audits: number[] = [];
  const lists: number[] = [];
  for (let run = 0; run <= runs; run++) {
    const [list, audit] = [await page.evaluate(listsOf, five), await verdictOn(page, five)];
    // The first one loads pdf.js.
    if (run > 0) {
      lists.push(list);
      audits.push(audit);
    }
  }
  const sheet = lineOf('2023');
  const long = Buffer.from(pdfOf(Array.from({ length: many }, () => sheet))).toString('base64');
  await verdictOn(page, long);
  const before = await scriptOf(page);
  const { frames, slow } = await page.evaluate(scrollThrough, many);
  const script = (await scriptOf(page)) - before;
  const held = await heapOf(page);
  await page.close();
  const detail = `${written(median(audits), 'ms')} over ${written(median(lists), 'ms')}`;
  return [
    {
      what: 'five sheets, file to verdict',
      figure: medianRatio(audits, lists),
      unit: '×',
      atMost: 1.5,
      detail,
    },
    {
      what: `${many} sheets, heap of page and worker`,
      figure: held / megabyte,
      unit: 'MB',
      atMost: 100,
    },
    {
      what: `${many} sheets, script in a frame of scrolling`,
      figure: script / frames,
      unit: 'ms',
      atMost: 8,
      detail: `${slow} tasks over 50 ms in ${frames} frames, with what the browser draws`,
    },
  ];
}

/** Runs in the viewer: milliseconds from a chosen file to the verdict on it. */
async function verdictOn(page: Page, base64: string): Promise<number> {
  return page.evaluate(async (file) => {
    const bytes = Uint8Array.from(atob(file), (sign) => sign.charCodeAt(0));
    const held = new DataTransfer();
    held.items.add(new File([bytes], `${Math.random()}.pdf`));
    const from = performance.now();
    document.dispatchEvent(new DragEvent('drop', { dataTransfer: held, cancelable: true }));
    const shown = () =>
      document.querySelector('[data-testid="verdict"]')?.getAttribute('data-state');
    const changes = Promise.withResolvers<void>();
    let began = false;
    const watch = new MutationObserver(() => {
      began ||= shown() === 'working';
      if (began && shown() !== 'working' && shown() !== undefined) changes.resolve();
    });
    watch.observe(document, { subtree: true, childList: true, attributes: true });
    await changes.promise;
    watch.disconnect();
    return performance.now() - from;
  }, base64);
}

/** Runs in the viewer: milliseconds that pdf.js takes to open a file and to give all texts and operators. */
async function listsOf(base64: string): Promise<number> {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  const folder = `${location.origin}/pdfjs/`;
  const pdfjs: typeof import('pdfjs-dist') = await import(`${folder}pdf.mjs`);
  pdfjs.GlobalWorkerOptions.workerSrc = `${folder}pdf.worker.mjs`;
  const from = performance.now();
  const task = pdfjs.getDocument({
    data: bytes,
    cMapUrl: `${folder}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}standard_fonts/`,
    wasmUrl: `${folder}wasm/`,
  });
  const pdf = await task.promise;
  for (let number = 1; number <= pdf.numPages; number++) {
    const sheet = await pdf.getPage(number);
    await Promise.all([sheet.getTextContent(), sheet.getOperatorList()]);
  }
  const taken = performance.now() - from;
  await task.destroy();
  return taken;
}

/** Runs in the viewer: scrolls from the first sheet to the last, some sheets a second. */
async function scrollThrough(sheets: number): Promise<{ frames: number; slow: number }> {
  const scroller = document.querySelector('.sheets');
  if (!scroller) throw new Error('No sheets are shown');
  let slow = 0;
  const tasks = new PerformanceObserver((list) => {
    slow += list.getEntries().length;
  });
  tasks.observe({ type: 'longtask' });
  const frames = sheets * 4;
  const step = scroller.scrollHeight / frames;
  for (let frame = 0; frame < frames; frame++) {
    scroller.scrollBy(0, step);
    await new Promise(requestAnimationFrame);
  }
  tasks.disconnect();
  return { frames, slow };
}

/** Of the page and its workers, after a collection. */
async function heapOf(page: Page): Promise<number> {
  const all = [await page.createCDPSession(), ...page.workers().map(({ client }) => client)];
  let held = 0;
  for (const client of all) {
    await client.send('HeapProfiler.collectGarbage');
    held += (await client.send('Runtime.getHeapUsage')).usedSize;
  }
  return held;
}

/** Milliseconds of script that the page has run so far. */
async function scriptOf(page: Page): Promise<number> {
  const { ScriptDuration = 0 } = await page.metrics();
  return 1000 * ScriptDuration;
}
