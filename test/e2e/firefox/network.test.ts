import { expect, test } from 'vitest';
import { FirefoxSession } from '../../../harness/browsers/firefox.ts';
import { until } from '../../../harness/browsers/until.ts';
import { shareBrowser } from '../support/shared.ts';

const shared = shareBrowser();

test('an audit, its marks and its copies ask the network for nothing', async () => {
  const { session, server } = shared;
  if (!(session instanceof FirefoxSession)) throw new Error('This is about Firefox.');
  const page = await session.open(server.url('000-xizhen-2023'));
  await until('the favicon', async () => server.requests.includes('/favicon.ico') || null);
  const served = server.requests.length;

  const asked = await session.requestsDuring(async () => {
    const popup = await session.openPopup(page);
    expect((await popup.verdict()).state).toBe('done');
    for (const kind of ['text', 'json'] as const) await popup.copy(kind);
    await popup.locate(0);
    await popup.toggleHighlight();
    await popup.close();
  });
  expect(asked).toEqual([]);
  expect(server.requests.slice(served)).toEqual([]);

  const reload = await session.requestsDuring(async () => void (await page.reload()));
  expect(reload).toContain(page.url());
});
