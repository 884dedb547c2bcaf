/**
 * `npm run screenshots`: pictures of the marks on reports in different layouts, for a person to look
 * at: marks on the right cells, legible, not covering a figure. They go to artifacts/layouts/.
 * Needs the built extension: `npm run build`.
 */
import { mkdir } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { builtExtension } from '../harness/browsers/built.ts';
import { atRest, launchChromium } from '../harness/browsers/chromium.ts';
import { launchFirefox } from '../harness/browsers/firefox.ts';
import { ensureBrowsers } from '../harness/browsers/installed.ts';
import type { Popup } from '../harness/browsers/popup.ts';
import { type PageServer, servePages } from '../harness/browsers/server.ts';
import { plainCase } from '../harness/reports/cases.ts';
import type { Layout } from '../harness/reports/layout.ts';
import { layouts } from '../harness/reports/layouts/index.ts';
import { render } from '../harness/reports/render.ts';
import type { PlainReport } from '../harness/reports/report-of.ts';

interface Shot {
  readonly layouts: readonly string[];
  /** CSS zoom of the page. */
  readonly zoom?: number;
  /** Scrolled by so many pixels after the first finding was shown. */
  readonly scroll?: number;
}

const shots: Readonly<Record<'chromium' | 'firefox', Readonly<Record<string, Shot>>>> = {
  chromium: {
    word: { layouts: ['word-export', 'vertical-labels'] },
    'cut-in-three-scrolled': { layouts: ['cut-in-three', 'index-card'], scroll: 180 },
    'nested-zoomed': { layouts: ['nested-layout-tables', 'wps-export'], zoom: 1.5 },
    transposed: { layouts: ['transposed'] },
    'css-table': { layouts: ['css-table-of-divs'] },
    inputs: { layouts: ['inputs', 'extra-column-小计'] },
    'frame-scrolled': { layouts: ['same-origin-frame'], scroll: 120 },
    shadow: { layouts: ['shadow-root', 'padded-header'] },
  },
  firefox: {
    word: { layouts: ['word-export', 'cut-inside-group'] },
    'frame-zoomed': { layouts: ['same-origin-frame', 'remarks'], zoom: 1.25 },
  },
};

const city = plainCase('hangzhou-2025');
/** A large report with a slip and a word in place of a figure. */
const report: PlainReport = {
  ...city,
  applications: {
    ...city.applications,
    totalProcessed: [13364, 252, 0, 44, 121, 29, 13180],
    'notProcessed.publications': ['见附件', 0, 0, 0, 0, 0, 0],
  },
};

function layoutNamed(name: string): Layout {
  const layout = layouts.find((one) => one.name === name);
  if (!layout) throw new Error(`There is no layout ${name}.`);
  return layout;
}

interface Session {
  open(url: string): Promise<Page>;
  openPopup(page: Page): Promise<Popup>;
  close(): Promise<void>;
}

async function take(session: Session, server: PageServer, browser: 'chromium' | 'firefox') {
  for (const [name, shot] of Object.entries(shots[browser])) {
    const using = shot.layouts.map(layoutNamed);
    const look = `<style>html { zoom: ${shot.zoom ?? 1} } iframe { width: 100%; height: 1600px }</style>`;
    const html = render(report, using).replace('</head>', `${look}</head>`);
    const page = await session.open(server.add(`/${browser}-${name}.html`, html));
    for (const { open } of using) if (open) await page.evaluate(`({ ${open} }).open(document)`);
    const popup = await session.openPopup(page);
    const { text } = await popup.verdict();
    await popup.locate(0);
    await atRest(page);
    await page.evaluate((pixels) => window.scrollBy(0, pixels), shot.scroll ?? 0);
    await atRest(page);
    const path = `artifacts/layouts/${browser}-${name}.png` as const;
    await page.screenshot({ path });
    console.log(`${path}: ${text}`);
    await page.close();
  }
}

ensureBrowsers({ firefox: true });
await mkdir('artifacts/layouts', { recursive: true });
const server = await servePages();
const chromium = await launchChromium(builtExtension('chrome'));
await take(chromium, server, 'chromium').finally(() => chromium.close());
const firefox = await launchFirefox(builtExtension('firefox'));
await take(firefox, server, 'firefox').finally(() => firefox.close());
await server.close();
