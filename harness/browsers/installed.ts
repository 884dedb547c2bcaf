/** Finds the browsers that are installed, and installs them where apt can. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { installByApt, isDebian, onPath } from '../apt.ts';

interface Candidates {
  /** The variable that names the binary before anything else. */
  readonly variable: string;
  /** Names looked for on PATH. */
  readonly names: readonly string[];
  /** Where installers put it. */
  readonly paths: readonly string[];
}

const programs = process.env.PROGRAMFILES ?? 'C:\\Program Files';
const programs86 = process.env['PROGRAMFILES(X86)'] ?? 'C:\\Program Files (x86)';
const local = process.env.LOCALAPPDATA ?? '';

const chromium: Candidates = {
  variable: 'CHROME_PATH',
  names: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  paths: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    join(programs, 'Google\\Chrome\\Application\\chrome.exe'),
    join(programs86, 'Google\\Chrome\\Application\\chrome.exe'),
    join(local, 'Google\\Chrome\\Application\\chrome.exe'),
    join(programs86, 'Microsoft\\Edge\\Application\\msedge.exe'),
  ],
};

const firefox: Candidates = {
  variable: 'FIREFOX_PATH',
  names: ['firefox-esr', 'firefox'],
  paths: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    join(programs, 'Mozilla Firefox\\firefox.exe'),
  ],
};

/** The Chrome, Chromium or Edge to use: `CHROME_PATH`, else the first installed; null where there is none. */
export function findChromium(): string | null {
  return find(chromium);
}

/** The Firefox to use: `FIREFOX_PATH`, else the first installed; null where there is none. */
export function findFirefox(): string | null {
  return find(firefox);
}

/**
 * Makes sure that browsers and Chinese fonts are there: on Debian and its kin with apt, through
 * sudo where not root. Elsewhere throws one sentence that says what to install.
 */
export function ensureBrowsers(wanted: { readonly firefox: boolean }): void {
  const missing: string[] = [];
  if (findChromium() === null) missing.push('chromium');
  if (wanted.firefox && findFirefox() === null) missing.push('firefox-esr');
  const debian = isDebian();
  if (debian && !hasChineseFont()) missing.push('fonts-noto-cjk');
  if (missing.length === 0) return;
  if (!debian) {
    throw new Error(
      `Install Chrome, Chromium or Edge${wanted.firefox ? ' and Firefox' : ''}, or set CHROME_PATH${
        wanted.firefox ? ' and FIREFOX_PATH' : ''
      } to where they are.`,
    );
  }
  installByApt(missing);
}

/**
 * The command line switches under which a Chromium is tested. The sandbox needs user namespaces that
 * root and most containers do not have.
 */
export function chromiumArguments(): string[] {
  const confined = process.getuid?.() === 0 || Boolean(process.env.CI) || existsSync('/.dockerenv');
  return [
    ...(confined ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // A renderer kept in store for the next page, and animations of the window, cost as much as a page.
    '--disable-features=SpareRendererForSitePerProcess,Translate,MediaRouter,ReadAnything,LensOverlay',
    '--wm-window-animations-disabled',
  ];
}

function find(candidates: Candidates): string | null {
  const named = process.env[candidates.variable];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`${candidates.variable} is ${named}, but there is no such file.`);
  }
  return onPath(candidates.names) ?? candidates.paths.find((path) => existsSync(path)) ?? null;
}

function hasChineseFont(): boolean {
  const listed = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  if (listed.status === 0) return listed.stdout.trim() !== '';
  const folder = '/usr/share/fonts/opentype/noto';
  return existsSync(folder) && readdirSync(folder).some((file) => file.includes('CJK'));
}
