import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { PageServer } from '../../../harness/browsers/server.ts';
import { shareBrowser } from '../support/shared.ts';
import { ended, reload, rowsOf, untilDone, usePace, workbenchAfter } from '../support/workbench.ts';

/** From a list page by the icon to a table of what is wrong. */
const shared = shareBrowser();
const pdf = readFileSync('test/files/hongze-2023/source.pdf');
const page = readFileSync('test/pages/000-xizhen-2023/page.html');

/** A list of reports, one of each way to end. */
function serveList(server: PageServer, folder: string): string {
  server.add(`${folder}/1.html`, page);
  server.add(`${folder}/2.pdf`, pdf, 'application/pdf');
  server.add(
    `${folder}/3.html`,
    '<h1>某县水利局2023年政府信息公开工作年度报告</h1><p>见附件。</p>',
  );
  server.answer(`${folder}/4.html`, 404);
  server.answer(`${folder}/5.html`, 403);
  server.add(`${folder}/6.html`, page);
  server.add(
    `${folder}/index_1.html`,
    `<title>年报</title><ul><li><a href="7.html">某县文化局2022年政府信息公开工作年度报告</a></ul>`,
  );
  const names = ['西镇乡', '洪泽区', '某县水利局', '某县教育局', '某县林业局', '西镇乡人民政府'];
  const links = names.map((name, index) => {
    const ending = index === 1 ? 'pdf' : 'html';
    return `<li><a href="${index + 1}.${ending}">${name}2023年政府信息公开工作年度报告</a> 2024-01-0${index + 1}</li>`;
  });
  const menu =
    '<a href="/">首页</a> <a href="#top">顶部</a> <a href="/zn.html">政府信息公开指南</a>';
  return server.add(
    `${folder}/index.html`,
    `<title>政府信息公开年报</title>${menu}<ul>${links.join('')}</ul><a href="index_1.html">下一页</a>`,
  );
}

test('a list page, from the icon to how each report ended', async () => {
  const { session, server } = shared;
  const list = await session.open(serveList(server, '/list'));
  const popup = await session.openPopup(list);
  await popup.waitFor(() => document.querySelector('[data-testid="report-links"]') !== null);
  const told = await popup.evaluate(
    () => document.querySelector('[data-testid="report-links"]')?.textContent,
  );
  expect(told).toContain('本页有 6 个年报链接（5 网页、1 PDF）');
  await usePace(popup);
  const workbench = await workbenchAfter(session, popup);
  await workbench.waitFor(
    () => document.querySelectorAll('[data-testid="candidate"]').length === 6,
  );
  const kinds = await workbench.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-testid="candidate"]')].map(
      ({ dataset }) => `${dataset.kind} ${dataset.ticked}`,
    ),
  );
  expect(kinds.filter((kind) => kind === 'page true')).toHaveLength(5);
  expect(kinds).toContain('pdf true');
  expect(server.requests.some((path) => path.includes('index_1'))).toBe(false);
  await workbench.click('[data-testid="follow-pages"]');
  await workbench.waitFor(
    () => document.querySelectorAll('[data-testid="candidate"]').length === 7,
  );
  await workbench.click('[data-testid="start"]');
  await ended(workbench);
  expect(
    (await rowsOf(workbench)).map(({ state, reason, errors }) => [state, reason, errors]),
  ).toEqual([
    ['done', '', '1'],
    ['done', '', '2'],
    ['no-report', '', ''],
    ['failed', 'not-found', ''],
    ['declined', 'forbidden', ''],
    ['skipped', 'same-content', '1'],
    ['failed', 'not-found', ''],
  ]);
  // Its address stands in the other page, as the page has it.
  expect(server.requests).toContain('/list/7.html');
});

test('a run that is paused, left and reloaded goes on where it was, and asks for nothing twice', async () => {
  const { session, server } = shared;
  const address = serveList(server, '/left');
  const list = await session.open(address);
  const popup = await session.openPopup(list);
  await usePace(popup, 500);
  const workbench = await workbenchAfter(session, popup);
  await workbench.click('[data-testid="start"]');
  await untilDone(workbench, 1);
  await workbench.click('[data-testid="pause"]');
  await workbench.waitFor(
    () =>
      document.querySelector<HTMLElement>('[data-testid="progress"]')?.dataset.status === 'paused',
  );
  await workbench.click('[data-testid="resume"]');
  await untilDone(workbench, 3);
  await list.close();
  await workbench.waitFor(() => document.querySelector('[data-testid="waits-for-tab"]') !== null);
  await reload(workbench);
  await workbench.waitFor(() => document.querySelector('[data-testid="waits-for-tab"]') !== null);
  const before = await rowsOf(workbench);
  expect(before.filter(({ state }) => state === 'done')).toHaveLength(2);
  expect(before.filter(({ state }) => state === 'waiting').length).toBeGreaterThan(0);
  const click = await session.openPopup(await session.open(address));
  await click.waitFor(() => document.querySelector('[data-testid="report-links"]') !== null);
  const again = await session.tabWith('workbench.html', true);
  await ended(again);
  expect((await rowsOf(again)).map(({ state }) => state)).toEqual([
    'done',
    'done',
    'no-report',
    'failed',
    'declined',
    'skipped',
  ]);
  const asked = server.requests.filter((path) => /^\/left\/\d/.test(path));
  expect(asked).toEqual([...new Set(asked)]);
});
