import type { ChromiumSession } from '../../../harness/browsers/chromium.ts';
import type { FirefoxSession } from '../../../harness/browsers/firefox.ts';
import type { Popup } from '../../../harness/browsers/popup.ts';

/** The workbench that a click in the popup opens; the popup may close before it has answered the click. */
export async function workbenchAfter(
  session: ChromiumSession | FirefoxSession,
  popup: Popup,
): Promise<Popup> {
  await popup.click('[data-testid="open-workbench"]').catch(() => {});
  const workbench = await session.tabWith('workbench.html');
  await workbench.waitFor(() => document.querySelector('.workbench') !== null);
  return workbench;
}

/** Has sites asked without a person's pauses, by a workbench that opens afterwards. */
export async function usePace(popup: Popup): Promise<void> {
  await popup.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    const pace = { gap: [20, 40], slowGap: [20, 40], retry: [50, 60] };
    await storage.local.set({ pace });
  });
}

export interface ShownRow {
  readonly state: string;
  readonly reason: string;
  readonly organ: string;
  readonly year: string;
  readonly errors: string;
}

/** The rows in the order shown. */
export function rowsOf(workbench: Popup): Promise<ShownRow[]> {
  return workbench.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-testid="row"]')].map(({ dataset }) => {
      const { state = '', reason = '', organ = '', year = '', errors = '' } = dataset;
      return { state, reason, organ, year, errors };
    }),
  );
}
