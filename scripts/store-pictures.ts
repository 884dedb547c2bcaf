/**
 * `npm run store-pictures`: the pictures that the stores ask for, in docs/store/images: page and popup
 * side by side in 1280 × 800, in both languages, and the tile of 440 × 280. Needs the built extension:
 * `npm run build`.
 */
import { mkdir, readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { builtExtension } from '../harness/browsers/built.ts';
import { atRest, type ChromiumSession, launchChromium } from '../harness/browsers/chromium.ts';
import { ensureBrowsers } from '../harness/browsers/installed.ts';
import { servePages } from '../harness/browsers/server.ts';

const folder = 'docs/store/images';
const slugs = ['000-xizhen-2023', '004-donghe-2023', 'enforcement-errors-2023'];

const dataUrl = (png: Uint8Array) => `data:image/png;base64,${Buffer.from(png).toString('base64')}`;

async function shoot(page: Page, width: number, height: number, html: string, path: string) {
  await page.setViewport({ width, height });
  await page.setContent(html, { waitUntil: 'load' });
  await page.screenshot({ path: `${folder}/${path}.png` as const });
  console.log(`${folder}/${path}.png`);
}

/** A page with its marks, and the popup over its corner as the browser shows it. */
async function take(session: ChromiumSession, url: string, path: string): Promise<void> {
  const page = await session.open(url);
  await page.setViewport({ width: 1280, height: 800 });
  const popup = await session.openPopup(page);
  await popup.verdict();
  await popup.locate(0);
  await atRest(page);
  const seen = dataUrl(await page.screenshot());
  const shown = dataUrl(await popup.page.screenshot());
  const canvas = await session.browser.newPage();
  const html = `<style>body { margin: 0 } img { display: block } .popup { position: fixed; top: 8px; right: 16px;
    max-height: 784px; border-radius: 8px; box-shadow: 0 8px 32px #0006 }</style><img src="${seen}"><img class="popup" src="${shown}">`;
  await shoot(canvas, 1280, 800, html, path);
  await canvas.close();
  await page.close();
}

ensureBrowsers({ firefox: false });
await mkdir(folder, { recursive: true });
const server = await servePages();
try {
  for (const language of ['zh-CN', 'en-US'] as const) {
    const session = await launchChromium(builtExtension('chrome'), { language });
    for (const slug of slugs) {
      await take(session, server.url(slug), `${language.slice(0, 2)}-${slug}`);
    }
    if (language === 'zh-CN') {
      const page = await session.browser.newPage();
      const icon = await readFile('assets/icon.svg', 'utf8');
      const tile = `<style>body { margin: 0; height: 280px; display: grid; place-content: center; justify-items: center; gap: 14px;
        background: #f4f1ea; color: #14507a; font: 600 30px/1.3 'Noto Serif CJK SC', serif } svg { width: 96px }
        small { font: 400 17px system-ui, 'Noto Sans CJK SC' }</style>${icon}<span>勾稽 Crossfoot</span><small>一键核对政府信息公开年报</small>`;
      await shoot(page, 440, 280, tile, 'tile');
    }
    await session.close();
  }
} finally {
  await server.close();
}
