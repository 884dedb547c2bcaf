import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { htmlPage } from '../../harness/reports/documents.ts';
import { savedPages } from '../../harness/reports/saved-pages.ts';
import { auditPage } from '../../lib/audit.ts';
import type { Audit } from '../../lib/findings/audit.ts';
import { noticeOf } from '../../lib/summary/notice.ts';
import { noticeCopied } from '../../lib/summary/notice-copy.ts';
import { noticeSchema } from '../../lib/summary/notice-schema.ts';
import type { Summary } from '../../lib/summary/summary.ts';
import { eitherCell } from '../support/sample-findings.ts';
import { summaryOf } from '../support/summary-of.ts';
import { inChinese, inEnglish } from '../support/translators.ts';
import { xizhenAudit } from '../support/xizhen-audit.ts';

function auditOfSaved(slug: string) {
  const saved = savedPages.find((page) => page.slug === slug);
  const [audit] = saved ? auditPage(htmlPage(saved.source)) : [];
  if (audit === undefined) throw new Error(`No report in ${slug}`);
  return audit;
}

const annual = auditOfSaved('000-xizhen-2023');
const enforcement = auditOfSaved('enforcement-errors-2023');

describe('a notice', () => {
  test('names the report and tells place, state, presumption and basis of each finding', () => {
    const notice = noticeOf(summaryOf(annual), inChinese);
    expect(notice.title).toBe(
      '关于原平市西镇乡人民政府2023年政府信息公开工作年度报告有关问题的反馈意见',
    );
    expect(notice.items[0]).toMatchObject({
      severity: 'error',
      place: '表三 · （七）总计 · 总计',
      now: expect.stringMatching(/^填报 14；（七）总计 0 ≠ 14、/),
      suspected: '0',
      basis: '《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）；算术关系',
    });
    expect(notice.closing).toContain('以台账为准');
    expect(notice.closing).toContain('核对时间：');
  });

  test('on law enforcement cites its own circular', () => {
    const notice = noticeOf(summaryOf(enforcement), inChinese);
    expect(notice.title).toMatch(/^关于.+2023年行政执法统计年报有关问题的反馈意见$/);
    expect(notice.items.length).toBeGreaterThan(0);
    for (const { basis } of notice.items) expect(basis).not.toMatch(/^$|公开办函|条例/);
  });

  test.each([
    ['annual', annual],
    ['enforcement', enforcement],
  ])('is worded in both languages: %s', (_name, audit) => {
    for (const translate of [inChinese, inEnglish]) {
      const notice = noticeOf(summaryOf(audit), translate);
      expect(noticeSchema.parse(structuredClone(notice))).toEqual(notice);
      expect(JSON.stringify(notice)).not.toMatch(/notice\.|basis\.|document\.|\{\w+\}/);
      for (const { place, now, suspected, basis } of notice.items)
        expect([place, now, suspected, basis]).not.toContain('');
    }
  });

  test('tells money in yuan where 万 is no word of the language', () => {
    const told = (translate: typeof inEnglish) =>
      noticeOf(summaryOf(enforcement), translate).items.map(({ now }) => now);
    expect(told(inEnglish).join()).toContain('an amount of 6,000 yuan');
    expect(told(inChinese).join()).toContain('有金额 0.6 万元');
  });

  test('presumes nothing where nobody can tell, and names each of several', () => {
    const audit = {
      ...xizhenAudit(),
      findings: [eitherCell, { ...eitherCell, id: 'b', fixes: [] }],
    };
    const [either, none] = noticeOf(summaryOf(audit), inChinese).items;
    expect(either?.suspected).toContain('；或：');
    expect(none?.suspected).toBe('无法由表内推定，请核对');
  });

  test('is whole: it names each cell of many, and cuts no list', () => {
    const words = JSON.stringify(noticeOf(summaryOf(annual), inChinese));
    expect(words).toContain('表三 · 总计：一、本年新收、二、上年结转、（一）予以公开、');
    for (const audit of [annual, enforcement, auditOfSaved('shanghai-office-2019')]) {
      expect(JSON.stringify(noticeOf(summaryOf(audit), inChinese))).not.toMatch(/另有 \d+ 项/);
    }
  });

  test('says what a line is, and where something that is missing belongs', () => {
    const places = (audit: Audit) =>
      noticeOf(summaryOf(audit), inChinese).items.map(({ place }) => place);
    expect(places(enforcement)).toContain('网页上的发布日期“2024-02-06”');
    expect(places(auditOfSaved('004-donghe-2023'))).toEqual(
      expect.arrayContaining(['一、总体情况', '报告末尾']),
    );
    // A title over two lines.
    expect(places(auditOfSaved('003-dianta-2023'))).toContain(
      '标题“神木市店塔镇人民政府关于店塔镇政府2023年信息公开工作年度报告”',
    );
  });

  test('leaves out what is ignored, tells doubts, and stands for an unknown body', () => {
    const { report, findings } = xizhenAudit();
    const summary: Summary = summaryOf(
      { ...xizhenAudit(), report: { ...report, organ: null, year: null } },
      {
        ignored: Object.fromEntries(findings.map(({ id }) => [id, { note: '' }])),
        doubts: ['truncated'],
      },
    );
    const notice = noticeOf(summary, inChinese);
    expect(notice.items).toEqual([]);
    expect(notice.title).toBe('关于××局政府信息公开工作年度报告有关问题的反馈意见');
    expect(notice.closing).toContain('注意：页面太长');
  });
});

describe('the copy of a notice', () => {
  const { items, ...rest } = noticeOf(summaryOf(annual), inChinese);
  const [first] = items;
  if (first === undefined) throw new Error('No item');
  const hostile = { ...first, place: '<img src=x>\n第二行', now: '=1+1', suspected: '' };
  const { text, html = '' } = noticeCopied({ ...rest, items: [first, hostile] }, inChinese);
  const body = new JSDOM(html).window.document.body;

  test('has numbered lines, without what is empty', () => {
    const lines = text.split('\n');
    expect(lines[0]).toBe(rest.title);
    expect(lines).toContain(
      `1. ${first.place} — 现状：${first.now} — 疑为：0 — 依据：${first.basis}`,
    );
    expect(lines).toContain(`2. <img src=x> 第二行 — 现状：=1+1 — 依据：${first.basis}`);
  });

  test('has a table, of which nothing is taken for HTML or a formula', () => {
    const rows = [...body.querySelectorAll('tr')].map((row) =>
      [...row.cells].map((cell) => cell.innerHTML),
    );
    expect(rows).toEqual([
      ['序号', '位置', '现状', '疑为', '依据'],
      ['1', first.place, first.now, '0', first.basis],
      ['2', '&lt;img src=x&gt;<br>第二行', "'=1+1", '', first.basis],
    ]);
    expect(body.textContent).toContain(rest.title);
  });
});
