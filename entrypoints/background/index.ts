import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { storage } from 'wxt/utils/storage';
import { noteOf } from '../../lib/session/tab-note.ts';
import { openPanel } from '../adapters/panel.ts';

/** Reads the tab in the panel, whether that is open by now or opens later. */
async function askFor(tab: number): Promise<void> {
  const files = ['/inspector.js'];
  await browser.scripting.executeScript({ target: { tabId: tab }, files }).catch(() => {});
  const noted = noteOf(storage, tab);
  const before = await noted.read();
  const reading = crypto.randomUUID();
  await noted.write({ chosen: '', marks: 'ofFindings', ...before, by: 'key', reading });
}

/** Shows what is shown first; in front unless somebody has loaded the extension from a folder. */
async function welcome(): Promise<void> {
  const { installType } = await browser.management.getSelf();
  const url = browser.runtime.getURL('/welcome.html');
  await browser.tabs.create({ url, active: installType !== 'development' });
}

/** Welcomes a new person, and answers the key that opens the panel. The browser lets the tab be read after it, as after a click. */
export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void welcome().catch(() => {});
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command !== 'open-panel' || tab?.id === undefined) return;
    void openPanel(tab.windowId)?.().catch(() => {});
    void askFor(tab.id);
  });
});
