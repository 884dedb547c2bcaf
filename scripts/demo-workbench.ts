/** The workbench at work on the small portal: from the icon over a list to its views, with pictures of them. */
import { mkdir } from 'node:fs/promises';
import type { ChromiumPopup, ChromiumSession } from '../harness/browsers/chromium.ts';
import { servePortal } from '../harness/portal/portal.ts';

const views = ['reports', 'problems', 'bodies', 'copies', 'runs'] as const;

/** Takes a picture of what the workbench shows. */
export type Take = (workbench: ChromiumPopup, view: string) => Promise<void>;

/** Shows the choice of reports, audits those of the list's own site, and shows each view. */
export async function showWorkbench(chromium: ChromiumSession, take: Take = keep): Promise<void> {
  const portal = await servePortal('small');
  try {
    const list = await chromium.open(portal.lists.all);
    const popup = await chromium.openPopup(list);
    // This portal is on this computer, and nobody else waits for it.
    await popup.evaluate(() => {
      const range = [20, 40];
      const { storage } = Reflect.get(globalThis, 'chrome');
      return storage.local.set({ pace: { gap: range, slowGap: range, retry: range } });
    });
    await popup.click('[data-testid="open-workbench"]').catch(() => {});
    const workbench = await chromium.tabWith('workbench.html', true);
    await workbench.waitFor(() => document.querySelector('[data-testid="candidate"]') !== null);
    await take(workbench, 'pick');
    await workbench.click('[data-testid="start"]');
    // The other site's reports wait for the person's leave.
    const own = portal.entries.filter(({ address }) => address.startsWith(portal.origin)).length;
    await workbench.waitFor((count) => {
      const progress = document.querySelector<HTMLElement>('[data-testid="progress"]');
      return Number(progress?.dataset.done) === count;
    }, own);
    console.log(await workbench.evaluate(progressShown));
    await workbench.click('[data-testid="pause"]');
    for (const view of views) {
      await workbench.click(`[data-testid="view-${view}"]`);
      // Every view but the runs is of what was surveyed.
      await workbench.waitFor(
        (isSurveyed) =>
          !isSurveyed ||
          document.querySelector<HTMLElement>('[data-testid="surveyed"]')?.dataset.state ===
            'fresh',
        view !== 'runs',
      );
      await take(workbench, view);
    }
  } finally {
    await portal.close();
  }
}

const progressShown = () =>
  document.querySelector('[data-testid="progress"]')?.textContent?.trim() ?? '';

/** Saves `workbench-<view>.png` in artifacts/. */
async function keep(workbench: ChromiumPopup, view: string): Promise<void> {
  const file = `artifacts/workbench-${view}.png`;
  await mkdir('artifacts', { recursive: true });
  await workbench.screenshot(file);
  console.log(`Picture: ${file}`);
}
