import browser from 'webextension-polyfill';
import type { Tab } from '../../lib/session/ports.ts';
import { hashFor } from '../../lib/viewer/address-in.ts';
import { openWorkbench } from './workbench-door.ts';

/** `tabs.TAB_ID_NONE`: whatever is asked of it, the browser says that there is no such tab. */
const NO_TAB = -1;

/** The tab in front of this window, whose icon is clicked; -1 where the browser shows none. */
export async function activeTab(): Promise<{ id: number; windowId: number | undefined }> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true }).catch(() => []);
  return { id: tab?.id ?? NO_TAB, windowId: tab?.windowId };
}

export function tabOf(tabId: number): Tab {
  return {
    watch(onEvent) {
      const onRemoved = (id: number) => {
        if (id === tabId) onEvent('closed');
      };
      // `history`, the hash and frames have a status too; another page has its own when it comes.
      const onUpdated = (id: number, { status }: { status?: string }) => {
        if (id === tabId && status !== undefined) onEvent('loading');
      };
      browser.tabs.onRemoved.addListener(onRemoved);
      browser.tabs.onUpdated.addListener(onUpdated);
      return () => {
        browser.tabs.onRemoved.removeListener(onRemoved);
        browser.tabs.onUpdated.removeListener(onUpdated);
      };
    },
    async showBadge(errors) {
      await browser.action.setBadgeText({ tabId, text: errors > 0 ? String(errors) : '' });
      await browser.action.setBadgeBackgroundColor({ tabId, color: '#a8261c' });
    },
    open: async (url) => void (await browser.tabs.create({ url })),
    address: async () => (await browser.tabs.get(tabId)).url ?? '',
    async openFile(address) {
      const asked = address === '' ? '' : hashFor({ address, tab: tabId, page: '' });
      await browser.tabs.create({ url: browser.runtime.getURL(`/viewer.html${asked}`) });
    },
    openSettings: () => browser.runtime.openOptionsPage(),
    openWorkbench: (links) => openWorkbench(tabId, links),
    async openNotice(notice) {
      // Kept in memory until the browser is closed; a reload of the tab finds it again.
      const key = `notice-${crypto.randomUUID()}`;
      await browser.storage.session.set({ [key]: notice });
      await browser.tabs.create({ url: browser.runtime.getURL(`notice.html#${key}`) });
    },
  };
}
