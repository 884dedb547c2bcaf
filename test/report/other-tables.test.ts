import { describe, expect, test } from 'vitest';
import { htmlPage } from '../../harness/reports/documents.ts';
import { savedPages } from '../../harness/reports/saved-pages.ts';
import { auditPage, countTotals } from '../../lib/audit.ts';

const bodyOf = (slug: string) => {
  const source =
    savedPages.find((page) => page.slug === slug && page.kind === 'page')?.source ?? '';
  return /<body[^>]*>([\s\S]*)<\/body>/u.exec(source)?.[1] ?? '';
};
const page = (body: string) => htmlPage(`<html><head></head><body>${body}</body></html>`);
const tableOf = (...rows: string[]) =>
  `<table>${rows.map((row) => `<tr><td>${row.split('|').join('</td><td>')}</td></tr>`).join('')}</table>`;
const told = (body: string, options = {}) =>
  auditPage(page(body), options).map(({ report, findings }) => ({
    form: report.form.name,
    tables: report.tables.filter(({ found }) => found).length,
    warnings: findings.filter(({ severity }) => severity === 'warning').length,
  }));

const sums = tableOf('乡|来信|来访', '东乡|12|31', '西乡|25|19', '北乡|7|3', '合计|44|53');
const wrong = sums.replace('<td>25<', '<td>52<').replace('<td>7<', '<td>7<');
const three = tableOf('乡|来信|来访|来电', '东乡|12|31|5', '西乡|25|19|8', '合计|73|50|13');
const loose = tableOf('村|合计|党员', '甲|40|12', '乙|61|20');

describe('other tables', () => {
  test('alone on a page are a report of no form, in which what fails is a warning', () => {
    expect(told(sums)).toEqual([{ form: 'discovered', tables: 1, warnings: 0 }]);
    expect(told(`${sums}<p>其次</p>${loose}`)).toEqual([
      { form: 'discovered', tables: 2, warnings: 0 },
    ]);
  });

  test('with an error in one of three lines say so', () => {
    expect(told(three)).toEqual([{ form: 'discovered', tables: 1, warnings: 1 }]);
    expect(told(wrong)).toEqual([{ form: 'discovered', tables: 1, warnings: 1 }]);
  });

  test('of which a note below says that totals count once are asked for no more than that', () => {
    const warnings = (total: number, note = '') =>
      told(
        `${tableOf('渠道|服务数', '电子屏|606', '网站|995', '大厅|3344', `合计|${total}`)}${note}`,
      )
        .map((one) => one.warnings)
        .join();
    expect(warnings(4265)).toBe('1');
    expect(warnings(4265, '<p>注：合计数已剔除重复。</p>')).not.toBe('1');
    expect(warnings(4265, `<p>注：合计不含镇。</p>${sums}<p>注：合计数已剔除重复。</p>`)).toBe('1');
    expect(warnings(5945, '<p>注：合计数已剔除重复。</p>')).toBe('1');
  });

  test('with columns as a form has them are such tables too where there is no report', () => {
    const licences = tableOf(
      '单位|申请数量|受理数量|许可数量|不予许可数量',
      '住建局|212|208|201|7',
      '卫健局|96|95|93|2',
      '交通局|141|139|138|1',
      '合计|449|424|432|10',
    );
    expect(told(licences)).toEqual([{ form: 'discovered', tables: 1, warnings: 1 }]);
    expect(told(licences.replace('424', '442'))).toEqual([
      { form: 'discovered', tables: 1, warnings: 0 },
    ]);
  });

  test('stand behind the report that they are beside, where some can be checked', () => {
    const report = bodyOf('002-gaoping-2023');
    expect(told(`${report}${sums}`).map(({ form }) => form)).toEqual(['annual-2021', 'discovered']);
    expect(told(`${report}${loose}`).map(({ form }) => form)).toEqual(['annual-2021']);
  });

  test('are left out where the person wants none, or not this one', () => {
    expect(told(sums, { discovery: false })).toEqual([]);
    const [audit] = auditPage(page(sums));
    const leftOut = new Set([audit?.report.form.tables[0]?.mark ?? '']);
    expect(told(sums, { discovery: { leftOut } })).toEqual([]);
    // Its figures and years may change.
    const next = sums.replace('<td>12<', '<td>15<').replace('<td>44<', '<td>47<');
    expect(told(next, { discovery: { leftOut } })).toEqual([]);
    expect(told(`${sums}<p>其次</p>${three}`, { discovery: { leftOut } })).toEqual([
      { form: 'discovered', tables: 1, warnings: 1 },
    ]);
  });

  test('without a total anywhere are no report, nor with one that cannot be checked', () => {
    const none = tableOf('乡|来信', '东乡|12', '西乡|25');
    expect(told(none)).toEqual([]);
    expect(countTotals(page(none))).toBe(0);
    expect(told(loose)).toEqual([]);
    expect(countTotals(page(loose))).toBe(1);
  });

  test('told twice, as in a hidden print copy, are one', () => {
    expect(told(`${sums}<p>打印</p>${sums}`)).toEqual([
      { form: 'discovered', tables: 1, warnings: 0 },
    ]);
  });

  test('cut by a page break are one', () => {
    const first = tableOf('乡|来信|来访', '东乡|12|31', '西乡|25|19');
    const second = tableOf('北乡|7|3', '合计|44|53');
    expect(told(`${first}<p>- 2 -</p>${second}`)).toEqual([
      { form: 'discovered', tables: 1, warnings: 0 },
    ]);
  });

  test('that go on behind a next page are not said to fail', () => {
    const part = tableOf('乡|来信', '东乡|12', '西乡|25', '合计|190');
    expect(told(part)[0]?.warnings).toBe(1);
    expect(told(`${part}<p>共3页 下一页</p>`)).toEqual([]);
  });
});
