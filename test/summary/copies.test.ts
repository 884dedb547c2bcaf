import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withCells, withTable } from '../../harness/reports/report-of.ts';
import { spreadsheetCell } from '../../lib/summary/cell-words.ts';
import { localTime } from '../../lib/summary/closing.ts';
import { type CopyKind, copyOf } from '../../lib/summary/copy.ts';
import { crossfootSchema, crossfootSetSchema } from '../../lib/summary/crossfoot-schema.ts';
import { escapeMarkdown } from '../../lib/summary/markdown.ts';
import type { Summary } from '../../lib/summary/summary.ts';
import type { Translate } from '../../lib/summary/translate.ts';
import { eitherCell } from '../support/sample-findings.ts';
import { inChinese, inEnglish } from '../support/translators.ts';
import { xizhenAudit } from '../support/xizhen-audit.ts';

const summary: Summary = {
  audit: xizhenAudit(),
  source: {
    kind: 'page',
    url: 'http://portal.example/2023.html',
    title: '西镇乡 | 年报',
    auditedAt: '2026-01-20T08:00:00.000Z',
    version: '0.2.0',
  },
  doubts: [],
  ignored: { label: { note: '门户的排版' } },
};
const doubtful: Summary = {
  ...summary,
  audit: { ...summary.audit, crashed: ['blank-cell', 'unsigned'], off: ['fee-amount'] },
  doubts: ['truncated', 'settings-damaged'],
};

const words = (kind: CopyKind) => (one: Summary, translate: Translate) =>
  copyOf([one], { kind, header: true }, translate).text;
const copies = {
  text: words('text'),
  markdown: words('markdown'),
  table: words('table'),
  json: words('json'),
};
/** 08:00 in UTC, where the test runs. */
const time = localTime('2026-01-20T08:00:00.000Z');

function crossfootOf(one: Summary) {
  return crossfootSchema.parse(JSON.parse(copies.json(one, inChinese)));
}

describe('text', () => {
  test('fits a chat message', () => {
    expect(copies.text(summary, inChinese)).toBe(`原平市西镇乡人民政府 2023 年度
1 处错误，2 处提醒，已忽略 1 处；15 项勾稽关系成立，1 项不成立，26 项未能核对

1. [错误] （七）总计 · 总计 是 14，应为 0
   表三 · （七）总计 · 总计
   （七）总计：6 项均为 0，总计 14，相差 14
   总计列：21 项均为 0 或空白，（七）总计 14，相差 14
   总计列：一、本年新收 空白 + 二、上年结转 空白 = 0，（七）总计 14 + 四、结转下年度 空白 = 14，相差 14
   改后 （七）总计：6 项均为 0，总计 0，相等
   改后 总计列：21 项均为 0 或空白，（七）总计 0，相等
   改后 总计列：一、本年新收 空白 + 二、上年结转 空白 = 0，（七）总计 0 + 四、结转下年度 空白 = 0，相等

2. [提醒] 表三“总计”一列没有填数字，共 24 格空白；应填数字，没有的填 0
   表三 · 总计，24 格

3. [提醒] 缺少标题“一、总体情况”

已忽略：
- “本年度止件数”应为“本年废止件数” (备注：门户的排版)

来源：http://portal.example/2023.html
“应为”“疑为”的数字都由其他数字推算，请以台账为准
核对时间：${time}（勾稽 0.2.0）
`);
  });
});

describe('Markdown', () => {
  test('has the verdict, the findings numbered, the ignored apart and a link', () => {
    const markdown = copies.markdown(summary, inEnglish);
    expect(markdown).toMatch(
      /^# 原平市西镇乡人民政府 2023\n\n\*\*1 error, 2 warnings, 1 ignored; /,
    );
    expect(markdown).toContain('\n1. **Error** (7) Total processed · Total is 14, should be 0\n');
    expect(markdown).toContain('\n## Ignored\n');
    expect(markdown).toMatch(
      /\nSource: \[西镇乡 \\\| 年报\]\(<http:\/\/portal.example\/2023.html>\) {2}\n.*records decide {2}\nAudited: .* 0\.2\.0\)\n$/,
    );
  });

  test('shows a page’s words, whatever they would do in Markdown', () => {
    expect(escapeMarkdown('a|b `c` <b>*d*</b> [e](f)\n# g')).toBe(
      'a\\|b \\`c\\` \\<b\\>\\*d\\*\\</b\\> \\[e\\](f) \\# g',
    );
    expect(escapeMarkdown('1. x')).toBe('\\1. x');
    expect(escapeMarkdown('- x')).toBe('\\- x');
    expect(escapeMarkdown('\u200b- x')).toBe('\\- x');
  });
});

