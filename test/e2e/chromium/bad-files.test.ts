import { expect, test } from 'vitest';
import type { ChromiumPopup } from '../../../harness/browsers/chromium.ts';
import type { PageServer } from '../../../harness/browsers/server.ts';
import { savedPdfs } from '../../../harness/files/saved-files.ts';
import { shareChromium } from '../support/shared.ts';

/** Files that a page names and that say nothing, each told in words. */
const shared = shareChromium();

const [saved] = savedPdfs;
const pdf = saved?.bytes ?? new Uint8Array();
const page = '<!doctype html><p>请先登录</p>';

const files: readonly (readonly [string, RegExp, (server: PageServer) => unknown])[] = [
  ['gone', /服务器上没有这个文件/, (server) => server.answer('/gone.pdf', 404)],
  ['refused', /网站未提供这个文件/, (server) => server.answer('/refused.pdf', 403)],
  ['broken', /网站出错/, (server) => server.answer('/broken.pdf', 500)],
  ['empty', /文件是空的/, (server) => server.add('/empty.pdf', '')],
  ['page', /给出的是网页，不是文件/, (server) => server.add('/page.pdf', page, 'application/pdf')],
  ['scrap', /文件已损坏/, (server) => server.add('/scrap.pdf', pdf.subarray(0, 900))],
  ['large', /文件太大/, (server) => server.add('/large.pdf', Buffer.alloc(51 << 20, 'a'))],
];

test('each file that says nothing says why', async () => {
  const { session, server } = shared;
  for (const [, , serve] of files) serve(server);
  const links = files.map(([name]) => `<a href="/${name}.pdf">${name}</a>`);
  const tab = await session.open(server.add('/names.html', links.join('<br>')));
  const popup = await session.openPopup(tab);
  await popup.verdict();
  await popup.click('[data-testid="audit-file"]').catch(() => {});
  const first = await session.viewer();
  for (const [name, words] of files) {
    await turnTo(first, name);
    await first.verdict();
    expect(await first.evaluate(() => document.body.textContent), name).toMatch(words);
  }
});

/** Asks the viewer for another file of the same page. */
async function turnTo({ page: viewer }: ChromiumPopup, name: string): Promise<void> {
  const url = new URL(viewer.url());
  const asked = new URLSearchParams(url.hash.slice(1));
  asked.set('address', new URL(`/${name}.pdf`, asked.get('address') ?? '').href);
  await viewer.evaluate((hash) => {
    location.hash = hash;
  }, String(asked));
  await viewer.reload();
}
