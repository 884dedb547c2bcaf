import { expect, test, vi } from 'vitest';
import type { Candidate } from '../../lib/workbench/candidates.ts';
import { problemsOf } from '../../lib/workbench/problems.ts';
import { reportsIn } from '../../lib/workbench/report-rows.ts';
import { startWorkbench, type Workbench } from '../../lib/workbench/workbench.ts';
import { fakeArchive, freshName } from '../support/fake-archive.ts';
import { fakeWorkbench, reportNamed } from '../support/fake-workbench.ts';

const site = 'https://www.example.gov.cn/';
const at = (path: string) => site + path;
const candidate = (path: string, organ: string): Candidate => ({
  address: at(path),
  title: `${organ}2023年政府信息公开工作年度报告`,
  kind: 'page',
  organ,
  year: 2023,
  day: '2024-01-15',
  likely: true,
});

/** Reading takes as long as the machine is busy. */
const soon = <Value>(holds: () => Value) => vi.waitFor(holds, { timeout: 20_000, interval: 10 });
const finished = (workbench: Workbench) =>
  soon(() => expect(workbench.state().progress.status).toBe('finished'));
const rows = (workbench: Workbench) =>
  reportsIn(workbench.state()).map(({ state, organ, clean }) => [state, organ, clean]);

test('a list is taken to its end: what was read, and what was not and is not clean', async () => {
  const world = fakeWorkbench(await fakeArchive(), {
    [at('1.html')]: reportNamed('某县教育局'),
    [at('2.html')]: 403,
    [at('3.html')]: '<p>某县林业局</p>',
  });
  const workbench = await startWorkbench(world.ports);
  workbench.take([
    candidate('1.html', '某县教育局'),
    candidate('2.html', '某县水利局'),
    candidate('3.html', '某县林业局'),
    candidate('4.html', '某县审计局'),
  ]);
  expect(world.asked).toEqual([]);
  workbench.start();
  await finished(workbench);
  expect(rows(workbench)).toEqual([
    ['done', '某县教育局', false],
    ['declined', '某县水利局', false],
    ['no-report', '某县林业局', false],
    ['failed', '某县审计局', false],
  ]);
  await soon(() => expect(workbench.state().runs).toMatchObject([{ total: 4 }]));
  await soon(() => expect(workbench.state().rows.size).toBe(4));
});

test('the same list again audits only what is new or changed, and says what was mended', async () => {
  const archive = await fakeArchive();
  const pages = {
    [at('1.html')]: reportNamed('某县教育局'),
    [at('2.html')]: reportNamed('某县水利局'),
  };
  const links = [candidate('1.html', '某县教育局'), candidate('2.html', '某县水利局')];
  const first = await startWorkbench(fakeWorkbench(archive, pages).ports);
  first.take(links);
  first.start();
  await finished(first);
  const mended = pages[at('1.html')]?.replace(/>14</g, '>0<') ?? '';
  const world = fakeWorkbench(archive, { ...pages, [at('1.html')]: mended });
  const again = await startWorkbench(world.ports);
  again.take(links);
  again.start();
  await finished(again);
  const [changed, same] = reportsIn(again.state());
  expect(changed?.changes).toMatchObject({ mended: 1, fresh: 0 });
  expect(same).toMatchObject({ state: 'skipped', reason: 'unchanged', changes: null });
  expect(same?.open.length).toBeGreaterThan(0);
});

test('a workbench that is closed goes on where it was, by a click on the list’s page, and asks for nothing twice', async () => {
  const name = freshName();
  const archive = await fakeArchive(name);
  const organs = ['教育局', '水利局', '林业局', '审计局'].map((organ) => `某县${organ}`);
  const pages = Object.fromEntries(
    organs.map((organ, index) => [at(`${index}.html`), reportNamed(organ)]),
  );
  const world = fakeWorkbench(archive, pages, 2);
  const workbench = await startWorkbench(world.ports);
  const list = {
    title: '年报',
    address: at('index.html'),
    pages: [],
    followed: null,
    truncated: false,
  };
  workbench.showPick({ ...list, candidates: [] });
  workbench.take(organs.map((organ, index) => candidate(`${index}.html`, organ)));
  workbench.start();
  await soon(() => expect(workbench.state().progress.ended).toBe(2));
  await soon(() => expect(workbench.state().progress.held).toHaveLength(1));
  await soon(async () => {
    const saved = await archive.readValue('workbench-run');
    expect(JSON.stringify(saved)).toContain('list-closed');
  });
  const later = fakeWorkbench(await fakeArchive(name), pages);
  const left = await startWorkbench(later.ports);
  expect(left.state()).toMatchObject({ waits: true, progress: { ended: 2, status: 'paused' } });
  left.useTab(3, 'https://elsewhere.example/');
  expect(left.state().progress.status).toBe('paused');
  left.useTab(4, at('index.html'));
  await finished(left);
  expect([...world.asked, ...later.asked].sort()).toEqual(Object.keys(pages).sort());
});

