import browser from 'webextension-polyfill';
import { channelName, type Said } from './workbench-door.ts';

interface Hearing {
  /** What was handed over, yet to be parsed. */
  handed(given: unknown): void;
  clicked(tab: number, address: string): void;
}

/** Hears what is handed to this workbench; what its own address names first. */
export function hearAtDoor({ handed, clicked }: Hearing): void {
  const channel = new BroadcastChannel(channelName);
  const take = async (key: string) => {
    const { [key]: given } = await browser.storage.session.get(key);
    await browser.storage.session.remove(key);
    if (given !== undefined) handed(given);
  };
  const answer = async (key: string) => {
    channel.postMessage({ taken: key } satisfies Said);
    const own = await browser.tabs.getCurrent();
    if (own?.id !== undefined) await browser.tabs.update(own.id, { active: true });
    await take(key);
  };
  channel.onmessage = ({ data }: MessageEvent<Said>) => {
    if ('handed' in data) void answer(data.handed);
    else if ('clicked' in data) clicked(data.clicked, data.address);
  };
  const key = location.hash.slice(1);
  if (key.startsWith('handed-')) void take(key);
}
