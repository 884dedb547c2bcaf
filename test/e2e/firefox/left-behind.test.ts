import { expect, test } from 'vitest';
import { builtExtension } from '../../../harness/browsers/built.ts';
import { until } from '../../../harness/browsers/until.ts';
import { shareBrowser } from '../support/shared.ts';
import { hosts, traces } from '../support/traces.ts';

const shared = shareBrowser();

test('an update of the extension while marks are shown leaves nothing behind', async () => {
  const page = await shared.session.open(shared.server.url('003-dianta-2023'));
  const before = await traces(page);
  const popup = await shared.session.openPopup(page);
  await until('marks', async () => (await hosts(page)) === 1 || null);
  await until('words', async () => (await traces(page)).highlights.length === 1 || null);
  await popup.close();
  await shared.session.browser.installExtension(builtExtension('firefox'));
  expect(await hosts(page)).toBe(1);

  const again = await shared.session.openPopup(page);
  await again.waitFor(
    () => document.querySelector('[data-testid="toggle-highlight"]')?.ariaPressed === 'true',
  );
  expect(await hosts(page)).toBe(1);
  await again.toggleHighlight();
  await until('no marks', async () => (await hosts(page)) === 0 || null);
  expect(await traces(page)).toEqual(before);
  await again.close();
});
