import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { ChromiumSession } from '../../../harness/browsers/chromium.ts';
import type { Popup } from '../../../harness/browsers/popup.ts';
import type { PageServer } from '../../../harness/browsers/server.ts';
import { until } from '../../../harness/browsers/until.ts';
import { shareBrowser } from '../support/shared.ts';
import { empty, rowsOf, startPicked, usePace, workbenchAfter } from '../support/workbench.ts';

/** What needs the person's leave: other sites, addresses that are sent on there, pages that need their scripts. */
const shared = shareBrowser({ apart: true });
const report = readFileSync('test/pages/000-xizhen-2023/page.html', 'utf8');
const named = (organ: string) => report.replaceAll('原平市西镇乡人民政府', organ);

/** Firefox's own question is answered where its tests run alone: see files.test.ts. */
const answersPrompts = process.env.PROMPTS === '1';
const sitesOf = (host: string) => [`http://${host}/*`, `https://${host}/*`];

afterEach(async () => {
  const { session } = shared;
  const origins = [...sitesOf('127.0.0.1'), ...sitesOf('localhost')];
  const workbench = await session.tabWith('workbench.html', true);
  await empty(workbench);
  if (session instanceof ChromiumSession) {
    for (const site of origins) await session.takeBack(site);
    return;
  }
  await workbench.evaluate(async (given: string[]) => {
    await Reflect.get(globalThis, 'browser').permissions.remove({ origins: given });
  }, origins);
});

/** Clicks what asks for the sites of this host, and agrees. */
async function agree(workbench: Popup, button: string, host: string): Promise<void> {
  const { session } = shared;
  if (session instanceof ChromiumSession) {
    for (const site of sitesOf(host)) await session.grantWhenAsked(site);
    await session.tabWith('workbench.html', true);
  }
  await workbench.click(`[data-testid="${button}"]`);
  if (!(session instanceof ChromiumSession)) await session.answerPrompt(true);
}

const isTested = () => shared.session instanceof ChromiumSession || answersPrompts;

/** A list with these links, and the workbench at its end or at what it waits for. */
async function taken(server: PageServer, links: Readonly<Record<string, string>>): Promise<Popup> {
  const { session } = shared;
  const entries = Object.entries(links).map(
    ([name, address]) => `<li><a href="${address}">${name}2023年政府信息公开工作年度报告</a>`,
  );
  const folder = new URL(Object.values(links)[0] ?? '', server.origin).pathname.split('/')[1];
  const page = `<title>政府信息公开年报</title><ul>${entries.join('')}</ul>`;
  const list = await session.open(server.add(`/${folder}/index.html`, page));
  const popup = await session.openPopup(list);
  await usePace(popup);
  const workbench = await workbenchAfter(session, popup);
  await startPicked(workbench);
  // What the test before has left is shown until then.
  await workbench.waitFor(
    (organ) => document.querySelector(`[data-testid="row"][data-organ="${organ}"]`) !== null,
    Object.keys(links)[0] ?? '',
  );
  return workbench;
}

const foreign = (server: PageServer) => server.origin.replace('127.0.0.1', 'localhost');
const stateOf = (workbench: Popup, state: string) =>
  workbench.waitFor(
    (wanted) => document.querySelector(`[data-testid="row"][data-state="${wanted}"]`) !== null,
    state,
  );
/** Waits until the rows stand so. */
const become = (workbench: Popup, expected: readonly (readonly [string, string])[]) =>
  expect
    .poll(
      async () =>
        (await rowsOf(workbench)).map(({ state, organ, reason }) => [state, reason || organ]),
      { timeout: 20_000 },
    )
    .toEqual(expected);

const textOf = (workbench: Popup, selector: string): Promise<string> =>
  workbench.evaluate((one) => document.querySelector(one)?.textContent ?? '', selector);

test('a site is asked for by its name, and read once the person agrees', async () => {
  const { server } = shared;
  server.add('/other/1.html', named('某县教育局'));
  server.add('/other/2.html', named('某县水利局'));
  const workbench = await taken(server, {
    某县教育局: '/other/1.html',
    某县水利局: `${foreign(server)}/other/2.html`,
  });
  await stateOf(workbench, 'done');
  await workbench.waitFor(
    () => document.querySelector('[data-testid="asks-for-sites"]')?.textContent !== undefined,
  );
  expect(await textOf(workbench, '[data-testid="asks-for-sites"]')).toContain('localhost');
  expect(server.requests).not.toContain('/other/2.html');
  if (!isTested()) return;
  await agree(workbench, 'allow-sites', 'localhost');
  await become(workbench, [
    ['done', '某县教育局'],
    ['done', '某县水利局'],
  ]);
});

test('an address that is sent on to another site is read there once the icon was clicked over it', async () => {
  const { session, server } = shared;
  const there = server.add('/away/there.html', named('某县林业局'));
  server.answer('/away/1.html', 302, { location: there.replace('127.0.0.1', 'localhost') });
  server.add('/away/2.html', named('某县审计局'));
  const workbench = await taken(server, {
    某县林业局: '/away/1.html',
    某县审计局: '/away/2.html',
  });
  await become(workbench, [
    ['failed', 'moved-away'],
    ['done', '某县审计局'],
  ]);
  expect(server.requests).not.toContain('/away/there.html');
  const before = new Set(await session.browser.pages());
  await workbench.click('[data-testid="follow"]');
  const tab = await until('the tab', async () => {
    const pages = await session.browser.pages();
    return pages.find((one) => !before.has(one) && one.url().includes('/there.html')) ?? null;
  });
  await (await session.openPopup(tab)).verdict();
  await become(await session.tabWith('workbench.html', true), [
    ['done', '某县林业局'],
    ['done', '某县审计局'],
  ]);
});

test('pages that show nothing without their scripts are read in tabs, one after another, which are closed', async () => {
  const { session, server } = shared;
  for (const [at, organ] of ['某县文化局', '某县民政局'].entries()) {
    const drawn = JSON.stringify(/<body[^>]*>([\s\S]*)<\/body>/.exec(named(organ))?.[1] ?? '');
    server.add(`/drawn/${at + 1}.js`, `setTimeout(() => (app.innerHTML = ${drawn}), 400)`);
    const page = `<meta charset="utf-8"><div id="app"></div><script src="${at + 1}.js"></script>`;
    server.add(`/drawn/${at + 1}.html`, page);
  }
  const workbench = await taken(server, {
    某县文化局: '/drawn/1.html',
    某县民政局: '/drawn/2.html',
  });
  await become(workbench, Array(2).fill(['unread', 'needs-scripts']));
  if (!isTested()) return;
  const open = (await session.browser.pages()).length;
  await agree(workbench, 'read-in-tabs', '127.0.0.1');
  await become(workbench, [
    ['done', '某县文化局'],
    ['done', '某县民政局'],
  ]);
  expect((await session.browser.pages()).length).toBe(open);
});
