import { afterAll, describe, expect, test } from 'vitest';
import { builtExtension } from '../../harness/browsers/built.ts';
import { type ChromiumSession, launchChromium } from '../../harness/browsers/chromium.ts';
import { type FirefoxSession, launchFirefox } from '../../harness/browsers/firefox.ts';
import type { Popup } from '../../harness/browsers/popup.ts';
import { until } from '../../harness/browsers/until.ts';
import { overlaps, tooSoon } from '../../harness/portal/log.ts';
import { type PortalEntry, servePortal } from '../../harness/portal/portal.ts';
import { reload, rowsOf, workbenchAfter } from '../e2e/support/workbench.ts';

/** The whole portal from the icon over its list, with a pause and with the workbench lost on the way. */
const launch = {
  chromium: (): Promise<ChromiumSession | FirefoxSession> =>
    launchChromium(builtExtension('chrome')),
  firefox: () => launchFirefox(builtExtension('firefox')),
} as const;

/** In milliseconds. */
const pace = { gap: [20, 40], slowGap: [20, 40], retry: [50, 60], answersWithin: 20_000 };

const closers: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closers) await close();
});

describe.each(['chromium', 'firefox'] as const)('in %s', (browser) => {
  test('all of the list’s own site ends as it must, and another site waits', async () => {
    const portal = await servePortal('whole');
    closers.push(portal.close);
    const session = await launch[browser]();
    closers.push(() => session.close());
    const own = portal.entries.filter(({ address }) => address.startsWith(portal.origin));

    const list = await session.open(portal.lists.all);
    const popup = await session.openPopup(list);
    await usePace(popup);
    const first = await workbenchAfter(session, popup);
    await first.waitFor(
      (count) =>
        document.querySelectorAll('[data-testid="candidate"][data-ticked="true"]').length === count,
      portal.entries.length,
    );
    await first.click('[data-testid="start"]');
    await untilEnded(first, 20);
    await first.click('[data-testid="pause"]');
    await first.waitFor(
      () =>
        document.querySelector<HTMLElement>('[data-testid="progress"]')?.dataset.status ===
        'paused',
    );
    await first.click('[data-testid="resume"]');
    await untilEnded(first, 45);
    await list.close();
    await reload(first);
    const click = await session.openPopup(await session.open(portal.lists.all));
    await click.waitFor(() => document.querySelector('[data-testid="report-links"]') !== null);
    const second = await session.tabWith('workbench.html', true);
    await untilEnded(second, own.length);
    const rows = await rowsOf(second);
    // A report each, and one for what shows none.
    const expected = portal.entries.flatMap((entry) =>
      entry.reports
        .slice(0, entry.state === 'done' ? 2 : 1)
        .map(() => (own.includes(entry) ? endOf(entry) : 'waiting')),
    );
    expect(rows.map(({ state, reason }) => shown(state, reason))).toEqual(expected);
    expect(overlaps(portal.log)).toEqual([]);
    // By itself, and at once, a browser follows redirects and asks again on a line that was cut.
    const cut = own.filter(({ delivery }) => ['reset', 'flaky'].includes(delivery));
    const byItself = new Set(cut.map(({ address }) => new URL(address).pathname));
    const asked = portal.log.slice(1);
    const byUs = asked.filter(({ path }) => !path.includes('?') && !byItself.has(path));
    expect(tooSoon(byUs, 15)).toEqual([]);
    const times = Object.groupBy(asked, ({ path }) => path);
    const twice = own.filter(({ state, delivery, address }) => {
      const count = times[new URL(address).pathname]?.length ?? 0;
      return state === 'done' && !['later', 'flaky'].includes(delivery) && count > 2;
    });
    expect(twice).toEqual([]);
  });
});

/** From a list's page no redirect to another site is followed, and none of a circle told from one. */
const endOf = ({ delivery, state, reason }: PortalEntry): string =>
  delivery === 'away' || delivery === 'circle' ? 'failed moved-away' : `${state} ${reason}`.trim();

const shown = (state: string, reason: string) =>
  state === 'waiting' ? state : `${state} ${reason}`.trim();

/** Waits until so many items have ended; for as long as the slowest machine may take. */
const untilEnded = (workbench: Popup, least: number): Promise<number> =>
  until(
    `${least} items to end`,
    async () => {
      const ended = await workbench.evaluate(() => {
        const progress = document.querySelector<HTMLElement>('[data-testid="progress"]');
        return Number(progress?.dataset.done ?? 0);
      });
      return ended >= least ? ended : null;
    },
    400_000,
  );

const usePace = (popup: Popup): Promise<void> =>
  popup.evaluate(async (chosen) => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    await storage.local.set({ pace: chosen });
  }, pace);
