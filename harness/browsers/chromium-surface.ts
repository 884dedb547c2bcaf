import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { ChromiumSession } from './chromium.ts';
import type { Surface } from './popup.ts';

/** How Chromium lets us reach a page of the extension. */
export class ChromiumSurface implements Surface {
  readonly #page: Page;
  readonly #session: ChromiumSession;

  constructor(page: Page, session: ChromiumSession) {
    this.#page = page;
    this.#session = session;
  }

  evaluate(expression: string): Promise<unknown> {
    return this.#page.evaluate(expression);
  }

  async click(selector: string, index: number): Promise<void> {
    const element = (await this.#page.$$(selector))[index];
    if (!element) throw new Error(`No ${selector} number ${index} in the popup.`);
    await element.click();
  }

  press: Surface['press'] = (key) => this.#page.keyboard.press(key);

  async screenshot(file: string): Promise<void> {
    await mkdir(dirname(file), { recursive: true });
    await this.#page.screenshot({ path: file as `${string}.png` });
  }

  readClipboard(): Promise<string> {
    return this.#session.withClipboard(() =>
      this.#page.evaluate(() => navigator.clipboard.readText()),
    );
  }

  readClipboardHtml(): Promise<string> {
    return this.#session.withClipboard(() =>
      this.#page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        const blob = item?.types.includes('text/html') ? await item.getType('text/html') : null;
        return (await blob?.text()) ?? '';
      }),
    );
  }

  clearClipboard(): Promise<void> {
    return this.#session.withClipboard(() =>
      this.#page.evaluate(() => navigator.clipboard.writeText('')),
    );
  }

  close(): Promise<void> {
    return this.#page.close();
  }
}
