/**
 * Shows the extension at work: builds it, serves the sample pages on loopback, opens one in Chromium,
 * clicks the toolbar icon, prints the copied summary and keeps pictures in artifacts/.
 *
 *     npm run demo                      the report of 西镇乡
 *     npm run demo -- 003-dianta-2023   another page of test/pages/; without such a page, their names
 *     npm run demo -- --workbench       the workbench on the small portal of harness/portal/
 *     npm run demo -- --open            leaves the browser open, where there is a display
 *     npm run demo -- --pictures        also renews the pictures of the README in docs/images/, or,
 *                                       with a page's name, those that are called after it
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { builtExtension } from '../harness/browsers/built.ts';
import { atRest, type ChromiumSession, launchChromium } from '../harness/browsers/chromium.ts';
import { ensureBrowsers } from '../harness/browsers/installed.ts';
import { type PageServer, servePages } from '../harness/browsers/server.ts';
import { showWorkbench } from './demo-workbench.ts';

const { values: flags, positionals } = parseArgs({
  options: {
    open: { type: 'boolean' },
    pictures: { type: 'boolean' },
    workbench: { type: 'boolean' },
  },
  allowPositionals: true,
});
const README = '000-xizhen-2023';
const [slug = README] = positionals;
for (const file of ['summary.txt', 'popup.png', 'page.png']) {
  await rm(`artifacts/${file}`, { force: true });
}
const pages = pagesToChoose();
if (!pages.includes(slug)) {
  console.error(`没有样页“${slug}”，请选一页 / There is no page “${slug}”; choose one of:`);
  console.error(pages.map((page) => `  ${page}`).join('\n'));
  process.exit(1);
}
const open = flags.open === true && hasDisplay();
if (flags.open && !open) console.log('There is no display here, so the browser stays hidden.');

ensureBrowsers({ firefox: false });
build();
const server = await servePages();
const session = await launchChromium(builtExtension('chrome'), {
  headless: !open,
  width: 1280,
  height: 1000,
  scale: 2,
});
try {
  if (flags.workbench) await showWorkbench(session);
  else await show(session, server);
  if (open) {
    console.log('The browser stays open; close it to end.');
    await new Promise((done) => session.browser.once('disconnected', done));
  }
} finally {
  await session.close();
  await server.close();
}

async function show(chromium: ChromiumSession, pages: PageServer): Promise<void> {
  const page = await chromium.open(pages.url(slug));
  console.log(`${await chromium.browser.version()}: ${page.url()}`);
  const popup = await chromium.openPopup(page);
  const { state, text } = await popup.verdict();
  console.log(`${state}: ${text}\n`);
  await mkdir('artifacts', { recursive: true });
  if (state === 'done') {
    const summary = await popup.copy('text');
    console.log(`${summary}\n`);
    await writeFile('artifacts/summary.txt', summary);
  }
  await popup.screenshot('artifacts/popup.png');
  if ((await popup.findings()).length > 0) await popup.locate(0);
  await atRest(page);
  await page.screenshot({ path: 'artifacts/page.png' });
  console.log('Pictures: artifacts/popup.png, artifacts/page.png');
  if (flags.pictures) await renewPictures();
}

async function renewPictures(): Promise<void> {
  await mkdir('docs/images', { recursive: true });
  for (const name of ['popup.png', 'page.png']) {
    const own = slug === README ? name : `${slug}-${name}`;
    await copyFile(`artifacts/${name}`, `docs/images/${own}`);
    console.log(`Renewed docs/images/${own}`);
  }
}

/** The folders of test/pages/ that hold a page. */
function pagesToChoose(): string[] {
  const folder = new URL('../test/pages/', import.meta.url);
  return readdirSync(folder).filter((name) => existsSync(new URL(`${name}/page.html`, folder)));
}

function build(): void {
  const { status } = spawnSync('npm', ['run', '--silent', 'build:chrome'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('The build failed; "npm run build" shows why.');
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