test('files are taken at once, kept over a reload and then by their content', async () => {
  const archive = await fakeArchive();
  const workbench = await startWorkbench(fakeWorkbench(archive, {}).ports);
  const file = new File([reportNamed('某县教育局')], '年报.html');
  await workbench.takeFiles([{ name: '2023/年报.html', file }]);
  await finished(workbench);
  const [row] = reportsIn(workbench.state());
  expect(row).toMatchObject({ state: 'done', organ: '某县教育局', address: '' });
  expect(await archive.readValue(`workbench-file:${row?.key}`)).toBeInstanceOf(Blob);
});

test('a page’s tables that stand in its file are read with it', async () => {
  const report = reportNamed('某县教育局');
  const table = /<table[\s\S]*<\/table>/.exec(report)?.[0] ?? '';
  const text = report.replace(/<table[\s\S]*<\/table>/, '<p><a href="t.txt">附件：表.txt</a></p>');
  const world = fakeWorkbench(await fakeArchive(), {
    [at('1.html')]: text,
    [at('t.txt')]: `<html><body>${table}</body></html>`,
  });
  const workbench = await startWorkbench(world.ports);
  workbench.take([candidate('1.html', '某县教育局')]);
  workbench.start();
  await finished(workbench);
  expect(world.asked).toEqual([at('1.html'), at('t.txt')]);
  expect(reportsIn(workbench.state())).toMatchObject([{ state: 'done', organ: '某县教育局' }]);
});

/** The words of a report on a page, its tables in `t.txt` beside it. */
function withFileBeside(organ: string, table = (html: string) => html) {
  const report = reportNamed(organ);
  const tables = /<table[\s\S]*<\/table>/.exec(report)?.[0] ?? '';
  return {
    [at('1.html')]: report.replace(tables, '<p><a href="t.txt">附件：表.txt</a></p>'),
    [at('t.txt')]: `<html><body>${table(tables)}</body></html>`,
  };
}

test('a page that stayed the same is audited anew where its file has changed, and no file fetched twice', async () => {
  const archive = await fakeArchive();
  const taken = async (pages: Readonly<Record<string, string | number>>) => {
    const world = fakeWorkbench(archive, pages);
    const workbench = await startWorkbench(world.ports);
    workbench.take([candidate('1.html', '某县教育局')]);
    workbench.start();
    await finished(workbench);
    return { asked: world.asked, row: reportsIn(workbench.state())[0] };
  };
  const asked = [at('1.html'), at('t.txt')];
  const first = await taken(withFileBeside('某县教育局'));
  expect(first.row).toMatchObject({ state: 'done', attachment: at('t.txt'), changes: null });
  const same = await taken(withFileBeside('某县教育局'));
  expect(same).toMatchObject({ asked, row: { state: 'skipped', reason: 'unchanged' } });
  const mended = withFileBeside('某县教育局', (html) => html.replace(/>14</g, '>0<'));
  const changed = await taken(mended);
  expect(changed).toMatchObject({
    asked,
    row: { state: 'done', changes: { mended: 1, fresh: 0 } },
  });
  const lost = await taken({ ...mended, [at('t.txt')]: 404 });
  expect(lost).toMatchObject({ asked, row: { state: 'unread', reason: 'file-lost' } });
  const kept = await archive.get(at('1.html'));
  expect(kept).toMatchObject({ state: 'done', tried: { state: 'unread', reason: 'file-lost' } });
});

test('a page whose file cannot be read is unread, and none without a report', async () => {
  const world = fakeWorkbench(await fakeArchive(), {
    [at('1.html')]:
      '<h1>年报</h1><p><a href="a.doc">某县教育局2023年政府信息公开工作年度报告.doc</a></p>',
    [at('a.doc')]: '{\\rtf1 }',
  });
  const workbench = await startWorkbench(world.ports);
  workbench.take([candidate('1.html', '某县教育局')]);
  workbench.start();
  await finished(workbench);
  expect(reportsIn(workbench.state())).toMatchObject([{ state: 'unread', reason: 'rtf' }]);
});

test('a file on another site is waited for by its name, as that site’s own reports are', async () => {
  const pages = withFileBeside('某县教育局');
  const elsewhere = 'https://files.example.gov.cn/t.txt';
  const page = pages[at('1.html')]?.replace('href="t.txt"', `href="${elsewhere}"`) ?? '';
  const world = fakeWorkbench(await fakeArchive(), { [at('1.html')]: page });
  const { fetch } = world.ports.web;
  const ports = {
    ...world.ports,
    web: {
      ...world.ports.web,
      fetch: async (...given: Parameters<typeof fetch>) =>
        given[0].address === elsewhere ? { held: 'needs-permission' } : fetch(...given),
    },
  };
  const workbench = await startWorkbench(ports);
  workbench.take([candidate('1.html', '某县教育局')]);
  workbench.start();
  await soon(() =>
    expect(workbench.state().queue.items).toMatchObject([
      { state: 'waiting', reason: 'needs-permission', held: true },
    ]),
  );
  expect(workbench.state().progress.held).toMatchObject([{ host: 'files.example.gov.cn' }]);
});

