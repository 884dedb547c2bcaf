import browser from 'webextension-polyfill';
import type { Marking } from '../../lib/highlight/door.ts';
import type { Inspector } from '../../lib/session/ports.ts';
import type { Changes } from '../../lib/sources/html/read-changes.ts';
import type { Links } from '../../lib/sources/html/read-links.ts';

/**
 * Knocks at the door that the page scripts open in the tab's page. `token` is the name of ours in
 * pages; nothing is drawn before it is known.
 */
export function inspectorOf(tabId: number, token: Promise<string>): Inspector {
  const target = { tabId };
  /** Of the document that is read; null until it is known. */
  let identity: unknown = null;

  async function inject(
    ...names: (
      | 'inspector'
      | 'figures'
      | 'plain'
      | 'closer'
      | 'sweep'
      | 'changes'
      | 'links'
      | 'marks'
    )[]
  ): Promise<void> {
    const files = names.map((name) => `/${name}.js` as const);
    await browser.scripting.executeScript({ target, files });
  }

  async function ask(
    name: keyof Changes | keyof Links | keyof Marking | 'read' | 'identity' | 'claim',
    ...args: unknown[]
  ): Promise<unknown> {
    const [answer] = await browser.scripting.executeScript({
      target,
      args: [name, args],
      // What is asked for was put in before, or is not there.
      injectImmediately: true,
      // It runs in the page's isolated world, and sees its arguments and nothing of this module.
      // Browsers hand over one string many times faster than the objects of a long page.
      func: async (asked: typeof name, values: never[]) => {
        if (!Object.hasOwn(globalThis, 'crossfoot')) return;
        const work: ((...values: never[]) => unknown) | undefined = globalThis.crossfoot?.[asked];
        return JSON.stringify(await work?.(...values));
      },
    });
    if (answer?.error) throw answer.error;
    return typeof answer?.result === 'string' ? JSON.parse(answer.result) : undefined;
  }

  /** What goes on reading is in the page. */
  let reading: Promise<void> | null = null;

  async function claim(): Promise<void> {
    if (await ask('claim', await token)) await inject('sweep');
  }

  /** Nothing is left of an earlier version, and all that is drawn has its name. */
  let claimed = Promise.resolve();

  async function draw(name: keyof Marking, ...args: unknown[]): Promise<unknown> {
    await inject('marks');
    await claimed;
    return ask(name, ...args);
  }

  return {
    async readPage() {
      identity = null;
      reading = null;
      await inject('inspector', 'figures', 'plain', 'closer');
      claimed = claim().catch(() => {});
      const [page] = await Promise.all([
        ask('read'),
        ask('identity').then((found) => {
          identity = found;
        }),
      ]);
      return page;
    },
    async readChanges() {
      reading ??= inject('changes');
      await reading;
      return ask('readChanges');
    },
    async readLinks() {
      await inject('links');
      return ask('readLinks');
    },
    wasRead: async () => typeof (await ask('identity')) === 'number',
    isSameDocument: async () => identity === null || (await ask('identity')) === identity,
    paint: async (order) =>
      (await draw('paint', order)) === true && (await ask('painted')) === true,
    erase: async () => void (await ask('erase')),
    painted: async () => (await ask('painted')) === true,
    lost: async () => (await ask('lost')) === true,
    async show(place, cover = null) {
      const shown = await draw('show', place, cover);
      return shown === 'covered' ? shown : shown === true;
    },
    preview: async (cells) => void (await draw('preview', cells)),
  };
}
