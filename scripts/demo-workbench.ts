/** The workbench at work on the small portal: from the icon over a list to its views, with pictures of them. */
import { copyFile, mkdir } from 'node:fs/promises';
import type { ChromiumPopup, ChromiumSession } from '../harness/browsers/chromium.ts';
import { servePortal } from '../harness/portal/portal.ts';

/** Those that the README and the docs show. */
const ofReadme = ['reports', 'problems'];
const views = ['reports', 'problems', 'bodies', 'copies'] as const;

/** Saves `workbench-<view>.png` in artifacts/, and in docs/images/ where the README's are renewed. */
export async function showWorkbench(chromium: ChromiumSession, renew: boolean): Promise<void> {
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
    await mkdir('artifacts', { recursive: true });
    await picture(workbench, 'pick', renew);
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
      await workbench.waitFor(
        () =>
          document.querySelector<HTMLElement>('[data-testid="surveyed"]')?.dataset.state ===
          'fresh',
      );
      await picture(workbench, view, renew);
    }
  } finally {
    await portal.close();
  }
}

const progressShown = () =>
  document.querySelector('[data-testid="progress"]')?.textContent?.trim() ?? '';

async function picture(workbench: ChromiumPopup, view: string, renew: boolean): Promise<void> {
  const file = `artifacts/workbench-${view}.png`;
  await workbench.screenshot(file);
  console.log(`Picture: ${file}`);
  if (!renew || !ofReadme.includes(view)) return;
  await mkdir('docs/images', { recursive: true });
  await copyFile(file, `docs/images/workbench-${view}.png`);
  console.log(`Renewed docs/images/workbench-${view}.png`);
}
