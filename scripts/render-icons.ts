/** Renders assets/icon.svg to public/icon/<size>.png; run it after changing the drawing. */
import { mkdir, readFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import { chromiumArguments, ensureBrowsers, findChromium } from '../harness/browsers/installed.ts';

/** The store wants the largest with a margin: 96 pixels of drawing in 128. */
const sizes = [
  [16, 16],
  [32, 32],
  [48, 48],
  [96, 96],
  [128, 96],
] as const;

ensureBrowsers({ firefox: false });
const svg = await readFile('assets/icon.svg', 'utf8');
const browser = await puppeteer.launch({
  executablePath: findChromium() ?? '',
  args: chromiumArguments(),
});
const page = await browser.newPage();
await page.setContent(
  `<style>body { margin: 0; height: 100vh; display: grid; place-content: center }</style>${svg}`,
);
await mkdir('public/icon', { recursive: true });
for (const [size, drawing] of sizes) {
  await page.setViewport({ width: size, height: size });
  await page.$eval(
    'svg',
    (element, width) => element.setAttribute('width', String(width)),
    drawing,
  );
  await page.screenshot({ path: `public/icon/${size}.png`, omitBackground: true });
}
await browser.close();
