import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { largestFile } from '../../lib/sources/read-file.ts';
import type { FetchBytes, Fetched } from '../../lib/viewer/viewer.ts';
import { type AskedAtMost, getFile } from './get-file.ts';
import { isAllowed } from './sites.ts';

const most: AskedAtMost = { bytes: largestFile, milliseconds: 120_000 };

/** What was made in a tab's page is parsed where it arrives. */
const gotSchema = z.union([
  z.object({ base64: z.string(), type: z.string() }),
  z.object({ status: z.int() }),
  z.object({ failure: z.enum(['moved', 'offline', 'too-large']) }),
]);

/**
 * Fetches a file from the address that the person chose, and from no other: through the tab that shows or
 * names it where both are of one site, which takes no permission; else where the person allows this site.
 */
export const fetchBytes: FetchBytes = async (address, tab) => {
  const throughTab = tab === null ? null : await getInTab(address, tab).catch(() => null);
  if (throughTab !== null) return fetchedOf(throughTab);
  if (!(await isAllowed(address))) return { ask: new URL(address).hostname };
  return fetchedOf(await getFile(address, most, false));
};

/** Null where it belongs to another site; rejects where the browser lets nothing run in the tab. */
async function getInTab(address: string, tab: number): Promise<unknown> {
  const [answer] = await browser.scripting.executeScript({
    target: { tabId: tab },
    args: [address, most, true],
    injectImmediately: true,
    func: getFile,
  });
  if (answer?.error) throw answer.error;
  return answer?.result ?? null;
}

function fetchedOf(answer: unknown): Fetched {
  const got = gotSchema.parse(answer);
  if ('base64' in got) {
    const bytes = Uint8Array.from(atob(got.base64), (sign) => sign.charCodeAt(0));
    return { bytes, type: got.type };
  }
  if ('failure' in got) return { unfetched: got.failure };
  const { status } = got;
  if (status === 404 || status === 410) return { unfetched: 'not-found' };
  return { unfetched: status < 500 ? 'refused' : 'server-failed' };
}
