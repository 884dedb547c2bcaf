import type { ChromiumSession } from '../../../harness/browsers/chromium.ts';
import type { FirefoxSession } from '../../../harness/browsers/firefox.ts';
import type { Popup } from '../../../harness/browsers/popup.ts';
import { until } from '../../../harness/browsers/until.ts';

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
export async function usePace(popup: Popup, gap = 20): Promise<void> {
  await popup.evaluate(async (least) => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    const range = [least, 2 * least];
    await storage.local.set({ pace: { gap: range, slowGap: range, retry: range } });
  }, gap);
}

/** Reloads it, as a person does whose browser has stopped answering. */
export async function reload(workbench: Popup): Promise<void> {
  const origin = () => workbench.evaluate(() => performance.timeOrigin).catch(() => null);
  const before = await origin();
  await workbench.evaluate(() => void setTimeout(() => location.reload()));
  await until('the workbench to load again', async () => {
    const now = await origin();
    return (now !== null && now !== before) || null;
  });
}

/** Waits until so many items have ended. */
export const untilDone = (workbench: Popup, done: number): Promise<void> =>
  workbench.waitFor((least) => {
    const progress = document.querySelector<HTMLElement>('[data-testid="progress"]');
    return Number(progress?.dataset.done) >= least;
  }, done);

/** Waits until all have. */
export const ended = (workbench: Popup): Promise<void> =>
  workbench.waitFor(
    () =>
      document.querySelector<HTMLElement>('[data-testid="progress"]')?.dataset.status ===
      'finished',
  );

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

/** Takes what is ticked of a list, once it is there to choose from. */
export async function startPicked(workbench: Popup): Promise<void> {
  await workbench.waitFor(() => document.querySelector('[data-testid="candidate"]') !== null);
  await workbench.click('[data-testid="start"]');
}

/** Deletes everything that it keeps, as a person does. */
export async function empty(workbench: Popup): Promise<void> {
  for (const button of ['clear', 'clear-sure']) {
    const selector = `[data-testid="${button}"]`;
    await workbench.waitFor((one) => document.querySelector(one) !== null, selector);
    await workbench.evaluate((one) => document.querySelector<HTMLElement>(one)?.click(), selector);
  }
  await workbench.waitFor(() => document.querySelector('[data-testid="row"]') === null);
}
