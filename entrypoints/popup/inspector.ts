import browser from 'webextension-polyfill';
import type { PaintOrder, Target } from '../../lib/highlight/door.ts';

/** Runs `func` in the page's isolated world; it may use its arguments and nothing of this module. */
async function inPage<Value extends unknown[]>(
  tabId: number,
  func: (...values: Value) => unknown,
  ...args: Value
): Promise<unknown> {
  const [answer] = await browser.scripting.executeScript({ target: { tabId }, func, args });
  if (answer?.error) throw answer.error;
  return answer?.result;
}

/** Puts a script of the extension's into the tab's page. Rejects where that may not be done. */
async function inject(tabId: number, file: '/inspector.js' | '/marks.js'): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [file] });
}

/** Reads the tab's page, yet to be parsed. Rejects where it may not be read. */
export async function readPage(tabId: number): Promise<unknown> {
  await inject(tabId, '/inspector.js');
  return inPage(tabId, () => globalThis.crossfoot?.read());
}

export async function paint(tabId: number, order: PaintOrder): Promise<void> {
  await inject(tabId, '/marks.js');
  await inPage(tabId, (marks) => globalThis.crossfoot?.paint?.(marks), order);
}

export async function erase(tabId: number): Promise<void> {
  await inPage(tabId, () => globalThis.crossfoot?.erase?.());
}

/** False where the place, or the whole page, is gone. */
export async function show(tabId: number, target: Target): Promise<boolean> {
  await inject(tabId, '/marks.js');
  return (await inPage(tabId, (place) => globalThis.crossfoot?.show?.(place), target)) === true;
}

export async function preview(tabId: number, cells: readonly string[]): Promise<void> {
  await inject(tabId, '/marks.js');
  await inPage(tabId, (ids) => globalThis.crossfoot?.preview?.(ids), [...cells]);
}

/** Whether marks are on the page now; the person may have closed them from the bar. */
export async function painted(tabId: number): Promise<boolean> {
  return (await inPage(tabId, () => globalThis.crossfoot?.painted?.())) === true;
}