test('a page that shows nothing without its scripts is read in a tab where the person wishes it', async () => {
  const empty = '<div id="app"></div><script src="app.js"></script>';
  const addresses = [at('1.html'), at('2.html')];
  const world = fakeWorkbench(
    await fakeArchive(),
    Object.fromEntries(addresses.map((address) => [address, empty])),
    undefined,
    { [at('1.html')]: reportNamed('某县教育局') },
  );
  const workbench = await startWorkbench(world.ports);
  workbench.take([candidate('1.html', '某县教育局'), candidate('2.html', '某县水利局')]);
  workbench.start();
  await finished(workbench);
  const ended = () => workbench.state().queue.items.map(({ state, reason }) => [state, reason]);
  expect(ended()).toEqual(Array(2).fill(['unread', 'needs-scripts']));
  workbench.again(addresses, { inTab: true });
  await finished(workbench);
  expect(ended()).toEqual([
    ['done', ''],
    ['unread', 'nothing-in-tab'],
  ]);
  expect(world.asked.slice(2)).toEqual(addresses.map((address) => `${address} in a tab`));
  expect(reportsIn(workbench.state())).toMatchObject([
    { state: 'done', organ: '某县教育局', kind: 'page', attachment: '' },
    { state: 'unread', clean: false },
  ]);
  workbench.again([at('2.html')]);
  await finished(workbench);
  expect(world.asked.at(-1)).toBe(at('2.html'));
});

test('a full disk is said of the report that could not be kept, and loses nothing that is', async () => {
  const archive = await fakeArchive();
  const organs = ['某县教育局', '某县水利局'];
  const pages = organs.map((organ, index) => [at(`${index}.html`), reportNamed(organ)]);
  const full = new DOMException('No room', 'QuotaExceededError');
  const put: typeof archive.put = (item) =>
    item.key === at('1.html') ? Promise.reject(full) : archive.put(item);
  const world = fakeWorkbench({ ...archive, put }, Object.fromEntries(pages));
  const workbench = await startWorkbench(world.ports);
  workbench.take(organs.map((organ, index) => candidate(`${index}.html`, organ)));
  workbench.start();
  await finished(workbench);
  expect(reportsIn(workbench.state())).toMatchObject([
    { state: 'done', organ: '某县教育局' },
    { state: 'failed', reason: 'disk-full', clean: false },
  ]);
  expect((await archive.all()).map(({ key }) => key)).toEqual([at('0.html')]);
});

test('what a person decides of a finding holds, and everything is deleted when they say so', async () => {
  const archive = await fakeArchive();
  const workbench = await startWorkbench(
    fakeWorkbench(archive, { [at('1.html')]: reportNamed('某县教育局') }).ports,
  );
  workbench.take([candidate('1.html', '某县教育局')]);
  workbench.start();
  await finished(workbench);
  const problems = () => problemsOf(reportsIn(workbench.state()), workbench.state(), 'zh_CN');
  const [first] = problems();
  if (!first) throw new Error('It has findings');
  const before = reportsIn(workbench.state())[0]?.open.length ?? 0;
  await workbench.decide(first.place, { state: 'ignored', note: '台账如此' });
  expect(problems()[0]?.decision).toMatchObject({ state: 'ignored', note: '台账如此' });
  expect(reportsIn(workbench.state())[0]?.open).toHaveLength(before - 1);
  await workbench.decide(first.place, null);
  expect(reportsIn(workbench.state())[0]?.open).toHaveLength(before);
  await workbench.clear();
  expect(workbench.state().rows.size).toBe(0);
  expect(await archive.all()).toEqual([]);
});

test('other pages of a list are looked at one by one, those that fail are told', async () => {
  const title = '某县文化局2022年政府信息公开工作年度报告';
  const link = (text: string, path: string) => ({ text, address: at(path), title: '', around: '' });
  const world = fakeWorkbench(await fakeArchive(), {
    [at('index_1.html')]: JSON.stringify([link(title, '7.html'), link('下一页', 'index_2.html')]),
  });
  const workbench = await startWorkbench(world.ports);
  const list = { title: '年报', address: at('index.html'), candidates: [], truncated: false };
  workbench.showPick({ ...list, pages: [at('index_1.html')], followed: null });
  expect(world.asked).toEqual([]);
  await workbench.followPages();
  expect(workbench.state().pick).toMatchObject({
    candidates: [{ title, year: 2022, likely: true }],
    followed: { done: 2, of: 2, failed: 1 },
  });
});

test('who is missing is told against the imported list', async () => {
  const world = fakeWorkbench(await fakeArchive(), {
    [at('1.html')]: reportNamed('某县教育局'),
    [at('2.html')]: 403,
  });
  const workbench = await startWorkbench(world.ports);
  workbench.take([candidate('1.html', '某县教育局'), candidate('2.html', '某县水利局')]);
  workbench.start();
  await finished(workbench);
  await soon(() => expect(workbench.state().rows.size).toBe(2));
  await workbench.importList('单位\n某县教育局\n某县水利局\n某县审计局');
  expect(workbench.state().survey?.counts).toMatchObject([
    { year: 2023, expected: 3, published: 1, unread: 1, missing: 1 },
  ]);
});
