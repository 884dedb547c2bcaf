import { strFromU8, unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { beforeAll, describe, expect, test } from 'vitest';
import { sheetsOf } from '../../lib/exports/sheets/sheets.ts';
import { xlsxOf } from '../../lib/exports/xlsx.ts';
import { exportInput, hostile, items, toldFinding, unfinished } from '../support/export-input.ts';
import { inChinese, inEnglish } from '../support/translators.ts';

const names = ['问题汇总', '各报告', '机关 × 年度', '跨年核对', '雷同', '运行记录'];

let book: Uint8Array<ArrayBuffer>;
let parts: Record<string, string>;
beforeAll(async () => {
  book = await xlsxOf(sheetsOf(exportInput, inChinese));
  const entries = Object.entries(unzipSync(book));
  parts = Object.fromEntries(entries.map(([name, bytes]) => [name, strFromU8(bytes)]));
});

const read = (sheet: string, from = book) => readSheet(new Blob([from]), sheet);

async function rowsOf(sheet: string) {
  const [heads = [], ...rows] = await read(sheet);
  return rows.map((row) => Object.fromEntries(heads.map((head, at) => [String(head), row[at]])));
}

describe('what is read back', () => {
  test('is every finding, with what was decided of it, and what was not checked', async () => {
    const rows = await rowsOf('问题汇总');
    const findings = items.flatMap(({ reports }) => reports.flatMap((report) => report.findings));
    expect(rows.filter((row) => row.检查项 !== null)).toHaveLength(findings.length);
    const messages = new Set(rows.map((row) => row.问题));
    for (const { message } of findings) expect(messages).toContain(message.zh_CN);
    const told = rows.find((row) => row.处理 === '已告知机关');
    expect(told).toMatchObject({ 问题: toldFinding.message.zh_CN, 备注: '=1+1' });
    const unread = rows.filter((row) => row.程度 === '未核对');
    expect(unread).toHaveLength(3);
  });

  test('has figures, days and moments as such', async () => {
    const rows = await rowsOf('各报告');
    expect(rows).toHaveLength(
      items.reduce((sum, { reports }) => sum + Math.max(reports.length, 1), 0),
    );
    const [first] = items.flatMap(({ reports }) => reports);
    const row = rows[0];
    expect(row).toMatchObject({
      机关: first?.member.organ,
      年度: first?.member.year,
      成立: first?.checks.passed,
      '表三 · （七）总计 · 总计': first?.member.figures.applications?.totalProcessed?.total,
    });
    const signed = rows.find((one) => one.落款日期 !== null)?.落款日期;
    expect(signed).toBeInstanceOf(Date);
    const [hasDay] = items.flatMap(({ reports }) =>
      reports.flatMap(({ signedOn }) => signedOn ?? []),
    );
    expect(signed).toEqual(new Date(`${hasDay}T00:00:00Z`));
    expect(row?.核对时间).toBeInstanceOf(Date);
  });

  test('never calls clean what was not read or not wholly checked', async () => {
    const rows = await rowsOf('各报告');
    const clean = rows.filter((row) => row.结论 === '未发现问题');
    for (const row of clean) expect(row).toMatchObject({ 未能核对: 0, 不成立: 0 });
    const unread = rows.filter((row) => row.成立 === null);
    expect(unread.map((row) => row.结论)).toEqual(['未核对', '未核对', '未核对']);
    expect(unread[0]?.状态).toContain('验证是否真人');
  });

  test('tells the bodies by year: published, found and not read, not seen', async () => {
    const [line, ...others] = await read('机关 × 年度');
    expect(others.length).toBeGreaterThan(8);
    expect([line, ...others].flat()).toContain('2023 年度：应报 3，已公布 1，未读 1，未见 1');
    const rowOf = (body: string) => others.find(([name]) => name === body)?.join(' ');
    expect(rowOf('安河市水务局')).toContain('已找到，未能读取');
    expect(rowOf('安河市没有报告的局')).toContain('未见');
  });

  test('has what was found between reports, like text and runs', async () => {
    const [passed, crashed, off, heads, ...found] = await read('跨年核对');
    expect(passed?.[0]).toMatch(/相符 4，不符 1，未能比较 2$/);
    expect(crashed?.[0]).toMatch(/没有完成$/);
    expect(off?.[0]).toMatch(/已关闭$/);
    const finding = Object.fromEntries(heads?.map((head, at) => [head, found[0]?.[at]]) ?? []);
    expect(finding).toMatchObject({ 程度: '错误', 年度: items[1]?.reports[0]?.member.year });
    expect(finding?.问题).toContain('3 ≠ 2');
    const [pair] = await rowsOf('雷同');
    expect(pair).toMatchObject({ 重复率: 0.874, 含规定文字的重复率: 0.912, 占另一份: 0.6 });
    const words = items[0]?.reports[0]?.member.passages[0]?.text.slice(0, 9);
    expect(pair?.相同的文字).toBe(words);
    expect(await rowsOf('运行记录')).toMatchObject([{ 共计: 11, 是否核对完: '已全部处理' }]);
  });
});

describe('the workbook', () => {
  test('keeps its heads in sight and has a filter in each', () => {
    const sheets = Object.keys(parts).filter((name) => /worksheets\/sheet\d\.xml$/.test(name));
    expect(sheets).toHaveLength(names.length);
    for (const name of sheets) {
      expect(parts[name], name).toMatch(/<pane [^>]*state="frozen"/);
      expect(parts[name], name).toMatch(/<autoFilter ref="A\d+:[A-Z]+\d+"\/>/);
    }
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<pane [^>]*ySplit="1"/);
  });

  test('leads to the addresses of the reports, and to no other', () => {
    const links = parts['xl/worksheets/_rels/sheet2.xml.rels'] ?? '';
    const targets = [...links.matchAll(/Target="(https?:[^"]*)"/g)].map(([, target]) => target);
    const addresses = items.flatMap(({ address, reports }) =>
      reports.map(() => address).concat(reports.length ? [] : [address]),
    );
    expect(targets).toEqual(addresses);
    const ids = [...links.matchAll(/ Id="(rId-link-\d+)"/g)].map(([, id]) => id);
    const used = [...(parts['xl/worksheets/sheet2.xml'] ?? '').matchAll(/r:id="(rId-link-\d+)"/g)];
    expect(used.map(([, id]) => id)).toEqual(ids);
  });

  test('holds no formula, whatever the words of a page look like', async () => {
    for (const [name, text] of Object.entries(parts)) expect(text, name).not.toMatch(/<f[ >]/);
    const rows = await rowsOf('问题汇总');
    const [shown] = rows.flatMap((row) =>
      String(row.机关).startsWith('=HYPERLINK') ? row.机关 : [],
    );
    expect(shown).toBe(hostile.replace('\u202e', ''));
  });
});

test('what is not finished says so on every sheet', async () => {
  const unfinishedBook = await xlsxOf(sheetsOf(unfinished, inChinese));
  for (const name of names) {
    const [[first] = []] = await read(name, unfinishedBook);
    expect(first, name).toMatch(/^未核对完：共 86 份，只处理了 11 份/);
  }
  const bodies = await read('机关 × 年度', unfinishedBook);
  expect(bodies.flat()).not.toContain('未见');
});

test('is written in English as well', async () => {
  const english = await xlsxOf(sheetsOf(exportInput, inEnglish));
  const [heads] = await read('Reports', english);
  expect(heads).toEqual(expect.arrayContaining(['Agency', 'Result', 'Days late']));
  expect(heads?.join('')).not.toMatch(/\p{Script=Han}/u);
});
