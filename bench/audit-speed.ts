import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import type { ChromiumSession } from '../harness/browsers/chromium.ts';
import type { PageServer } from '../harness/browsers/server.ts';
import type { BuiltScripts, TimedAudit } from './in-page/audit-here.ts';
import { median, medianRatio } from './in-page/stopwatch.ts';
import { type BenchPage, pages } from './pages.ts';
import { type Line, written } from './table.ts';
import { isolatedWorld, mainWorld, scriptOf } from './world.ts';

declare const inPage: typeof import('./in-page/index.ts');
declare const inPopup: typeof import('./in-page/in-popup.ts');

interface Place {
  readonly session: ChromiumSession;
  readonly server: PageServer;
  /** The built extension. */
  readonly folder: string;
}

/** What one run took, in milliseconds; audits from the click's script to the findings. */
interface Run {
  readonly axe: number;
  /** In a world of the page and a worker of its own, without the extension around them. */
  readonly alone: TimedAudit;
  /** Through the extension's popup after a real click on the icon. */
  readonly clicked: TimedAudit;
  /** From the click on the icon until the popup shows its verdict. */
  readonly verdict: number;
}

/**
 * The whole audit over axe-core's `run()`. Each run opens the page anew, so that the audit's code is as
 * cold as at a person's first click; what axe-core costs to load is not counted.
 */
export async function measureAudit(place: Place, runs: number): Promise<Line[]> {
  const bench = {
    page: await scriptOf('in-page/index.ts', 'inPage'),
    popup: await scriptOf('in-page/in-popup.ts', 'inPopup'),
    built: {
      inspector: scriptsIn(place.folder, ['inspector.js', 'figures.js']),
      // From an address of the page's, a worker cannot load the words it asks for.
      auditor: scriptsIn(place.folder, ['auditor.js', 'words-zh_CN.js']),
    },
  };
  const lines: Line[] = [];
  for (const page of [pages.seed, pages.city]) {
    const url = place.server.add(`/bench-${lines.length}.html`, page.html);
    const done: Run[] = [];
    for (let run = 0; run <= runs; run++) done.push(await runOnce(place.session, url, bench, run));
    // The first run warms the browser, not the page, and does not count.
    lines.push(...linesOf(page, done.slice(1)));
  }
  return lines;
}

const scriptsIn = (folder: string, files: readonly string[]) =>
  files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');

interface Scripts {
  readonly page: string;
  readonly popup: string;
  readonly built: BuiltScripts;
}

async function runOnce(
  session: ChromiumSession,
  url: string,
  scripts: Scripts,
  run: number,
): Promise<Run> {
  const page = await session.open(url);
  await page.bringToFront();
  await page.evaluate(() => document.body.offsetHeight);
  const axeFirst = run % 2 === 0;
  const before = axeFirst ? await timeAxe(page) : null;
  const alone = await auditAlone(page, scripts);
  const axeTime = before ?? (await timeAxe(page));

  const clicked = Date.now();
  const popup = await session.openPopup(page);
  const world = await mainWorld(popup.page);
  await world.run(scripts.popup);
  const verdict = (await world.call(() => inPopup.verdictTime())) - clicked;
  const audit = await world.call(() => inPopup.auditTab());
  await popup.close();
  await page.close();
  return { axe: axeTime, alone, clicked: audit, verdict };
}

async function timeAxe(page: Page): Promise<number> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const from = performance.now();
    await (globalThis as unknown as { axe: typeof axe }).axe.run();
    return performance.now() - from;
  });
}

async function auditAlone(page: Page, scripts: Scripts): Promise<TimedAudit> {
  const world = await isolatedWorld(page);
  await world.run(scripts.page);
  return world.call((built) => inPage.auditHere(built), scripts.built);
}

function linesOf(page: BenchPage, runs: readonly Run[]): Line[] {
  const axeTimes = runs.map((run) => run.axe);
  const alone = runs.map((run) => run.alone);
  const clicked = runs.map((run) => run.clicked);
  return [
    lineOf(page, 'script and worker alone', alone, axeTimes),
    lineOf(page, 'through the extension', clicked, axeTimes),
    {
      what: `${page.name}, icon to verdict`,
      figure: median(runs.map((run) => run.verdict)),
      unit: 'ms',
      detail: 'with the opening of the popup and its worker',
    },
  ];
}

function lineOf(
  { name, reports }: BenchPage,
  what: string,
  audits: readonly TimedAudit[],
  axeTimes: readonly number[],
): Line {
  const [first] = audits;
  if (first?.reports !== reports) throw new Error(`${name}: ${first?.reports} reports were read.`);
  const wholes = audits.map(({ reading, auditing }) => reading + auditing);
  const inMilliseconds = (times: readonly number[]) => written(median(times), 'ms');
  const detail = [
    `reading ${inMilliseconds(audits.map(({ reading }) => reading))}`,
    `auditing ${inMilliseconds(audits.map(({ auditing }) => auditing))}`,
    `axe-core ${inMilliseconds(axeTimes)}`,
    `${first.findings} findings`,
  ];
  const figure = medianRatio(axeTimes, wholes);
  return { what: `${name}, ${what}`, figure, unit: '×', atLeast: 10, detail: detail.join('; ') };
}
