/** Renders assets/icon.svg to public/icon/<size>.png; run it after changing the drawing. */
import { mkdir, readFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import { chromiumArguments, ensureBrowsers, findChromium } from '../harness/browsers/installed.ts';

const sizes = [16, 32, 48, 96, 128];

ensureBrowsers({ firefox: false });
const svg = await readFile('assets/icon.svg', 'utf8');
const browser = await puppeteer.launch({
  executablePath: findChromium() ?? '',
  args: chromiumArguments(),
});
const page = await browser.newPage();
await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
await mkdir('public/icon', { recursive: true });
for (const size of sizes) {
  await page.setViewport({ width: size, height: size });
  await page.screenshot({ path: `public/icon/${size}.png`, omitBackground: true });
}
await browser.close();
