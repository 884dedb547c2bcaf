import { expect, test } from 'vitest';
import { htmlPage } from '../../harness/reports/documents.ts';
import { wording } from '../../harness/wording.ts';
import type { Page } from '../../lib/document/page.ts';
import { defaultSettings } from '../../lib/settings/settings.ts';
import { createKeeper } from '../../lib/workbench/keeper.ts';
import { fakeArchive } from '../support/fake-archive.ts';
import { reportNamed } from '../support/fake-workbench.ts';
import { nameless } from '../support/nameless.ts';

const site = 'https://www.example.gov.cn/';

/** An open page of this site. */
const pageAt = (path: string, html = reportNamed('某县教育局')): Page => ({
  ...htmlPage(html),
  url: site + path,
});

async function keeping() {
  const archive = await fakeArchive();
  let minute = 0;
  const keeper = createKeeper({
    wording,
    version: '0.0.0',
    openArchive: async () => archive,
    now: () => new Date(Date.UTC(2026, 0, 20, 8, minute++)),
  });
  const open = (page: Page, byHand?: unknown) => keeper.keepOpen(page, defaultSettings, byHand);
  const kept = async () =>
    (await archive.all()).map(({ key, reports }) => [
      key.replace(site, ''),
      reports.map(({ findings }) => findings.length),
    ]);
  return { archive, keeper, open, kept };
}

const mended = reportNamed('某县教育局').replace(/>14</g, '>0<');

test('the last audit of an open page is what is kept of it', async () => {
  const { archive, open, kept } = await keeping();
  await open(pageAt('1.html'));
  await open(pageAt('1.html'));
  const [before] = await archive.all();
  expect(before).toMatchObject({ state: 'done', address: `${site}1.html` });
  expect(before?.earlier).toBeUndefined();
  const count = before?.reports[0]?.findings.length ?? 0;
  await open(pageAt('1.html', mended));
  expect(await kept()).toEqual([['1.html', [count - 1]]]);
  expect((await archive.all())[0]?.earlier?.reports[0]?.findings).toHaveLength(count);
});

test('nothing is kept of a page without a report, or of what is not of the web', async () => {
  const { open, kept } = await keeping();
  await open(pageAt('notice.html', '<h1>通知</h1><p>请于月底前报送。</p>'));
  await open({ ...pageAt(''), url: 'file:///home/a/1.html' });
  await open({ ...pageAt(''), url: '' });
  expect(await kept()).toEqual([]);
});

test('a report at another address takes the place of the one before, with what was decided of it', async () => {
  const { archive, open, kept } = await keeping();
  await open(pageAt('1.html'));
  const [item] = await archive.all();
  const report = item?.reports[0];
  const key = `${report?.key} ${report?.findings[0]?.id}`;
  await archive.decide(item?.key ?? '', key, { state: 'told', note: '', at: item?.at ?? '' });
  await open(pageAt('moved/1.html'));
  await open(pageAt('2024.html', reportNamed('某县教育局', 2024)));
  expect((await kept()).map(([at]) => at)).toEqual(['2024.html', 'moved/1.html']);
  expect((await archive.get(`${site}moved/1.html`))?.decisions[key]).toMatchObject({
    state: 'told',
  });
});

test('what a run took stays under its address, which may lead to the page', async () => {
  const { archive, keeper, open, kept } = await keeping();
  const source = { address: `${site}link.html`, file: null, sha256: 'a' };
  await archive.put(keeper.keep(pageAt('1.html'), source, defaultSettings));
  const run = { version: 1, name: '', address: null, startedAt: '2026-01-20T08:00:00Z' } as const;
  const keys = [`${site}link.html`];
  await archive.putRun({ ...run, id: 'r', endedAt: null, total: 1, ends: {}, keys });
  await open(pageAt('1.html', mended));
  const [[at, counts] = []] = await kept();
  expect([at, (await kept()).length]).toEqual(['link.html', 1]);
  await open(pageAt('elsewhere.html'));
  expect((await kept())[1]).toEqual([at, counts]);
});

test('a page’s text alone does not take the place of its text and its tables', async () => {
  const { archive, keeper, open } = await keeping();
  const source = { address: `${site}1.html`, file: null, sha256: 'a' };
  const files = [{ address: `${site}t.txt`, sha256: 'b', used: true }];
  await archive.put({ ...keeper.keep(pageAt('1.html'), source, defaultSettings), files });
  const text = reportNamed('某县教育局').replace(/<table[\s\S]*<\/table>/, '');
  await open(pageAt('1.html', text));
  expect(await archive.get(`${site}1.html`)).toMatchObject({ sha256: 'a', files });
});

test('what a person has stated of a report is kept with it', async () => {
  const { archive, open } = await keeping();
  const page = nameless(pageAt('1.html'));
  await open(page);
  const [before] = await archive.all();
  const { organ, year, family } = before?.reports[0]?.member ?? {};
  expect(organ).toBeNull();
  const key = JSON.stringify([page.title, organ, year, family]);
  await open(page, { [key]: { organ: '某县教育局' } });
  expect((await archive.all())[0]?.reports[0]?.member.organ).toBe('某县教育局');
});
