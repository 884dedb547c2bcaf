/**
 * `npm run state-pictures`: what the extension shows in each of its states, in both languages, in
 * docs/images/states: popup, panel, body and year by hand, key figures, viewer, notice, first run, settings
 * and the views of the workbench. The same as PNG are in artifacts/states, to be looked at. Needs the built
 * extension: `npm run build`.
 */
import { mkdir, readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { builtExtension } from '../harness/browsers/built.ts';
import {
  atRest,
  type ChromiumPopup,
  type ChromiumSession,
  launchChromium,
} from '../harness/browsers/chromium.ts';
import { ensureBrowsers } from '../harness/browsers/installed.ts';
import { type PageServer, servePages } from '../harness/browsers/server.ts';
import { showWorkbench } from './demo-workbench.ts';

const folder = 'docs/images/states';
const looked = 'artifacts/states';
const sample = '000-xizhen-2023';

type Shoot = (page: Page, state: string, fullPage?: boolean) => Promise<void>;

function shootIn(language: string): Shoot {
  return async (page, state, fullPage = false) => {
    const name = `${language}-${state}`;
    await page.screenshot({ path: `${folder}/${name}.webp` as const, quality: 60, fullPage });
    await page.screenshot({ path: `${looked}/${name}.png` as const, fullPage });
    console.log(`${folder}/${name}.webp`);
  };
}

/** The popup over a page and the panel beside it, on reports that show all they have. */
async function shootPopups(session: ChromiumSession, server: PageServer, shoot: Shoot) {
  const tab = await session.open(server.url(sample));
  const popup = await session.openPopup(tab);
  await popup.verdict();
  await shoot(popup.page, 'popup');
  await popup.click('[data-testid="notice"]').catch(() => {});
  const notice = await session.tabWith('notice.html', true);
  await notice.waitFor(() => document.querySelector('main') !== null);
  await shoot(notice.page, 'notice', true);
  await notice.page.close();

  const again = await session.openPopup(tab);
  await again.verdict();
  await again.click('[data-testid="open-panel"]').catch(() => {});
  const panel = await session.panel();
  await panel.verdict();
  await shoot(panel.page, 'panel');
  await panel.locate(0);
  await atRest(tab);
  await shoot(tab, 'marks');
  await panel.page.close();
  await tab.close();

  const sound = await session.open(server.url('enforcement-nine-2022'));
  const clean = await session.openPopup(sound);
  await clean.verdict();
  await shoot(clean.page, 'key-figures');
  await sound.close();

  const untold = await session.open(server.add('/nameless.html', await nameless()));
  const asking = await session.openPopup(untold);
  await asking.page.waitForSelector('input[name="organ"]');
  await asking.page.type('input[name="organ"]', '原平市西镇乡人民政府');
  await asking.page.type('input[name="year"]', '2023');
  await shoot(asking.page, 'by-hand');
  await untold.close();
}

/** The sample's tables below headings that do not say whose they are and of which year. */
async function nameless(): Promise<string> {
  const saved = await readFile(`test/pages/${sample}/page.html`, 'utf8');
  const tables = [...saved.matchAll(/<table[\s\S]*?<\/table>/g)].slice(-3);
  const parts = [
    '二、主动公开政府信息情况',
    '三、收到和处理政府信息公开申请情况',
    '四、政府信息公开行政复议、行政诉讼情况',
  ].map((heading, index) => `<h3>${heading}</h3>${tables[index]?.[0]}`);
  return `<!doctype html><meta charset="utf-8"><title>年报</title>${parts.join('')}`;
}

/** A PDF in the viewer, its first finding marked. */
async function shootViewer(session: ChromiumSession, shoot: Shoot) {
  const viewer = await session.openViewer();
  await shoot(viewer.page, 'viewer-empty');
  const input = await viewer.page.waitForSelector('input[type="file"]');
  await input?.uploadFile(`test/files/${sample}-narrow/source.pdf`);
  await viewer.verdict();
  await viewer.locate(0);
  await atRest(viewer.page);
  await shoot(viewer.page, 'viewer');
  await viewer.page.close();
}

async function shootPages(session: ChromiumSession, shoot: Shoot) {
  for (const state of ['welcome', 'options']) {
    const page = await session.openExtensionPage(`${state}.html`);
    await page.waitForSelector('main h2');
    await shoot(page, state, true);
    await page.close();
  }
}

ensureBrowsers({ firefox: false });
for (const path of [folder, looked]) await mkdir(path, { recursive: true });
const server = await servePages();
try {
  for (const language of ['zh-CN', 'en-US'] as const) {
    const session = await launchChromium(builtExtension('chrome'), {
      language,
      width: 1280,
      height: 900,
      scale: 1.25,
    });
    const shoot = shootIn(language.slice(0, 2));
    try {
      await shootPages(session, shoot);
      await shootViewer(session, shoot);
      await shootPopups(session, server, shoot);
      await showWorkbench(session, (workbench: ChromiumPopup, view) =>
        shoot(workbench.page, `workbench-${view}`),
      );
    } finally {
      await session.close();
    }
  }
} finally {
  await server.close();
}
