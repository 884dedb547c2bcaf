import { expect, test } from 'vitest';
import { watchRequests } from '../../../harness/browsers/requests.ts';
import { until } from '../../../harness/browsers/until.ts';
import { shareChromium } from '../support/shared.ts';

const shared = shareChromium();

test('an audit, its marks and its copies ask the network for nothing', async () => {
  const { session, server } = shared;
  const page = await session.open(server.url('000-xizhen-2023'));
  await until('the favicon', async () => server.requests.includes('/favicon.ico') || null);
  const served = server.requests.length;
  const watch = await watchRequests(session);

  const popup = await session.openPopup(page);
  expect((await popup.verdict()).state).toBe('done');
  for (const kind of ['text', 'markdown', 'table', 'json'] as const) await popup.copy(kind);
  await popup.locate(0);
  await popup.toggleHighlight();
  await popup.ignore(0);

  expect([...watch.seen]).toContain(`${session.origin}/popup.html`);
  expect(watch.outside()).toEqual([]);
  expect(server.requests.slice(served)).toEqual([]);
  await watch.stop();
});
