import browser from 'webextension-polyfill';
import { type Page, pageSchema } from '../../lib/document/page.ts';
import { forms } from '../../lib/forms/index.ts';
import type { Answer } from '../../lib/queue/answer.ts';
import { reportReader } from '../../lib/report/read-reports.ts';
import { readPageType } from '../../lib/workbench/read-page.ts';
import { inspectorOf } from './inspector.ts';

/** A page that shows no report by then is taken as it is; in milliseconds. */
const showsWithin = 30_000;

/** A page that may not be read by then is another site's; in milliseconds. */
const allowedWithin = 5_000;

const readReports = reportReader(forms);

/**
 * Opens an allowed address in a tab behind the others, waits for the report that its scripts draw, and closes
 * the tab. What was read is the answer's body. Rejects where the page cannot be read.
 */
export async function readInTab(address: string, signal: AbortSignal): Promise<Answer> {
  signal.throwIfAborted();
  const tab = await browser.tabs.create({ url: address, active: false });
  const id = tab.id ?? browser.tabs.TAB_ID_NONE;
  const close = () => void browser.tabs.remove(id).catch(() => {});
  signal.addEventListener('abort', close);
  const until = Date.now() + showsWithin;
  try {
    await isLoaded(id, until);
    const page = await readUntil(id, until);
    if (page === null) {
      return { status: 302, address, headers: {}, body: new Uint8Array(), tooLarge: false };
    }
    const body = new TextEncoder().encode(JSON.stringify(page));
    const headers = { 'content-type': readPageType };
    return { status: 200, address: page.url, headers, body, tooLarge: false };
  } finally {
    signal.removeEventListener('abort', close);
    close();
  }
}

/** Resolves once the tab has loaded its page, or it is late; scripts may draw long after that. */
function isLoaded(tab: number, until: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(timer);
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.tabs.onRemoved.removeListener(onRemoved);
      settle();
    };
    const timer = setTimeout(() => end(resolve), until - Date.now());
    const onUpdated = (id: number, { status }: { status?: string }) => {
      if (id === tab && status === 'complete') end(resolve);
    };
    const onRemoved = (id: number) => {
      if (id === tab) end(() => reject(new Error('The tab was closed')));
    };
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.tabs.onRemoved.addListener(onRemoved);
    void browser.tabs.get(tab).then(({ status }) => {
      if (status === 'complete') end(resolve);
    }, reject);
  });
}

/** What the page says once it has a report and rests, or when it is late; null where it may not be read. */
async function readUntil(tab: number, until: number): Promise<Page | null> {
  const inspector = inspectorOf(tab, Promise.resolve(''));
  const first = await readFirst(() => inspector.readPage());
  if (first === null) return null;
  let page = pageSchema.parse(first);
  for (;;) {
    const changed = await inspector.readChanges();
    if (changed !== false) page = pageSchema.parse(changed);
    const rests = changed === false && readReports(page).length > 0;
    if (rests || Date.now() > until) return page;
  }
}

/** A new tab may still show its empty page; null where the site has sent it on to one that is not allowed. */
async function readFirst(read: () => Promise<unknown>): Promise<unknown> {
  const until = Date.now() + allowedWithin;
  for (;;) {
    const page = await read().catch(() => null);
    if (page !== null || Date.now() > until) return page;
    await new Promise((resume) => setTimeout(resume, 200));
  }
}
