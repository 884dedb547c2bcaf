import type { Clipboard } from '../../lib/session/ports.ts';
import { within } from '../../lib/session/within.ts';
import type { Copied } from '../../lib/summary/copy.ts';
import { clock } from './clock.ts';

/** In milliseconds; the older command needs what is left of the person's click. */
const NEWER_TAKES_AT_MOST = 1500;

/** The older command is used where the browser refuses the newer interface or does not answer. */
export const clipboard: Clipboard = {
  async write(copied) {
    try {
      await within(clock, NEWER_TAKES_AT_MOST, writeNewer(copied));
    } catch {
      copyByCommand(copied);
    }
  },
};

async function writeNewer(copied: Copied): Promise<void> {
  const blobs = typesOf(copied).map(([type, words]) => [type, new Blob([words], { type })]);
  await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}

function copyByCommand(copied: Copied): void {
  const onCopy = (event: ClipboardEvent) => {
    for (const [type, words] of typesOf(copied)) event.clipboardData?.setData(type, words);
    event.preventDefault();
  };
  document.addEventListener('copy', onCopy, { once: true });
  if (!document.execCommand('copy')) {
    document.removeEventListener('copy', onCopy);
    throw new Error('The browser did not copy');
  }
}

function typesOf({ text, html }: Copied): [type: string, words: string][] {
  return [
    ['text/plain', text],
    ...(html === undefined ? [] : [['text/html', html] as [string, string]]),
  ];
}
