import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ChromiumSession, launchChromium } from '../../../harness/browsers/chromium.ts';
import { netLogArgument, requestsIn } from '../../../harness/browsers/net-log.ts';
import { watchRequests } from '../../../harness/browsers/requests.ts';
import { type PageServer, servePages } from '../../../harness/browsers/server.ts';
import { until } from '../../../harness/browsers/until.ts';

const folder = mkdtempSync(join(tmpdir(), 'crossfoot-'));
const log = join(folder, 'net-log.json');
let server: PageServer;
let session: ChromiumSession;

beforeAll(async () => {
  server = await servePages();
  session = await launchChromium(resolve('test/e2e/fixtures/caller'), {
    args: [netLogArgument(log)],
  });
});
afterAll(async () => {
  await session.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

test('the watch and the log see requests of the popup, the page and both kinds of worker', async () => {
  const page = await session.open(
    server.add('/plain.html', '<!doctype html><title>西镇乡</title>'),
  );
  await until('the favicon', async () => server.requests.includes('/favicon.ico') || null);
  const watch = await watchRequests(session);
  const popup = await session.openPopup(page);
  await popup.verdict();
  await until('four requests', async () => (watch.outside().length >= 4 ? true : null));
  const callers = [
    'http://127.0.0.1:9/from-dedicated-worker',
    'http://127.0.0.1:9/from-page',
    'http://127.0.0.1:9/from-popup',
    'http://127.0.0.1:9/from-worker',
  ];
  expect(watch.outside()).toEqual(callers);
  await watch.stop();
  await session.close();
  expect(requestsIn(log)).toEqual(expect.arrayContaining(callers));
});
