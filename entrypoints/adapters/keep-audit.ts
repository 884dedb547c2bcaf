import browser from 'webextension-polyfill';
import type { Answer, Call } from '../../lib/session/protocol.ts';
import type { Store } from '../../lib/settings/store.ts';
import { tellKept } from './kept-door.ts';

/**
 * Keeps the reports of a tab's page in the archive, with what a person has stated of them; nothing of a private
 * window. It has a worker of its own, which ends with it: the popup's waits for nothing of this.
 */
export async function keepAudit(
  tab: number,
  store: Pick<Store, 'readSettings'>,
  page: unknown,
  byHand: unknown,
): Promise<void> {
  const { incognito } = await browser.tabs.get(tab);
  if (incognito) return;
  const settings = await store.readSettings();
  const worker = new Worker('/keeper.js');
  try {
    await new Promise<void>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Answer>) =>
        'failure' in data ? reject(new Error(data.failure)) : resolve();
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.postMessage({
        id: 1,
        name: 'keepOpen',
        args: [page, settings, byHand],
      } satisfies Call);
    });
  } finally {
    worker.terminate();
  }
  tellKept();
}
