import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ChromiumSession } from '../../../harness/browsers/chromium.ts';
import type { Popup } from '../../../harness/browsers/popup.ts';
import type { PageServer } from '../../../harness/browsers/server.ts';
import { crossfootSchema } from '../../../lib/summary/crossfoot-schema.ts';
import { shareBrowser } from '../support/shared.ts';

/** Files of the web, from the icon to the verdict in the viewer. */
const shared = shareBrowser();
const pdf = readFileSync('test/files/hongze-2023/source.pdf');

const auditFile = '[data-testid="audit-file"]';
const allowSite = '[data-testid="allow-site"]';

/** A path of the server's as another origin. */
const foreignOf = (server: PageServer, path: string) =>
  server.foreignUrl('').replace(/\/\/page.html$/, path);

/**
 * Whether Firefox's own question is answered too. In a lane with other tests it does not always take the click, so
 * that these steps are run alone: `PROMPTS=1 npm run e2e:firefox -- test/e2e/both/files.test.ts`.
 */
const answersPrompts = process.env.PROMPTS === '1';

/** The viewer that a click in the popup opens; the popup may close before it has answered the click. */
async function viewerAfter(click: Promise<void>): Promise<Popup> {
  await click.catch(() => {});
  return shared.session.viewer();
}

test('a PDF in a tab, at an address that does not tell it is one', async () => {
  const { session, server } = shared;
  const address = server.add('/download', pdf, 'application/pdf');
  const page = await session.open(address);
  const popup = await session.openPopup(page);
  expect((await popup.verdict()).state).toBe('unread');
  await popup.waitFor(() => document.activeElement?.matches('[data-testid="audit-file"]') ?? false);
  const isChromium = session instanceof ChromiumSession;
  const viewer = await viewerAfter(isChromium ? popup.press('Enter') : popup.click(auditFile));
  if (!isChromium) {
    await viewer.waitFor(() => document.querySelector('[data-testid="allow-site"]') !== null);
    if (!answersPrompts) return;
    await viewer.click(allowSite);
    await session.answerPrompt(true);
  }
  await viewer.waitFor(() => document.querySelector('.pdfViewer') !== null);
  expect((await viewer.verdict()).state).toBe('done');
  const errors = (await viewer.findings()).filter(({ severity }) => severity === 'error');
  expect(errors).toHaveLength(2);
  expect(JSON.parse(await viewer.copy('json')).report).toMatchObject({ year: 2023 });
  if (!isChromium) await giveBack(viewer, 'http://127.0.0.1/*');
});

test('a file that a page names, of its own site', async () => {
  const { session, server } = shared;
  server.add('/attached.pdf', pdf, 'application/pdf');
  const page = await session.open(
    server.add('/notice.html', '<h1>通知</h1><a href="attached.pdf">2023年年报.pdf</a>'),
  );
  const popup = await session.openPopup(page);
  expect((await popup.verdict()).state).toBe('no-report');
  const before = server.requests.length;
  const viewer = await viewerAfter(popup.click(auditFile));
  await viewer.waitFor(() => document.querySelector('.pdfViewer') !== null);
  expect((await viewer.verdict()).state).toBe('done');
  expect(server.requests.slice(before).filter((path) => path !== '/favicon.ico')).toEqual([
    '/attached.pdf',
  ]);
});

test('a file of another site is asked for by name, and not before', async () => {
  const { session, server } = shared;
  server.add('/elsewhere.pdf', pdf, 'application/pdf');
  const foreign = foreignOf(server, '/elsewhere.pdf');
  const page = await session.open(
    server.add('/other.html', `<h1>通知</h1><a href="${foreign}">2023年年报.pdf</a>`),
  );
  const popup = await session.openPopup(page);
  const viewer = await viewerAfter(popup.click(auditFile));
  await viewer.waitFor(() => document.querySelector('[data-testid="allow-site"]') !== null);
  expect((await viewer.verdict()).text).toContain('localhost');
  expect(server.requests).not.toContain('/elsewhere.pdf');
  if (session instanceof ChromiumSession || !answersPrompts) return;
  await viewer.click(allowSite);
  await session.answerPrompt(false);
  await viewer.waitFor(() => document.querySelector('[role="alert"]') !== null);
  expect(server.requests).not.toContain('/elsewhere.pdf');
  await viewer.click(allowSite);
  await session.answerPrompt(true);
  await viewer.waitFor(() => document.querySelector('.pdfViewer') !== null);
  expect((await viewer.verdict()).state).toBe('done');
  await giveBack(viewer, 'http://localhost/*');
});

