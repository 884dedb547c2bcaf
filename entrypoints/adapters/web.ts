import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import type { Answer } from '../../lib/queue/answer.ts';
import { answerOf } from '../../lib/queue/answer-of.ts';
import type { Pace } from '../../lib/queue/pace.ts';
import type { Web } from '../../lib/workbench/ports.ts';
import { askInTab, partInTab, stopInTab } from './ask-in-tab.ts';
import { readInTab } from './read-in-tab.ts';
import { isAllowed } from './sites.ts';

/** What was made in a tab's page is parsed where it arrives. */
const toldSchema = z.nullable(
  z.union([
    z.object({
      status: z.int(),
      address: z.string(),
      headers: z.record(z.string(), z.string()),
      tooLarge: z.boolean(),
      length: z.int(),
    }),
    z.object({ failure: z.enum(['moved', 'lost']) }),
  ]),
);

/** Signs of base64 that a browser carries from a tab in one answer without trouble; a multiple of 4. */
const partSize = 8 * 1024 * 1024;

/** In milliseconds; the queue gives up sooner. */
const answersWithin = 150_000;

/** What another site is sent on to is not known, and not followed. */
const movedAway: Answer = {
  status: 302,
  address: '',
  headers: {},
  body: new Uint8Array(),
  tooLarge: false,
};

/**
 * The web as the person lets it be asked: a site through a tab of it over which the icon was clicked, others
 * by a permission that was asked for by name.
 */
export function createWeb({ gap: [, pause] }: Pick<Pace, 'gap'>): Web {
  /** By origin. */
  const tabs = new Map<string, number>();

  /** The tab whose site this is: also that of an address that lacks only the tab's encryption. */
  function tabFor(url: URL): { readonly tab: number; readonly url: URL } | null {
    const secure = new URL(url.href.replace(/^http:/, 'https:'));
    for (const one of [url, secure]) {
      const tab = tabs.get(one.origin);
      if (tab !== undefined) return { tab, url: one };
    }
    return null;
  }

  /** Tabs are opened one after another, whatever sites they are of. */
  let lastTab: Promise<unknown> = Promise.resolve();

  return {
    useTab: (tab, address) => void tabs.set(new URL(address).origin, tab),
    tabOf: (address) => (URL.canParse(address) ? (tabFor(new URL(address))?.tab ?? null) : null),
    async fetch({ address, inTab = false }, { limit, signal }) {
      if (inTab) {
        if (!(await isAllowed(address))) return { held: 'needs-permission' };
        const read = lastTab.then(() => readInTab(address, signal));
        lastTab = read.catch(() => {});
        return read;
      }
      const url = new URL(address);
      const through = tabFor(url);
      if (through) {
        const answer = await throughTab(through.tab, through.url.href, {
          bytes: limit,
          milliseconds: answersWithin,
          pause,
          signal,
        }).catch(() => null);
        if (answer !== null) return answerIn(answer);
        tabs.delete(through.url.origin);
      }
      if (!(await isAllowed(address)))
        return { held: through ? 'list-closed' : 'needs-permission' };
      const response = await fetch(address, { credentials: 'include', redirect: 'manual', signal });
      return response.type === 'opaqueredirect' ? movedAway : answerOf(response, limit);
    },
  };
}

function answerIn(answer: Answer | 'moved' | 'lost'): Answer {
  if (answer === 'lost') throw new Error('No answer');
  return answer === 'moved' ? movedAway : answer;
}

/** Null where the tab shows another site by now. Rejects where it is gone, or may not be read. */
async function throughTab(
  tab: number,
  address: string,
  { signal, ...most }: Parameters<typeof askInTab>[2] & { readonly signal: AbortSignal },
): Promise<Answer | 'moved' | 'lost' | null> {
  const id = crypto.randomUUID();
  // The queue gives up with it, and aborts what has ended too: then nothing is left there.
  signal.addEventListener('abort', () => void inTab(tab, stopInTab, id).catch(() => {}));
  const told = toldSchema.parse(await inTab(tab, askInTab, id, address, most));
  if (told === null) return null;
  if ('failure' in told) return told.failure;
  let base64 = '';
  for (let from = 0; from < told.length; from += partSize) {
    base64 += z.string().parse(await inTab(tab, partInTab, id, from, partSize));
  }
  const body = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  const { status, headers, tooLarge } = told;
  return { status, address: told.address, headers, body, tooLarge };
}

async function inTab<Values extends unknown[]>(
  tab: number,
  func: (...values: Values) => unknown,
  ...args: Values
): Promise<unknown> {
  const target = { tabId: tab };
  const [answer] = await browser.scripting.executeScript({
    target,
    args,
    injectImmediately: true,
    // It takes these values; the browser's types know of none.
    func: func as (...values: unknown[]) => unknown,
  });
  if (answer?.error) throw answer.error;
  return answer?.result ?? null;
}
