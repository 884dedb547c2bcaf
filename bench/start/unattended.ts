import puppeteer, { type Browser } from 'puppeteer-core';
import { chromiumArguments, findChromium } from '../../harness/browsers/installed.ts';
import { until } from '../../harness/browsers/until.ts';
import { idOf, type TimedExtensions } from './extensions.ts';

/** When a popup was first painted and when its verdict was in, in milliseconds since the click. */
export interface Opened {
  readonly painted: number;
  readonly verdict: number;
}

/** A Chromium with the timed extensions and no debugger attached to any page, popup or worker. */
export interface Unattended {
  /** Opens `url` in a new tab, clicks an extension's icon, and closes both once the verdict is in. */
  open(url: string, extension: string): Promise<Opened>;
  close(): Promise<void>;
}

/** Throws where an icon is not pinned: the browser would first move it out of its menu. */
export async function launchUnattended(extensions: TimedExtensions): Promise<Unattended> {
  const { ours, empty, profile } = extensions;
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium is installed; run "npm test" once.');
  const browser = await puppeteer.launch({
    executablePath,
    headless: true,
    pipe: true,
    userDataDir: profile,
    enableExtensions: [ours, empty],
    defaultViewport: null,
    args: [...chromiumArguments(), '--accept-lang=zh-CN', '--window-size=1280,900'],
  });
  const loaded = async () => ((await browser.extensions()).size === 2 ? true : null);
  await until('the extensions to load', loaded);
  for (const folder of [ours, empty]) await assertPinned(browser, idOf(folder));

  const session = await browser.target().createCDPSession();
  const connection = session.connection();
  if (connection === undefined) throw new Error('There is no connection to the browser.');
  // Puppeteer attaches to whatever opens, and has it wait until it has been set up.
  await connection.send('Target.setAutoAttach', {
    autoAttach: false,
    waitForDebuggerOnStart: false,
    flatten: true,
  });
  const targetAt = async (start: string) => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.find(({ url }) => url.startsWith(start)) ?? null;
  };

  return {
    async open(url, extension) {
      const { targetId } = await session.send('Target.createTarget', { url, forTab: true });
      await until('the page to load', async () => {
        const target = await targetAt(url);
        return target !== null && target.title !== '' && target.title !== url ? target : null;
      });
      const id = idOf(extension);
      const clicked = Date.now();
      await session.send('Extensions.triggerAction', { id, targetId });
      const popup = await until('the verdict', async () => {
        const target = await targetAt(`chrome-extension://${id}/popup.html`);
        return target?.title.startsWith('{') ? target : null;
      });
      const { painted, verdict }: Opened = JSON.parse(popup.title);
      await session.send('Target.closeTarget', { targetId: popup.targetId });
      await session.send('Target.closeTarget', { targetId });
      await until('the popup to close', async () =>
        (await targetAt(`chrome-extension://${id}/popup.html`)) === null ? true : null,
      );
      return { painted: painted - clicked, verdict: verdict - clicked };
    },
    close: () => browser.close(),
  };
}

async function assertPinned(browser: Browser, id: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${id}/popup.html`);
  const pinned = await page.evaluate('chrome.action.getUserSettings().then((s) => s.isOnToolbar)');
  await page.close();
  if (pinned !== true) throw new Error(`The icon of ${id} is not pinned.`);
}
