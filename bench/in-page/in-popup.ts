import browser from 'webextension-polyfill';
import { inspectorOf } from '../../entrypoints/adapters/inspector.ts';
import { type TimedAudit, timeAudit } from './audit-here.ts';

/**
 * Audits the tab as the popup does, through the browser: the page script put into the tab, its answer
 * handed over, a new worker. What an earlier click left in the page is taken out before.
 */
export async function auditTab(): Promise<TimedAudit> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) throw new Error('There is no tab.');
  const tabId = tab.id;
  const inspector = inspectorOf(tabId, Promise.resolve('x0'));
  await inspector.erase();
  await browser.scripting.executeScript({
    target: { tabId },
    func: () => {
      globalThis.crossfoot = undefined;
    },
  });
  return timeAudit(new Worker('/auditor.js'), inspector.readPage);
}

/** When the popup's verdict was in, as `Date.now()` tells it. */
export async function verdictTime(): Promise<number> {
  await verdict((state) => state !== 'working');
  return Date.now();
}

/** Has the popup check the page again so many times. */
export async function auditAgain(times: number): Promise<void> {
  for (let done = 0; done < times; done++) {
    const working = verdict((state) => state === 'working');
    document.querySelector<HTMLElement>('[data-testid="again"]')?.click();
    await working;
    await verdict((state) => state !== 'working');
  }
}

/** Waits until the popup shows a verdict of which `holds` is true. */
function verdict(holds: (state: string) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const state = document.querySelector<HTMLElement>('[data-testid="verdict"]')?.dataset.state;
      if (state === undefined || !holds(state)) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, attributes: true });
    look();
  });
}