describe('table', () => {
  const cellsOf = (table: string) =>
    table
      .trimEnd()
      .split('\n')
      .map((row) => row.split('\t'));

  test('has a header, a row a finding and as many cells in each', () => {
    const [header, ...rows] = cellsOf(copies.table(summary, inChinese));
    expect(header?.join(' ')).toBe(
      '机关 年度 序号 程度 检查项 问题 位置 原文 疑为（以台账为准） 算式 状态 网址 核对时间 勾稽版本 代码',
    );
    expect(rows.map(({ length }) => length)).toEqual([15, 15, 15, 15]);
    expect(rows[0]).toEqual([
      '原平市西镇乡人民政府',
      '2023 年度',
      '1',
      '错误',
      '勾稽关系',
      expect.stringMatching(/^（七）总计 · 总计 是 14/),
      '表三 · （七）总计 · 总计',
      '14',
      '0',
      '（七）总计 0 ≠ 14、总计列 0 ≠ 14',
      '未处理',
      'http://portal.example/2023.html',
      time,
      '0.2.0',
      'arithmetic',
    ]);
    expect(rows[3]?.[10]).toBe('已忽略：门户的排版');
  });

  test('goes without its header below another', () => {
    const { text } = copyOf([summary, summary], { kind: 'table', header: false }, inChinese);
    expect(cellsOf(text).map(([organ, , number]) => [organ, number])).toEqual(
      ['1', '2', '3', '4', '1', '2', '3', '4'].map((number) => ['原平市西镇乡人民政府', number]),
    );
  });

  test('without its header says beside the first presumed figure that the records decide', () => {
    const { text, html } = copyOf([summary, summary], { kind: 'table', header: false }, inChinese);
    expect(cellsOf(text).map((cells) => cells[8])).toEqual(
      ['0（以台账为准）', ...Array.from({ length: 7 }, () => '')].with(4, '0'),
    );
    expect(html?.match(/以台账为准/g)).toHaveLength(1);
    expect(copies.table(summary, inChinese).match(/以台账为准/g)).toHaveLength(1);
  });

  test('has the words of the text beside those of the cells', () => {
    const [finding] = summary.audit.findings;
    if (finding === undefined) throw new Error('No finding');
    const quotes = [{ block: 'b1', start: 0, end: 3, text: '15件', section: null }];
    const audit = { ...summary.audit, findings: [{ ...finding, quotes }] };
    const [, row = []] = cellsOf(copies.table({ ...summary, audit }, inChinese));
    expect(row[7]).toBe('15件 / 14');
  });

  test('has a row of a report in which nothing was found', () => {
    const none = { ...summary, audit: { ...summary.audit, findings: [] }, ignored: {} };
    const [[organ, year, number, severity, , message] = []] = cellsOf(
      copyOf([none], { kind: 'table', header: false }, inChinese).text,
    );
    expect([organ, year, number, severity]).toEqual(['原平市西镇乡人民政府', '2023 年度', '', '']);
    expect(message).toContain('15 项');
  });

  test('of many identities that do not hold lists the first', () => {
    const [finding] = summary.audit.findings;
    if (finding === undefined) throw new Error('No finding');
    const { identities } = summary.audit.report.form;
    const broken = identities.slice(0, 9).map(({ id }) => ({ identity: id, left: 0, right: 1 }));
    const audit = { ...summary.audit, findings: [{ ...finding, broken, fixes: [] }] };
    const [, row = []] = cellsOf(copies.table({ ...summary, audit }, inChinese));
    expect(row[9]).toMatch(/，另有 4 项$/);
    expect(row[9]?.length).toBeLessThan(120);
  });

  test('leaves the presumed figure open where there are several to choose from', () => {
    const choice = { ...summary, audit: { ...summary.audit, findings: [eitherCell] }, ignored: {} };
    const [, row = []] = cellsOf(copies.table(choice, inChinese));
    expect(row.slice(7, 9)).toEqual(['14 / 0', '']);
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['  =cmd|x', "'=cmd|x"],
    ['+86', "'+86"],
    ['-4', "'-4"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'=1"],
    ['\r\n@x', "'@x"],
    ['＝1', "'＝1"],
    ['"=1', '\'"=1'],
    ['\u{e0041}\u200b=1', "'=1"],
    ['14', '14'],
    ['减4', '减4'],
  ])('keeps %j from becoming a formula', (words, cell) => {
    expect(spreadsheetCell(words)).toBe(cell);
  });

  test('no words make a formula or leave their cell', () => {
    const words = fc.string({
      unit: fc.constantFrom(...'=+-@\t\r\n "\'a1\u00a0\u2028\u3000\u0000'),
    });
    fc.assert(
      fc.property(words, (text) => {
        const cell = spreadsheetCell(text);
        expect(cell).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
        expect(cell).not.toMatch(/^[\s"]*[=+\-@]/u);
      }),
    );
  });
});

describe('JSON', () => {
  test('is crossfoot/1', () => {
    const parsed = crossfootOf(summary);
    expect(parsed).toEqual(JSON.parse(copies.json(summary, inChinese)));
    expect(parsed.source).toMatchObject({ kind: 'page', version: '0.2.0' });
    expect(Object.keys(parsed)).toEqual([
      'schema',
      'source',
      'report',
      'checks',
      'caveat',
      'findings',
      'ignored',
    ]);
    expect(parsed.findings[0]).toMatchObject({
      code: 'arithmetic',
      severity: 'error',
      message: '（七）总计 · 总计 是 14，应为 0',
      where: [{ table: 'applications', row: 'totalProcessed', column: 'total', text: '14' }],
      fixes: [[{ table: 'applications', row: 'totalProcessed', column: 'total', from: 14, to: 0 }]],
    });
    expect(parsed.findings[0]?.where[0]).not.toHaveProperty('cell');
    expect(parsed.ignored).toMatchObject([{ id: 'label', note: '门户的排版' }]);
  });

  test('of several reports is crossfoot-set/1, all of them in the one item of their page', () => {
    const { text } = copyOf([summary, doubtful], { kind: 'json', header: true }, inChinese);
    const set = crossfootSetSchema.parse(JSON.parse(text));
    expect(set).toEqual({
      schema: 'crossfoot-set/1',
      madeAt: summary.source.auditedAt,
      items: [
        {
          address: summary.source.url,
          file: null,
          state: 'done',
          reason: null,
          reports: [crossfootOf(summary), crossfootOf(doubtful)],
        },
      ],
      between: [],
    });
  });

  test('has no "ignored" where nothing is ignored', () => {
    expect(crossfootOf({ ...summary, ignored: {} })).not.toHaveProperty('ignored');
  });

  test('a blank is null; what was not found, or is no figure, has no key', () => {
    const { audit } = summary;
    const report = withCells(audit.report, {
      'applications/granted/business': null,
      'applications/granted/research': '若干',
      'applications/granted/publicWelfare': undefined,
    });
    const { tables } = crossfootOf({ ...summary, audit: { ...audit, report } }).report;
    expect(tables.applications?.granted).toEqual({
      naturalPerson: 0,
      business: null,
      legalService: 0,
      otherOrganisation: 0,
      total: null,
    });
    expect(tables.applications).not.toHaveProperty('other');
    expect(tables.proceedings?.cases?.['review.upheld']).toBe(0);
  });

  test('a table that was not found has no key', () => {
    const { audit } = summary;
    const report = withTable(audit.report, 'proceedings', { found: false });
    const { tables } = crossfootOf({ ...summary, audit: { ...audit, report } }).report;
    expect(Object.keys(tables)).toEqual(['applications', 'disclosure']);
  });
});

describe('every copy', () => {
  const kinds = ['text', 'markdown', 'table', 'json'] as const;

  test('tells each doubt', () => {
    expect(crossfootOf(doubtful).notes).toEqual([
      'truncated',
      'settings-damaged',
      'rule-failed:blank-cell',
      'rule-failed:unsigned',
      'rule-off:fee-amount',
    ]);
    expect(crossfootOf(summary)).not.toHaveProperty('notes');
    for (const kind of ['text', 'markdown', 'table'] as const) {
      const words = copies[kind](doubtful, inChinese);
      expect(words).toContain('页面太长，有一部分内容没有读到');
      expect(words).toContain('保存的设置已损坏，已改用默认设置');
      expect(words).toContain('有检查项没有完成：空白格、落款');
      expect(words).toContain('有检查项已在设置中关闭：信息处理费金额');
      expect(copies[kind](summary, inChinese)).not.toContain('注意');
    }
  });

  test('in a spreadsheet has its doubts in rows as wide as the others', () => {
    const rows = copies.table(doubtful, inChinese).trimEnd().split('\n');
    expect(rows).toHaveLength(1 + 4 + 4);
    expect(new Set(rows.map((row) => row.split('\t').length))).toEqual(new Set([15]));
  });

  test.each(kinds)('as %s is without signs that nobody sees', (kind) => {
    const hidden = '\u202e\u200b\u2066\u00ad\ufeff\u{e0041}';
    const spoiled = (words: string) => [...words].map((sign) => sign + hidden).join('');
    const { audit, source } = summary;
    const other: Summary = {
      ...summary,
      audit: { ...audit, report: { ...audit.report, organ: spoiled(audit.report.organ ?? '') } },
      source: { ...source, title: spoiled(source.title) },
      ignored: { label: { note: spoiled('门户的排版') } },
    };
    expect(copies[kind](other, inChinese)).toBe(copies[kind](summary, inChinese));
    expect(copies[kind](other, inChinese)).not.toMatch(/\p{Cf}/u);
  });
});