test('a page’s text and the tables of its file are one report', async () => {
  const { session, server } = shared;
  server.add('/tables.pdf', pdf, 'application/pdf');
  const text = `<!doctype html><h1>洪泽区人民政府2023年政府信息公开工作年度报告</h1>
    <h2>一、总体情况</h2><p>2023年，全区共收到政府信息公开申请987件。</p>
    <h2>二、主动公开政府信息情况</h2><p>见附件。</p><a href="tables.pdf">附件.pdf</a>
    <h2>五、存在的主要问题及改进情况</h2><p>公开不够及时，将加强培训。</p>`;
  const popup = await session.openPopup(await session.open(server.add('/words.html', text)));
  await popup.verdict();
  const viewer = await viewerAfter(popup.click(auditFile));
  expect((await viewer.verdict()).state).toBe('done');
  const { source, findings } = crossfootSchema.parse(JSON.parse(await viewer.copy('json')));
  expect(source.parts).toMatchObject([
    { kind: 'page', url: `${server.origin}/words.html` },
    { kind: 'pdf', url: `${server.origin}/tables.pdf`, file: 'tables.pdf' },
  ]);
  const said = findings.find(({ code }) => code === 'text-contradicts-table');
  expect(said?.quotes).toMatchObject([{ text: expect.stringContaining('987'), part: 0 }]);
  const sums = findings.filter(({ code }) => code === 'arithmetic');
  expect(sums.flatMap(({ where }) => where)).toMatchObject([
    { part: 1, sheet: 4 },
    { part: 1, sheet: 4 },
  ]);
  const index = (await viewer.findings()).findIndex(({ code }) => code === said?.code);
  await viewer.locate(index);
  await viewer.waitFor(() => {
    const words = document.querySelector('[data-testid="page-text"]')?.getBoundingClientRect();
    return words !== undefined && words.top < window.innerHeight && words.bottom > 0;
  });
});

/** Takes a permission back, in the settings. */
async function giveBack(viewer: Popup, site: string): Promise<void> {
  await viewer.click('[data-testid="settings"]');
  const options = await shared.session.viewer();
  await options.click(`[data-site="${site}"] button`);
  await options.waitFor((one) => document.querySelector(`[data-site="${one}"]`) === null, site);
}

test('a file that is sent on to another site is not followed', async () => {
  const { session, server } = shared;
  server.answer('/moved.pdf', 302, { location: foreignOf(server, '/there.pdf') });
  const names = server.add('/names.html', '<h1>通知</h1><a href="/moved.pdf">年报.pdf</a>');
  const popup = await session.openPopup(await session.open(names));
  const viewer = await viewerAfter(popup.click(auditFile));
  expect((await viewer.verdict()).text).toContain('转到了别处');
  expect(server.requests).not.toContain('/there.pdf');
});

test('a file that is sent on within its site is read', async () => {
  const { session, server } = shared;
  server.add('/here.pdf', pdf, 'application/pdf');
  server.answer('/download.pdf', 302, { location: '/here.pdf' });
  const names = server.add('/names.html', '<h1>通知</h1><a href="/download.pdf">年报.pdf</a>');
  const popup = await session.openPopup(await session.open(names));
  const viewer = await viewerAfter(popup.click(auditFile));
  await viewer.waitFor(() => document.querySelector('.pdfViewer') !== null);
});
