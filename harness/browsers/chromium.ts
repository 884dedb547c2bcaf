/**
 * A real Chromium with the extension in it.
 *
 *     const session = await launchChromium(builtExtension('chrome'));   // see built.ts
 *     const page = await session.open(server.url('000-xizhen-2023'));
 *     const popup = await session.openPopup(page);        // clicks the toolbar icon: see popup.ts
 *     popup.page;                                         // puppeteer's Page of the popup, for axe
 *     await session.clickIcon(page);                      // the click alone
 *     await session.openExtensionPage('options.html');    // in a tab of its own
 *     const viewer = await session.openViewer();          // the same of files
 *     await atRest(page);                                 // after 定位, before a picture
 *     await session.close();
 *
 * One that several processes use in turn, as the browser tests do: launched with `shared`, its
 * `address()` given to `connectChromium`, and `disconnect()` where a test file ends.
 *
 * The click is the browser's own: activeTab is granted as it is for a person. `language` sets only
 * `navigator.languages`; Debian's Chromium is in English, so that `i18n.getUILanguage()` stays "en-US".
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser, type Extension, type Page } from 'puppeteer-core';
import { ChromiumSurface } from './chromium-surface.ts';
import { chromiumArguments, findChromium } from './installed.ts';
import { Popup, type Surface } from './popup.ts';
import { until } from './until.ts';

export interface ChromiumOptions {
  /** For `navigator.languages`; default "zh-CN". */
  readonly language?: 'zh-CN' | 'en-US';
  /** Default true. */
  readonly headless?: boolean;
  readonly width?: number;
  readonly height?: number;
  /** Device pixels to a CSS pixel; default 1. */
  readonly scale?: number;
  /** Whether `connectChromium` may reach it too; default false. */
  readonly shared?: boolean;
  readonly args?: readonly string[];
}

export class ChromiumPopup extends Popup {
  readonly page: Page;

  constructor(page: Page, surface: Surface) {
    super(surface);
    this.page = page;
  }
}

/** Starts Chromium with an empty profile and the unpacked extension of `folder`. */
export async function launchChromium(
  folder: string,
  options: ChromiumOptions = {},
): Promise<ChromiumSession> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium is installed; run "npm test" once.');
  const language = options.language ?? 'zh-CN';
  const scale = options.scale ?? 1;
  const browser = await puppeteer.launch({
    executablePath,
    headless: options.headless ?? true,
    pipe: true,
    enableExtensions: [folder],
    defaultViewport: null,
    args: [
      ...chromiumArguments(),
      `--accept-lang=${language}`,
      `--window-size=${options.width ?? 1280},${options.height ?? 900}`,
      // A popup is never larger than its screen, which without this is 800 by 600 device pixels.
      `--screen-info={${1600 * scale}x${1200 * scale} devicePixelRatio=${scale}}`,
      ...(options.shared ? ['--remote-debugging-port=0'] : []),
      ...(options.args ?? []),
    ],
  });
  return sessionOf(browser);
}

/** A Chromium launched elsewhere with `shared`, by its `address()`. */
export async function connectChromium(address: string): Promise<ChromiumSession> {
  return sessionOf(await puppeteer.connect({ browserWSEndpoint: address, defaultViewport: null }));
}

async function sessionOf(browser: Browser): Promise<ChromiumSession> {
  const extension = await until('the extension to load', async () => {
    return [...(await browser.extensions()).values()][0] ?? null;
  });
  return new ChromiumSession(browser, extension);
}

export class ChromiumSession {
  readonly browser: Browser;
  readonly extension: Extension;

  constructor(browser: Browser, extension: Extension) {
    this.browser = browser;
    this.extension = extension;
  }

  /** "chrome-extension://<id>" */
  get origin(): string {
    return `chrome-extension://${this.extension.id}`;
  }

  /** Where `connectChromium` reaches it: Chromium writes that into its profile. */
  async address(): Promise<string> {
    const profile = this.browser
      .process()
      ?.spawnargs.find((argument) => argument.startsWith('--user-data-dir='))
      ?.replace(/^[^=]+=/, '');
    if (profile === undefined) throw new Error('Only the process that launched it knows.');
    const [port, path] = await until('Chromium to listen', () =>
      readFile(join(profile, 'DevToolsActivePort'), 'utf8').then(
        (text) => text.split('\n'),
        () => null,
      ),
    );
    return `ws://127.0.0.1:${port}${path}`;
  }

