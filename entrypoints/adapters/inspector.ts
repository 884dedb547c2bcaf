import browser from 'webextension-polyfill';
import type { Door, Marking } from '../../lib/highlight/door.ts';
import type { Inspector } from '../../lib/session/ports.ts';

/** Knocks at the door that the page scripts open in the tab's page. */
export function inspectorOf(tabId: number): Inspector {
  const target = { tabId };

  async function inject(file: '/inspector.js' | '/marks.js'): Promise<void> {
    await browser.scripting.executeScript({ target, files: [file] });
  }

  async function ask(name: Exclude<keyof Door, 'version'>, ...args: unknown[]): Promise<unknown> {
    const [answer] = await browser.scripting.executeScript({
      target,
      args: [name, args],
      // It runs in the page's isolated world, and sees its arguments and nothing of this module.
      func: (asked: typeof name, values: never[]) => {
        const work: ((...values: never[]) => unknown) | undefined = globalThis.crossfoot?.[asked];
        return work?.(...values);
      },
    });
    if (answer?.error) throw answer.error;
    return answer?.result;
  }

  async function draw(name: keyof Marking, ...args: unknown[]): Promise<unknown> {
    await inject('/marks.js');
    return ask(name, ...args);
  }

  return {
    async readPage() {
      await inject('/inspector.js');
      return ask('read');
    },
    paint: async (order) => void (await draw('paint', order)),
    erase: async () => void (await ask('erase')),
    painted: async () => (await ask('painted')) === true,
    show: async (place) => (await draw('show', place)) === true,
    preview: async (cells) => void (await draw('preview', cells)),
  };
}
