/**
 * A real Firefox with the extension in it.
 *
 *     const session = await launchFirefox(builtExtension('firefox'));
 *     const page = await session.open(server.url('000-xizhen-2023'));
 *     const popup = await session.openPopup(page);     // clicks the toolbar icon: see popup.ts
 *     await session.close();
 *
 * Firefox serves one connection at a time: whoever launched it may `disconnect()`, and others come in
 * turn by `connectFirefox(session.address(), session.id)`.
 *
 * The icon is clicked where Firefox puts it for a person: the extensions button of the toolbar, then
 * the extension's line in its panel. Both clicks are mouse events in the browser's own window (see
 * firefox-chrome.ts), so that activeTab is granted by the browser, and only by it. The popup's
 * document is read through a frame script, since WebDriver BiDi does not show extension popups.
 */
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type ChromeWindow, chromeWindow } from './firefox-chrome.ts';
import { requestsDuring } from './firefox-requests.ts';
import { FirefoxSurface } from './firefox-surface.ts';
import { findFirefox } from './installed.ts';
import { Popup } from './popup.ts';
import { until } from './until.ts';

export interface FirefoxOptions {
  /** For `navigator.languages`; default "zh-CN". */
  readonly language?: 'zh-CN' | 'en-US';
}

/** Starts Firefox with an empty profile and the extension of `folder`, as a temporary add-on. */
export async function launchFirefox(
  folder: string,
  options: FirefoxOptions = {},
): Promise<FirefoxSession> {
  const executablePath = findFirefox();
  if (executablePath === null) throw new Error('No Firefox is installed; run "npm test" once.');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    defaultViewport: null,
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: {
      'intl.accept_languages': options.language ?? 'zh-CN',
      // Else a question of the browser's does not take a click in its first half second.
      'security.notification_enable_delay': 0,
    },
  });
  const id = await browser.installExtension(folder);
  return new FirefoxSession(browser, id, await chromeWindow(browser));
}

/** A Firefox launched elsewhere and left, by its `address()` and its add-on's id. */
export async function connectFirefox(address: string, id: string): Promise<FirefoxSession> {
  const browser = await puppeteer.connect({
    browserWSEndpoint: address,
    protocol: 'webDriverBiDi',
    defaultViewport: null,
  });
  return new FirefoxSession(browser, id, await chromeWindow(browser));
}

export class FirefoxSession {
  readonly browser: Browser;
  /** The add-on's id. */
  readonly id: string;
  readonly #window: ChromeWindow;

  constructor(browser: Browser, id: string, window: ChromeWindow) {
    this.browser = browser;
    this.id = id;
    this.#window = window;
  }

  /** Where `connectFirefox` reaches it. */
  address(): string {
    return this.browser.wsEndpoint();
  }

  /** Opens an address in a new tab, in front. */
  async open(url: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.goto(url);
    return page;
  }

  /**
   * Clicks the extensions button, then the extension in its panel, while `page` is in front. A popup
   * that is open closes first: a click beside it does no more than that.
   */
  async clickIcon(page: Page): Promise<void> {
    await page.bringToFront();
    const open = new FirefoxSurface(this.#window);
    if (await open.isOpen()) await open.close();
    await this.#clickWhenShown('#unified-extensions-button');
    await this.#clickWhenShown(
      `#unified-extensions-panel .unified-extensions-item[data-extensionid="${this.id}"] .unified-extensions-item-action-button`,
    );
  }

  async openPopup(page: Page): Promise<Popup> {
    await this.clickIcon(page);
    const surface = new FirefoxSurface(this.#window);
    await until('the popup to open', async () => ((await surface.isOpen()) ? true : null));
    return new Popup(surface);
  }

  /** The panel of the window, once it is open. */
  async panel(): Promise<Popup> {
    const surface = new FirefoxSurface(this.#window, 'panel');
    await until('the panel to open', async () => ((await surface.isOpen()) ? true : null));
    return new Popup(surface);
  }

  /** The viewer, once it is in front; what a popup has it has too. */
  viewer(): Promise<Popup> {
    return this.tabWith('viewer.html');
  }

  /** The tab in front, once it shows a page of the extension; `bringToFront`: the one that does is brought there. */
  async tabWith(path: string, bringToFront = false): Promise<Popup> {
    if (bringToFront) await this.#toFront(path);
    const surface = new FirefoxSurface(this.#window, 'tab');
    await until(`${path} to open`, async () => ((await surface.isOpen()) ? true : null));
    const shown = new Popup(surface);
    await shown.waitFor((name) => location.pathname === `/${name}`, path);
    return shown;
  }

  #toFront(path: string): Promise<void> {
    return this.#window.call((name) => {
      const tabs = Reflect.get(window, 'gBrowser');
      tabs.selectedTab = [...tabs.tabs].findLast((tab) =>
        tab.linkedBrowser.currentURI.spec.includes(`/${name}`),
      );
    }, path);
  }

  /** The viewer in a tab of its own. */
  async openViewer(): Promise<Popup> {
    await this.#window.call((id) => {
      const global: object = globalThis;
      const policy = Reflect.get(global, 'WebExtensionPolicy').getByID(id);
      const { scriptSecurityManager } = Reflect.get(global, 'Services');
      const tabs = Reflect.get(global, 'gBrowser');
      tabs.selectedTab = tabs.addTab(policy.getURL('viewer.html'), {
        triggeringPrincipal: scriptSecurityManager.getSystemPrincipal(),
      });
    }, this.id);
    return this.viewer();
  }

  /** Answers the browser's own question whether the extension may have a permission. */
  async answerPrompt(allow: boolean): Promise<void> {
    const button = allow ? 'primary' : 'secondary';
    const notification = '#addon-webext-permissions-notification';
    const selector = `${notification} .popup-notification-${button}-button`;
    await this.#clickWhenShown(selector);
    // A click that comes while the question is still sliding in is not taken.
    await until('the question to go', async () =>
      (await this.#window.click(selector)) ? null : true,
    );
  }

  /** Closes a popup or panel that was left open. What is stored stays: no test in Firefox stores anything. */
  async forget(): Promise<void> {
    for (const place of ['popup', 'panel'] as const) {
      const left = new FirefoxSurface(this.#window, place);
      if (await left.isOpen()) await left.close();
    }
  }

  /** Every address that any part of the browser asks the network for while `work` runs. */
  requestsDuring(work: () => Promise<void>): Promise<string[]> {
    return requestsDuring(this.#window, work);
  }

  disconnect(): Promise<void> {
    return this.browser.disconnect();
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  async #clickWhenShown(selector: string): Promise<void> {
    await until(selector, async () => ((await this.#window.click(selector)) ? true : null));
  }
}
