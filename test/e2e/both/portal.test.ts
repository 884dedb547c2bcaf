import { afterAll, beforeAll, expect, test } from 'vitest';
import { overlaps, tooSoon } from '../../../harness/portal/log.ts';
import { type Portal, servePortal } from '../../../harness/portal/portal.ts';
import { shareBrowser } from '../support/shared.ts';
import { empty, rowsOf, usePace, workbenchAfter } from '../support/workbench.ts';

/** The small portal, from the icon over its list to how each of its reports ended. */
const shared = shareBrowser();
let portal: Portal;
beforeAll(async () => {
  portal = await servePortal('small');
});
afterAll(() => portal.close());

test('every report of the list ends as it must, asked for politely; another site waits to be allowed', async () => {
  const { session } = shared;
  const list = await session.open(portal.lists.all);
  const popup = await session.openPopup(list);
  await usePace(popup);
  const workbench = await workbenchAfter(session, popup);
  await workbench.waitFor(
    (count) =>
      document.querySelectorAll('[data-testid="candidate"][data-ticked="true"]').length === count,
    portal.entries.length,
  );
  await workbench.click('[data-testid="start"]');
  const own = portal.entries.filter(({ address }) => address.startsWith(portal.origin));
  await workbench.waitFor((count) => {
    const progress = document.querySelector<HTMLElement>('[data-testid="progress"]');
    return Number(progress?.dataset.done) === count;
  }, own.length);
  const expected = portal.entries.map((entry) =>
    own.includes(entry) ? [entry.state, entry.reason] : ['waiting', ''],
  );
  const rows = await rowsOf(workbench);
  const shown = rows.map(({ state, reason }) => [
    state,
    reason === 'needs-permission' ? '' : reason,
  ]);
  expect(shown).toEqual(expected);
  expect(overlaps(portal.log)).toEqual([]);
  // By itself, and at once, a browser follows redirects and fetches an icon.
  const byUs = portal.log.slice(1).filter(({ path }) => path.startsWith('/zwgk/2'));
  expect(
    tooSoon(
      byUs.filter(({ path }) => !path.includes('?')),
      15,
    ),
  ).toEqual([]);
  expect(portal.log.filter(({ host }) => host.startsWith('localhost'))).toEqual([]);
  // The next file begins with an empty workbench.
  await empty(workbench);
});
