import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtExtension } from '../../harness/browsers/built.ts';
import { type ChromiumSession, launchChromium } from '../../harness/browsers/chromium.ts';
import { watchRequests } from '../../harness/browsers/requests.ts';
import { type PageServer, servePages } from '../../harness/browsers/server.ts';
import { until } from '../../harness/browsers/until.ts';

let server: PageServer;
let session: ChromiumSession;

beforeAll(async () => {
  server = await servePages();
  session = await launchChromium(builtExtension('chrome'));
});
afterAll(async () => {
  await session.close();
  await server.close();
});

test('an audit, its marks and its copies ask the network for nothing', async () => {
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
