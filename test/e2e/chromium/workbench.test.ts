import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ChromiumPopup } from '../../../harness/browsers/chromium.ts';
import { until } from '../../../harness/browsers/until.ts';
import { crossfootSetSchema } from '../../../lib/summary/crossfoot-schema.ts';
import { axeViolations } from '../support/axe.ts';
import { shareChromium } from '../support/shared.ts';
import { ended, rowsOf, startPicked, usePace, workbenchAfter } from '../support/workbench.ts';

/** What a person sees of files that were dropped, and what goes out. */
const shared = shareChromium();
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crossfoot-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const files = ['000-xizhen-2023', '004-donghe-2023', '001-xipo-2021'].map(
  (slug) => `test/pages/${slug}/page.html`,
);

async function workbenchWith(paths: readonly string[]): Promise<ChromiumPopup> {
  const { session } = shared;
  const page = await session.openExtensionPage('workbench.html');
  const input = await page.waitForSelector('[data-testid="add-files"]');
  await (input as unknown as { uploadFile(...files: string[]): Promise<void> }).uploadFile(
    ...paths,
  );
  const workbench = await session.tabWith('workbench.html');
  await ended(workbench);
  return workbench;
}

const views = ['reports', 'problems', 'bodies', 'copies', 'runs'];

test('files, their views by keys, no violation of axe in either language, and what goes out', async () => {
  const workbench = await workbenchWith(files);
  const { page } = workbench;
  await workbench.waitFor(
    () =>
      document.querySelector<HTMLElement>('[data-testid="surveyed"]')?.dataset.state === 'fresh',
  );
  await workbench.click('[data-testid="view-reports"]');
  for (const view of views) {
    await workbench.waitFor(
      (name) => document.activeElement?.getAttribute('data-view') === name,
      view,
    );
    expect(await axeViolations(page), view).toEqual([]);
    await page.keyboard.press('ArrowRight');
  }
  const client = await page.createCDPSession();
  await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  const saved = async (kind: string, ending: string) => {
    await workbench.click(`[data-testid="${kind}"]`);
    const said = await until(`${kind} to be saved`, () =>
      workbench.evaluate((end) => {
        const words = document.querySelector('[data-testid="said"]')?.textContent ?? '';
        return words.includes(end) ? words : null;
      }, ending),
    );
    const name = /crossfoot-[\d-]+\.\w+/.exec(said)?.[0] ?? '';
    return until(`${name} to be there`, () => readFile(join(folder, name)).catch(() => null));
  };
  const sheet = await readSheet(await saved('export-xlsx', '.xlsx'), '各报告');
  expect(sheet.flat()).toContain('原平市西镇乡人民政府');
  expect((await saved('export-csv', '.csv')).toString()).toMatch(/^\uFEFF/);
  const set = crossfootSetSchema.parse(JSON.parse(`${await saved('export-json', '.json')}`));
  expect(set.items.map(({ state }) => state)).toEqual(['done', 'done', 'done']);
  expect(`${await saved('export-html', '.html')}`).toContain('西镇乡');
  expect((await saved('notice', '.docx')).subarray(0, 2).toString()).toBe('PK');

  await workbench.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, 'chrome');
    await storage.local.set({ settings: { language: 'en' } });
  });
  await page.reload();
  await workbench.waitFor(() => document.documentElement.lang === 'en');
  expect(await axeViolations(page)).toEqual([]);
});

test('everything is deleted, after a second question', async () => {
  const workbench = await workbenchWith(files.slice(0, 1));
  await workbench.click('.out summary');
  await workbench.click('[data-testid="clear"]');
  expect(
    await workbench.evaluate(() => document.querySelectorAll('[data-testid="row"]').length),
  ).toBe(1);
  await workbench.click('[data-testid="clear-sure"]');
  await workbench.waitFor(() => document.querySelector('[data-testid="row"]') === null);
  await workbench.page.reload();
  await workbench.waitFor(() => document.querySelector('.workbench') !== null);
  expect(
    await workbench.evaluate(() => document.querySelectorAll('[data-testid="row"]').length),
  ).toBe(0);
});

test('what is audited in the popup is kept once the person says so, and nothing before', async () => {
  const { session, server } = shared;
  const workbench = await session.openExtensionPage('workbench.html');
  const shown = await session.tabWith('workbench.html');
  const rows = () => rowsOf(shown).then((all) => all.map(({ state, organ }) => [state, organ]));
  const audit = async (slug: string) => {
    const popup = await session.openPopup(await session.open(server.url(slug)));
    expect((await popup.verdict()).state).toBe('done');
    return popup;
  };
  await (await audit('004-donghe-2023')).close();
  expect(await rows()).toEqual([]);
  const options = await session.openExtensionPage('options.html');
  await (await options.waitForSelector('[data-testid="keep-audits"]'))?.click();
  for (const _time of [1, 2]) {
    const popup = await audit('000-xizhen-2023');
    await expect.poll(rows, { timeout: 20_000 }).toEqual([['done', '原平市西镇乡人民政府']]);
    await popup.close();
  }
  await workbench.bringToFront();
  await workbench.reload();
  await expect.poll(rows, { timeout: 20_000 }).toEqual([['done', '原平市西镇乡人民政府']]);
});

test('a report whose tables are in a file opens there, with its page and its marks', async () => {
  const { session, server } = shared;
  server.add(
    '/file/tables.pdf',
    readFileSync('test/files/hongze-2023/source.pdf'),
    'application/pdf',
  );
  const text = `<!doctype html><h1>洪泽区人民政府2023年政府信息公开工作年度报告</h1>
    <h2>一、总体情况</h2><p>2023年，全区共收到政府信息公开申请987件。</p>
    <h2>二、主动公开政府信息情况</h2><p>见附件。</p><a href="tables.pdf">附件.pdf</a>
    <h2>五、存在的主要问题及改进情况</h2><p>公开不够及时，将加强培训。</p>`;
  server.add('/file/1.html', text);
  server.add('/file/2.html', '<h1>某县教育局2023年政府信息公开工作年度报告</h1><p>略</p>');
  const list = `<title>政府信息公开年报</title>
    <a href="1.html">洪泽区人民政府2023年政府信息公开工作年度报告</a>
    <a href="2.html">某县教育局2023年政府信息公开工作年度报告</a>`;
  const popup = await session.openPopup(await session.open(server.add('/file/index.html', list)));
  await usePace(popup);
  const workbench = await workbenchAfter(session, popup);
  await startPicked(workbench);
  await workbench.waitFor(
    () =>
      document.querySelector('[data-testid="row"][data-state="done"][data-organ^="洪泽"]') !== null,
  );
  await workbench.click('[data-testid="open-row"]');
  const viewer = await session.viewer();
  expect((await viewer.verdict()).state).toBe('done');
  await viewer.waitFor(() => document.querySelector('.pdfViewer') !== null);
  const codes = (await viewer.findings()).map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(['arithmetic', 'text-contradicts-table']));
});
