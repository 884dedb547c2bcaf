import { describe, expect, test } from 'vitest';
import { htmlPage } from '../../harness/reports/documents.ts';
import { examplePage } from '../../harness/reports/example-page.ts';
import { auditPage } from '../../lib/audit.ts';

const HEADER = '单位名称 警告 罚款 行政拘留 其他行政处罚 合计（宗） 罚没金额（万元）';
const [TOWN, WATER] = ['甲镇 1 2 0 0 3 1.5', '水利局 4 5 0 1 10 2.25'];
const TOTAL = '合计 5 7 0 1 13 3.75';

/** Cells are parted by spaces; "~" is an empty one, "*" before a row makes it one cell across the table. */
function table(...rows: readonly string[]): string {
  const cells = rows.map((row) =>
    row.startsWith('*')
      ? `<td colspan="7">${row.slice(1)}</td>`
      : row
          .split(' ')
          .map((cell) => `<td>${cell === '~' ? '' : cell}</td>`)
          .join(''),
  );
  return `<table>${cells.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
}

function page(body: string, title = '某县2023年度行政执法统计年报', head = '公告'): string {
  return `<!DOCTYPE html><html><head><title>${head}</title></head><body><h1>${title}</h1>${body}</body></html>`;
}

/** Names of rows with their figures of 合计, what is wrong, and how many identities are incomplete. */
function read(...tables: readonly string[]) {
  const audits = auditPage(htmlPage(page(tables.join(''))));
  return audits.map(({ report, findings, checks, identities }) => {
    const found = report.tables.find(({ table: { key } }) => key === 'penalties');
    const names = new Map(
      found?.table.parts.flatMap(({ rows }) => rows.map(({ key, text }) => [key, text])),
    );
    const rows = Object.entries(found?.readings ?? {}).map(([key, { total }]) => [
      names.get(key) || key,
      total?.state === 'figure' ? total.value : null,
    ]);
    return {
      rows: Object.fromEntries(rows),
      failed: checks.failed,
      open: Object.entries(identities).filter(
        ([id, outcome]) => id.includes('penalties') && outcome === 'incomplete',
      ).length,
      told: findings
        .filter(({ severity, code }) => severity !== 'advice' && code !== 'missing-table')
        .map(({ code }) => code),
    };
  });
}

const sound = { rows: { 甲镇: 3, 水利局: 10, cases: 13 }, failed: 0, open: 0, told: [] };

describe('the same bodies are read, and add up', () => {
  test.each<[string, readonly string[]]>([
    ['in one table', [table(HEADER, TOWN, WATER, TOTAL)]],
    ['below a row of column numbers', [table(HEADER, '栏次 1 2 3 4 5 6', TOWN, WATER, TOTAL)]],
    [
      'below a row across all columns',
      [table(HEADER, '*一、乡镇', TOWN, '*二、县直部门', WATER, TOTAL)],
    ],
    ['above a note', [table(HEADER, TOWN, WATER, TOTAL, '填表日期 2024 ~ ~ ~ ~ ~')]],
    ['beside a comparison', [table(HEADER, TOWN, WATER, TOTAL, '上年同期 1 1 0 0 2 9')]],
    ['beside percents', [table(HEADER, TOWN, WATER, TOTAL, '构成 38% 54% 0% 8% 100% ~')]],
    ['beside a part of one', [table(HEADER, TOWN, WATER, '其中：水政队 1 1 0 0 2 1', TOTAL)]],
    ['with a total of another name', [table(HEADER, TOWN, WATER, TOTAL.replace('合', '全县总'))]],
    ['with the total twice', [table(HEADER, TOTAL, TOWN, WATER, TOTAL)]],
    ['broken by a page', [table(HEADER, TOWN), table(WATER, TOTAL)]],
    ['broken twice', [table(HEADER, TOWN), '<p>— 2 —</p>', table(WATER), table(TOTAL)]],
    ['broken, with the header again', [table(HEADER, TOWN), table(HEADER, WATER, TOTAL)]],
    ['above another table', [table(HEADER, TOWN, WATER, TOTAL), table('月份 1 2 3 4 5 6')]],
    [
      'beside a column of groups',
      [table(`类别 ${HEADER}`, `乡镇 ${TOWN}`, `县直 ${WATER}`, `合计 ~ ${TOTAL.slice(3)}`)],
    ],
  ])('%s', (_, tables) => {
    expect(read(...tables)).toEqual([sound]);
  });
});

test('a wrong total below a page break is found', () => {
  const [{ failed } = sound] = read(table(HEADER, TOWN), table(WATER, '合计 5 7 0 1 13 9.75'));
  expect(failed).toBe(1);
});

test('bodies of one name have a row each', () => {
  const rows = ['执法队 1 2 0 0 3 1.5', '执法队 4 5 0 1 10 2.25', TOTAL];
  for (const tables of [
    [table(HEADER, ...rows)],
    [table(HEADER, ...rows.slice(0, 1)), table(...rows.slice(1))],
  ])
    expect(read(...tables)).toMatchObject([{ failed: 0, open: 0, told: [] }]);
});

test('numbers are names where names stand', () => {
  const [{ rows } = sound] = read(
    table(HEADER, TOWN.replace('甲镇', '110'), WATER.replace('水利局', '120'), TOTAL),
  );
  expect(rows).toEqual({ 110: 3, 120: 10, cases: 13 });
});

test('合计局 is a body', () => {
  const [{ rows } = sound] = read(table(HEADER, TOWN.replace('甲镇', '合计局'), WATER, TOTAL));
  expect(Object.keys(rows)).toContain('合计局');
});

test('the only body is the report’s own row, also on two pages', () => {
  expect(read(table(HEADER, WATER))[0]?.rows).toEqual({ cases: 10 });
  expect(read(table(HEADER.slice(5)), table(WATER.slice(4)))[0]?.rows).toEqual({ cases: 10 });
});

describe('a sum over rows or columns that the form does not know is left open', () => {
  test('subtotals', () => {
    const [{ failed, open } = sound] = read(
      table(HEADER, TOWN, TOWN.replace('甲镇', '小计'), WATER, TOTAL),
    );
    expect([failed, open]).toEqual([0, 6]);
  });

  test('a body with one word for all its figures', () => {
    const merged = '<tr><td>水利局</td><td colspan="6">见附件</td></tr></table>';
    const broken = table(HEADER, TOWN, TOTAL).replace('</table>', merged);
    expect(read(broken)).toMatchObject([{ failed: 0, open: 6 }]);
  });

  test('a category that is not on the form', () => {
    const wide = (row: string, cell: string) => row.split(' ').toSpliced(4, 0, cell).join(' ');
    const rows = [wide(HEADER, '驱逐出境'), wide('甲镇 1 2 0 0 12 1.5', '9')];
    expect(read(table(...rows))).toMatchObject([{ failed: 0, open: 1, told: [] }]);
  });

  test('amounts in several units', () => {
    const rows = ['甲镇 1 2 0 0 3 5000元', WATER, '合计 5 7 0 1 13 2.75'];
    expect(read(table(HEADER, ...rows))).toMatchObject([{ failed: 0, open: 1 }]);
  });
});

test.each([
  ['3.8', ['1.5', '2.25'], 0],
  ['7.1', ['1.2', '5.8'], 0],
  ['7.2', ['1.2', '5.8'], 1],
  ['0.03', ['0.01', '0.01'], 0],
  ['0.04', ['0.01', '0.01'], 1],
])('a sum of %s over amounts of %s', (sum, [town, water], failed) => {
  const rows = [`甲镇 1 2 0 0 3 ${town}`, `水利局 4 5 0 1 10 ${water}`, `合计 5 7 0 1 13 ${sum}`];
  expect(read(table(HEADER, ...rows))[0]?.failed).toBe(failed);
});

describe('tables alone are no report', () => {
  const tables = table(HEADER, TOWN, WATER, TOTAL);
  const names = (html: string) => auditPage(htmlPage(html)).map(({ report }) => report.form.name);

  test.each(['行政处罚裁量基准', '某县权责清单', '某县2023年上半年行政执法数据'])('%s', (title) => {
    // Only their totals are checked, as those of any table.
    expect(names(page(tables, title, '某县2023年度行政执法统计年报'))).toEqual(['discovered']);
  });

  test('the document’s title shows one where the page has none', () => {
    const html = page(tables, '', '某县2023年度行政执法统计年报').replace('<h1></h1>', '');
    expect(names(html)).toEqual(['enforcement']);
  });

  test('a table of penalties in an annual report leaves that whole', () => {
    const annual = examplePage('');
    const plain = auditPage(htmlPage(annual));
    const audits = auditPage(htmlPage(annual.replace('<table', `${tables}<table`)));
    expect(audits.map(({ report }) => [report.form.name, report.title?.text])).toEqual(
      plain.map(({ report }) => [report.form.name, report.title?.text]),
    );
    expect(audits.map(({ checks }) => checks)).toEqual(plain.map(({ checks }) => checks));
  });
});