  /** Opens an address in a new tab, in front. */
  async open(url: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.goto(url);
    return page;
  }

  openExtensionPage(path: string): Promise<Page> {
    return this.open(`${this.origin}/${path}`);
  }

  /** Clicks the extension's toolbar icon while `page` is in front. */
  async clickIcon(page: Page): Promise<void> {
    await page.bringToFront();
    await page.triggerExtensionAction(this.extension);
  }

  async openPopup(page: Page): Promise<ChromiumPopup> {
    const before = new Set(this.browser.targets());
    await this.clickIcon(page);
    const target = await this.browser.waitForTarget(
      (candidate) =>
        !before.has(candidate) && candidate.url().startsWith(`${this.origin}/popup.html`),
      { timeout: 10_000 },
    );
    const popup = await target.asPage();
    return new ChromiumPopup(popup, new ChromiumSurface(popup, this));
  }

  /** The panel of the window, once it is open. */
  async panel(): Promise<ChromiumPopup> {
    const target = await this.browser.waitForTarget(
      (candidate) => candidate.url().startsWith(`${this.origin}/sidepanel.html`),
      { timeout: 10_000 },
    );
    const panel = await target.asPage();
    return new ChromiumPopup(panel, new ChromiumSurface(panel, this));
  }

  /** The viewer in a tab of its own; `hash` asks it for a file. Its panel shows what the popup does. */
  async openViewer(hash = ''): Promise<ChromiumPopup> {
    const viewer = await this.openExtensionPage(`viewer.html${hash}`);
    await viewer.waitForSelector('.viewer');
    return new ChromiumPopup(viewer, new ChromiumSurface(viewer, this));
  }

  /** The viewer that was opened last, in its tab; what a popup has it has too. */
  viewer(): Promise<ChromiumPopup> {
    return this.tabWith('viewer.html');
  }

  /** The tab that shows a page of the extension, opened last. */
  async tabWith(path: string, bringToFront = false): Promise<ChromiumPopup> {
    const page = await until(`${path} to open`, async () => {
      const pages = await this.browser.pages();
      return pages.findLast((one) => one.url().startsWith(`${this.origin}/${path}`)) ?? null;
    });
    if (bringToFront) await page.bringToFront();
    return new ChromiumPopup(page, new ChromiumSurface(page, this));
  }

  /** Runs `work` while the extension's own pages may read the clipboard. */
  async withClipboard<T>(work: () => Promise<T>): Promise<T> {
    const context = this.browser.defaultBrowserContext();
    await context.overridePermissions(this.origin, ['clipboard-read']);
    try {
      return await work();
    } finally {
      await context.clearPermissionOverrides();
    }
  }

  /** Forgets what is stored, settings, ignores and audits, in the page of the first minutes, which stays open. */
  async forget(): Promise<void> {
    const first = `${this.origin}/welcome.html`;
    const pages = await this.browser.pages();
    const page = pages.find((one) => one.url() === first) ?? (await this.open(first));
    await page.evaluate('chrome.storage.local.clear()');
    await page.evaluate("void indexedDB.deleteDatabase('crossfoot')");
  }

  /**
   * Has the browser grant a site (a match pattern) once the extension asks for it. Its own question is no document
   * and no protocol reaches it; what was granted in its settings is not asked again.
   */
  grantWhenAsked(site: string): Promise<void> {
    return this.#changeSite('addHostPermission', site);
  }

  /** Takes that back, where it was granted. */
  takeBack(site: string): Promise<void> {
    return this.#changeSite('removeHostPermission', site).catch(() => {});
  }

  async #changeSite(change: string, site: string): Promise<void> {
    const page = await this.open('chrome://extensions');
    await page.evaluate(
      (name, id, pattern) => Reflect.get(globalThis, 'chrome').developerPrivate[name](id, pattern),
      change,
      this.extension.id,
      site,
    );
    await page.close();
  }

  disconnect(): Promise<void> {
    return this.browser.disconnect();
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

/** Waits until a page that scrolls smoothly has come to rest. */
export async function atRest(page: Page): Promise<void> {
  const position = () => page.evaluate(() => window.scrollY);
  let last = await position();
  let same = 0;
  await until('the page to stop scrolling', async () => {
    const now = await position();
    same = now === last ? same + 1 : 0;
    last = now;
    return same >= 5 || null;
  });
}
