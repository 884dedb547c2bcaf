import browser from 'webextension-polyfill';
import type { PanelWindow } from '../../lib/session/panel.ts';
import { activeTab } from './tab.ts';

/** The window that this page stands in. */
export async function ownWindow(): Promise<PanelWindow> {
  const { id: own } = await browser.windows.getCurrent();
  return {
    front: async () => (await activeTab()).id,
    watch(onEvent) {
      browser.tabs.onActivated.addListener(({ tabId, windowId }) => {
        if (windowId === own) onEvent('front', tabId);
      });
      browser.tabs.onUpdated.addListener((tabId, { status }) => {
        if (status !== undefined) onEvent('loading', tabId);
      });
    },
  };
}
