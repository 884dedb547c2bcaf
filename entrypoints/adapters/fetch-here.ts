import browser from 'webextension-polyfill';
import type { Answer } from '../../lib/queue/answer.ts';
import { answerOf } from '../../lib/queue/answer-of.ts';
import type { FetchOptions } from '../../lib/queue/ports.ts';
import { sitePattern } from '../../lib/settings/site-pattern.ts';

/** Sent on to where it is not known, and not followed. */
export const movedAway: Answer = {
  status: 302,
  address: '',
  headers: {},
  body: new Uint8Array(),
  tooLarge: false,
};

/**
 * Asks an allowed site from this page, and follows nothing: where the person lets it be seen where the site
 * sends an address on to, the answer says so.
 */
export async function fetchHere(address: string, { limit, signal }: FetchOptions): Promise<Answer> {
  const heard = listenTo(address);
  try {
    const response = await fetch(address, { credentials: 'include', redirect: 'manual', signal });
    if (response.type !== 'opaqueredirect') return await answerOf(response, limit);
    const location = heard.location();
    return { ...movedAway, address, headers: location === '' ? {} : { location } };
  } finally {
    heard.end();
  }
}

/** Hears where an address is sent on to, while it is asked for here: `fetch` does not tell. */
function listenTo(address: string) {
  let location = '';
  const onHeaders = browser.webRequest?.onHeadersReceived;
  type Listener = Parameters<NonNullable<typeof onHeaders>['addListener']>[0];
  const listener: Listener = ({ url, responseHeaders = [] }) => {
    if (url !== address) return;
    location = responseHeaders.find(({ name }) => /^location$/i.test(name))?.value ?? '';
  };
  onHeaders?.addListener(listener, { urls: [sitePattern(address)], types: ['xmlhttprequest'] }, [
    'responseHeaders',
  ]);
  return {
    location: () => location,
    end: () => onHeaders?.removeListener(listener),
  };
}
