import browser from 'webextension-polyfill';
import type { Handed } from '../../lib/workbench/handed.ts';

/** What the extension's pages tell a workbench that is open. */
export type Said =
  /** What was left in the session's storage under this key is to be taken. */
  | { readonly handed: string }
  /** It was taken, and its tab is in front. */
  | { readonly taken: string }
  /** The person has clicked the icon over a tab, which may be read from now on. */
  | { readonly clicked: number; readonly address: string };

export const channelName = 'crossfoot-workbench';

/** A workbench that has not answered by then is not open; in milliseconds. */
const answersWithin = 300;

/** Hands links over to the workbench that is open, or to one in a tab of its own; null for none. */
export async function openWorkbench(tab: number, links: unknown): Promise<void> {
  const key = `handed-${crypto.randomUUID()}`;
  const handed = { tab, links } satisfies Record<keyof Handed, unknown>;
  await browser.storage.session.set({ [key]: handed });
  if (await isTaken(key)) return;
  await browser.tabs.create({ url: browser.runtime.getURL(`workbench.html#${key}`) });
}

function isTaken(key: string): Promise<boolean> {
  const channel = new BroadcastChannel(channelName);
  return new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => resolve(false), answersWithin);
    channel.onmessage = ({ data }: MessageEvent<Said>) => {
      if (!('taken' in data) || data.taken !== key) return;
      clearTimeout(timer);
      resolve(true);
    };
    channel.postMessage({ handed: key } satisfies Said);
  }).finally(() => channel.close());
}

/** Tells an open workbench that the icon was clicked over a tab: it may be waiting for that. */
export async function tellClick(tab: number): Promise<void> {
  const { url = '' } = await browser.tabs.get(tab);
  const channel = new BroadcastChannel(channelName);
  channel.postMessage({ clicked: tab, address: url } satisfies Said);
  channel.close();
}
