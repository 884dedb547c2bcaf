import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { builtExtension } from '../../../harness/browsers/built.ts';
import { launchChromium } from '../../../harness/browsers/chromium.ts';
import { netLogArgument, requestsIn } from '../../../harness/browsers/net-log.ts';
import { watchRequests } from '../../../harness/browsers/requests.ts';
import { servePages } from '../../../harness/browsers/server.ts';
import { until } from '../../../harness/browsers/until.ts';
import { savedPdfs } from '../../../harness/files/saved-files.ts';
import { pick } from '../support/chosen-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'crossfoot-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('an audit, its marks and its copies ask the network for nothing, and could not', async () => {
  const log = join(folder, 'net-log.json');
  const server = await servePages();
  const session = await launchChromium(builtExtension('chrome'), { args: [netLogArgument(log)] });
  const page = await session.open(server.url('000-xizhen-2023'));
  await until('the favicon', async () => server.requests.includes('/favicon.ico') || null);
  const watch = await watchRequests(session);

  const popup = await session.openPopup(page);
  expect((await popup.verdict()).state).toBe('done');
  for (const kind of ['text', 'markdown', 'table', 'json'] as const) await popup.copy(kind);
  await popup.locate(0);
  await popup.toggleHighlight();
  await popup.ignore(0);
  expect([...watch.seen]).toContain(`${session.origin}/popup.html`);
  expect(watch.outside()).toEqual([]);

  const refused = await popup.evaluate(async (origin) => {
    const asked = await fetch(`${origin}/asked`).catch(() => null);
    const picture = Object.assign(new Image(), { src: `${origin}/picture` });
    const shown = await new Promise((resolve) => {
      picture.onload = () => resolve(true);
      picture.onerror = () => resolve(false);
    });
    return asked === null && !shown;
  }, server.origin);
  expect(refused).toBe(true);

  await session.close();
  const asked = ['/000-xizhen-2023/page.html', '/favicon.ico'];
  expect(server.requests).toEqual(asked);
  expect(requestsIn(log)).toEqual(asked.map((path) => server.origin + path));
  await server.close();
});

test('a file in the viewer asks the network for nothing, and no other page could', async () => {
  const server = await servePages();
  const session = await launchChromium(builtExtension('chrome'));
  const watch = await watchRequests(session);
  const viewer = await session.openViewer();
  const [file] = savedPdfs;
  await pick(viewer, { name: '年报.pdf', bytes: file?.bytes ?? new Uint8Array() });
  expect((await viewer.verdict()).state).toBe('done');
  await viewer.locate(0);
  await viewer.copy('json');
  expect([...watch.seen]).toContain(`${session.origin}/pdfjs/pdf.worker.mjs`);
  expect(watch.outside()).toEqual([]);
  await watch.stop();

  const ask = (address: string) =>
    fetch(address, { mode: 'no-cors' }).then(
      () => true,
      () => false,
    );
  expect(await viewer.evaluate(ask, `${server.origin}/viewer`)).toBe(true);
  for (const name of ['popup', 'sidepanel', 'options', 'notice', 'welcome', 'rules/blank-cell']) {
    const page = await session.openExtensionPage(`${name}.html`);
    expect(await page.evaluate(ask, `${server.origin}/${name}`), name).toBe(false);
    await page.close();
  }
  expect(server.requests).toEqual(['/viewer']);
  await session.close();
  await server.close();
});
