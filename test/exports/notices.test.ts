import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { pageOf, savedPages } from '../../harness/reports/saved-pages.ts';
import { wording } from '../../harness/wording.ts';
import { decisionKey } from '../../lib/archive/kept.ts';
import { reportsIn } from '../../lib/exports/input.ts';
import { noticesHtml } from '../../lib/exports/notice-html.ts';
import { noticesWord } from '../../lib/exports/notice-word.ts';
import { noticeOfKept, noticesOf } from '../../lib/exports/notices.ts';
import { createAuditor } from '../../lib/session/create-auditor.ts';
import { defaultSettings } from '../../lib/settings/settings.ts';
import type { Notice } from '../../lib/summary/notice-schema.ts';
import { exportInput, items } from '../support/export-input.ts';
import { keepOptions, keptItem } from '../support/kept-item.ts';
import { inChinese, inEnglish } from '../support/translators.ts';

describe.each(savedPages)('$slug ($kind)', (saved) => {
  const page = { ...pageOf(saved), url: 'https://www.portal.example/1.html' };
  const [one] = reportsIn([keptItem(page)]);
  if (!one) throw new Error('no report');
  const auditor = createAuditor(wording, keepOptions.version, () => keepOptions.now);

  test.each([
    ['zh_CN', inChinese],
    ['en', inEnglish],
  ] as const)('has the notice that the popup makes (%s)', (language, translate) => {
    auditor.look(page, [], language);
    auditor.audit(defaultSettings);
    const notice = auditor.notice({ report: 0, ignored: [] });
    expect(noticeOfKept(one, translate)).toEqual(notice);
  });

  test('and leaves out what is ignored, as that does', () => {
    auditor.look(page, [], 'zh_CN');
    auditor.audit(defaultSettings);
    const ids = one.report.findings.filter((_, index) => index % 2 === 0).map(({ id }) => id);
    const ignored = { note: '', at: '2026-01-20T08:00:00.000Z' };
    const notice = auditor.notice({
      report: 0,
      ignored: [Object.fromEntries(ids.map((id) => [id, ignored]))],
    });
    const decisions = Object.fromEntries(
      ids.map((id) => [decisionKey(one.report, id), { ...ignored, state: 'ignored' as const }]),
    );
    const decided = { ...one, item: { ...one.item, decisions } };
    expect(noticeOfKept(decided, inChinese)).toEqual(notice);
  });
});

const notices = noticesOf(reportsIn(items), inChinese, { items, between: [] });
const hostile: Notice = {
  language: 'zh_CN',
  title: '关于<w:t>局\u0000</w:t>的\u202e意见',
  opening: '=1+1 & <script>alert(1)</script>',
  items: [
    { id: 'a', severity: 'error', place: '<b>', now: '\ud800', suspected: '"', basis: '\uffff' },
  ],
  closing: '以台账为准。\n第二行',
};

test('every chosen report with something to be mended has a notice', () => {
  expect(notices.length).toBeGreaterThan(3);
  expect(notices.every((notice) => notice.items.length > 0)).toBe(true);
});

test('what was found between a report and others is in its own notice, until it is settled', () => {
  const all = reportsIn(items);
  const [other, own] = all;
  if (!other || !own) throw new Error('no reports');
  const itemsIn = (notices: readonly Notice[]) => notices.flatMap((notice) => notice.items);
  const toldOf = (one: typeof own, input = exportInput) =>
    itemsIn(noticesOf([one], inChinese, input)).filter(({ id }) => id === 'carry-over-1');
  expect(toldOf(own)).toMatchObject([
    {
      severity: 'error',
      now: expect.stringContaining('总计 3 ≠ 2'),
      place: expect.stringContaining('二、上年结转'),
    },
  ]);
  expect(toldOf(other)).toEqual([]);
  const [between] = exportInput.between;
  if (!between) throw new Error('nothing between');
  const advice = { ...exportInput, between: [{ ...between, severity: 'advice' as const }] };
  expect(toldOf(own, advice)).toEqual([]);
  const decision = { state: 'mended' as const, note: '', at: '2026-01-20T08:00:00.000Z' };
  const decisions = { [decisionKey(own.report, 'carry-over-1')]: decision };
  expect(toldOf({ ...own, item: { ...own.item, decisions } })).toEqual([]);
});

describe('as Word', () => {
  test('each notice is read back, with its table, on a page of its own', async () => {
    const bytes = await noticesWord(notices, null, inChinese);
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    const { document } = new JSDOM(value).window;
    const titles = [...document.querySelectorAll('h1')].map((one) => one.textContent);
    expect(titles).toEqual(notices.map(({ title }) => title));
    for (const [index, table] of [...document.querySelectorAll('table')].entries()) {
      const cells = [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent));
      expect(cells[0]).toEqual(['序号', '位置', '现状', '疑为', '依据']);
      const { items: points = [] } = notices[index] ?? {};
      const told = points.map((point) => point.place);
      expect(cells.slice(1).map(([, place]) => place)).toEqual(told);
    }
    const parts = unzipSync(bytes);
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(xml.match(/<w:br w:type="page"\/>/g)).toHaveLength(notices.length - 1);
  });

  test('says that a run was not finished, and holds words as words', async () => {
    const bytes = await noticesWord([hostile], '未核对完', inChinese);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    expect(value).toMatch(/^未核对完/);
    expect(value).toContain('=1+1 & <script>alert(1)</script>');
    expect(value).toContain('关于<w:t>局 </w:t>的意见');
  });
});

describe('as HTML', () => {
  test('each notice is read back, and nothing in it runs', () => {
    const html = noticesHtml([...notices, hostile], '未核对完', inChinese);
    const { document } = new JSDOM(html).window;
    expect(document.querySelectorAll('article')).toHaveLength(notices.length + 1);
    expect(document.querySelectorAll('script, b')).toHaveLength(0);
    expect(document.body.textContent).toMatch(/^未核对完/);
    for (const { title } of notices) expect(document.body.textContent).toContain(title);
  });
});
