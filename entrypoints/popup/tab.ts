import browser from 'webextension-polyfill';
import { PageGone } from './trouble.ts';

/** The tab whose toolbar icon was clicked; null where the browser shows none. */
export async function activeTab(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

export interface Watch {
  /** Rejects when the tab is closed or begins to load another page. */
  readonly gone: Promise<never>;
  stop(): void;
}

/** Watches a tab for the end of the page that is in it now. */
export function watchTab(tabId: number): Watch {
  let stop = () => {};
  const gone = new Promise<never>((_, reject) => {
    const onRemoved = (id: number) => {
      if (id === tabId) reject(new PageGone('closed'));
    };
    const onUpdated = (id: number, change: { status?: string }) => {
      if (id === tabId && change.status === 'loading') reject(new PageGone('navigated'));
    };
    browser.tabs.onRemoved.addListener(onRemoved);
    browser.tabs.onUpdated.addListener(onUpdated);
    stop = () => {
      browser.tabs.onRemoved.removeListener(onRemoved);
      browser.tabs.onUpdated.removeListener(onUpdated);
    };
  });
  return { gone, stop };
}

/** Opens a web address in a tab of its own, in front. */
export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

/** Shows the number of errors on the tab's icon; nothing for none. */
export async function showBadge(tabId: number, errors: number): Promise<void> {
  await browser.action.setBadgeText({ tabId, text: errors > 0 ? String(errors) : '' });
  await browser.action.setBadgeBackgroundColor({ tabId, color: '#a8261c' });
}
