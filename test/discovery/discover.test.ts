import { describe, expect, test } from 'vitest';
import { sumsOf, tableOf, warningsOf } from '../../harness/discovery/plain-table.ts';

const warnings = (text: string, caption = '') => {
  const table = tableOf(text, caption);
  return table ? warningsOf(table) : null;
};

describe('what adds up', () => {
  test('a last row of all above it, established by its columns', () => {
    const table = tableOf(`
      单位 | 受理 | 办结
      东乡 | 3 | 20
      西乡 | 14 | 15
      合计 | 17 | 35`);
    expect(sumsOf(table)).toEqual(['r3c1 = r1c1 + r2c1', 'r3c2 = r1c2 + r2c2']);
    expect(table?.table.parts[0]?.rows.map(({ key, text }) => `${key} ${text}`)).toEqual([
      'r1 东乡',
      'r2 西乡',
      'r3 合计',
    ]);
  });

  test('rows by the length of their codes', () => {
    const table = tableOf(`
      科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出
      合计 | < | 300.50 | 120.25 | 180.25
      205 | 教育支出 | 210.50 | 110.25 | 100.25
      20502 | 普通教育 | 210.50 | 110.25 | 100.25
      2050201 | 学前教育 | 110.25 | 60.00 | 50.25
      2050202 | 小学教育 | 100.25 | 50.25 | 50.00
      221 | 住房保障支出 | 90.00 | 10.00 | 80.00
      22102 | 住房改革支出 | 90.00 | 10.00 | 80.00`);
    expect(sumsOf(table)).toEqual(
      expect.arrayContaining([
        'r1c2 = r2c2 + r6c2',
        'r3c2 = r4c2 + r5c2',
        'r2c2 = r3c2',
        'r4c1 = r4c2 + r4c3',
      ]),
    );
  });

  test('two halves side by side, and what was left beside what came in', () => {
    const halves = (total: string) => `
      收入 | < | < | 支出 | < | <
      项目 | 行次 | 金额 | 项目 | 行次 | 金额
      一、财政拨款收入 | 1 | 1250.55 | 一、教育支出 | 7 | 900.10
      二、事业收入 | 2 | 310.20 | 二、卫生健康支出 | 8 | 500.65
      三、其他收入 | 3 | 12.25 | 三、住房保障支出 | 9 | 122.25
      本年收入合计 | 4 | ${total} | 本年支出合计 | 10 | 1523.00
      年初结转和结余 | 5 | 50.00 | 年末结转和结余 | 11 | 100.00
      总计 | 6 | 1623.00 | 总计 | 12 | 1623.00`;
    expect(sumsOf(tableOf(halves('1573.00')))).toEqual([
      'r4c1 = r1c1 + r2c1 + r3c1',
      'r6c1 = r4c1 + r5c1',
      'r10c2 = r7c2 + r8c2 + r9c2',
      'r12c2 = r10c2 + r11c2',
    ]);
    expect(warnings(halves('1537.00'))).toEqual([{ cells: ['t1/r4/c1'] }]);
  });

  test('columns under one head, with a sum of their own', () => {
    const table = tableOf(`
      乡镇 | 合计 | 养殖 | < | < | 种植
      ^ | ^ | 小计 | 牛 | 羊 | ^
      东乡 | 100 | 70 | 30 | 40 | 30
      西乡 | 57 | 50 | 21 | 29 | 7
      北乡 | 31 | 20 | 12 | 8 | 11`);
    expect(sumsOf(table).filter((sum) => sum.startsWith('r1'))).toEqual([
      'r1c2 = r1c3 + r1c4',
      'r1c1 = r1c2 + r1c5',
    ]);
  });
});

describe('what does not hold', () => {
  test('is named where two sums cross', () => {
    expect(
      warnings(
        `
        街道 | 来信 | 来访 | 来电 | 合计
        东街 | 12 | 31 | 8 | 51
        西街 | 25 | 19 | 33 | 77
        南街 | 41 | 6 | 13 | 60
        合计 | 78 | 56 | 54 | 188`.replace('| 19 |', '| 91 |'),
      ),
    ).toEqual([{ cells: ['t1/r2/c2'] }]);
  });

  test('14 over rows of nothing, where one total stands over all', () => {
    const text = (total: number) => `
      单位 | 件数
      东乡 | 0
      西乡 | 0
      北乡 | 0
      合计 | ${total}`;
    expect(warnings(text(14))).toEqual([{ cells: ['?'] }]);
    expect(warnings(text(0))).toEqual([]);
  });
});

describe('no alarm', () => {
  test.each([
    [
      'of parts that 其中 leaves unsaid',
      '学校 | 合计 | 其中：女生\n一中 | 500 | 240\n二中 | 410 | 190\n三中 | 77 | 30',
    ],
    [
      'of groups across each other',
      '村 | 合计 | 低保户 | 残疾人 | 党员\n甲 | 40 | 3 | 5 | 12\n乙 | 61 | 8 | 2 | 20\n丙 | 9 | 0 | 1 | 8',
    ],
    ['of one row of such groups', '合计 | 男 | 女 | 少数民族\n100 | 60 | 40 | 10'],
    [
      'of means and rates',
      '单位 | 平均分 | 达标率\n一中 | 81 | 90%\n二中 | 72 | 80%\n合计 | 76 | 85%',
    ],
    [
      'of ranks and codes',
      '代码 | 单位 | 排名\n101 | 一中 | 1\n102 | 二中 | 2\n103 | 三中 | 3\n| 合计 | 9',
    ],
    ['of what rounding does', '行业 | 产值（万元）\n甲 | 3.3\n乙 | 3.3\n丙 | 3.3\n合计 | 10.0'],
    [
      'of shares that are rounded',
      '类 | 数量 | 占比\n甲 | 1 | 33.3%\n乙 | 1 | 33.3%\n丙 | 1 | 33.3%\n合计 | 3 | 100%',
    ],
    [
      'of a figure with a footnote',
      '单位 | 件数 | 人次\n东乡 | 30① | 41\n西乡 | 21 | 33\n南乡 | 12 | 9\n合计 | 60 | 83',
    ],
    [
      'of a figure over two rows',
      '单位 | 件数 | 人次 | 天数\n东乡 | 30 | 41 | 7\n西乡 | ^ | 33 | 8\n合计 | 60 | 74 | 15',
    ],
    [
      'of years that lead the rows',
      '年份 | 合计 | 城镇 | 农村\n2021 | 50 | 20 | 30\n2022 | 61 | 21 | 40',
    ],
    [
      'of telephone numbers',
      '单位 | 电话 | 件数\n东乡 | 13800138000 | 4\n西乡 | 13900139000 | 5\n合计 | | 9',
    ],
    [
      'of counts to a thousand',
      '乡镇 | 应种人数 | 实种人数 | 千人接种数\n东镇 | 448 | 403 | 900\n西镇 | 1200 | 840 | 700\n南镇 | 902 | 0 | 0\n合计 | 2550 | 1243 | 487',
    ],
    [
      'of counts by other counts, whatever they are called',
      '乡镇 | 应种人数 | 实种人数 | 接种人数\n东镇 | 448 | 403 | 900\n西镇 | 1200 | 840 | 700\n南镇 | 902 | 0 | 0\n合计 | 2550 | 1243 | 487',
    ],
    [
      'of means with the places beside each other',
      '项目 | 东镇 | 西镇 | 南镇 | 北乡 | 合计\n办件数 | 555 | 671 | 435 | 702 | 2363\n承诺时限 | 18 | 19 | 5 | 22 | 17',
    ],
    [
      'of a total that counts once what stands in several rows',
      '渠道 | 服务数\n电子屏 | 606\n门户网站 | 995\n公众号 | 1782\n大厅 | 3344\n合计（剔除重复） | 6047',
    ],
    [
      'of a total that a note tells of',
      '渠道 | 服务数\n电子屏 | 606\n门户网站 | 995\n公众号 | 1782\n大厅 | 3344\n合计* | 6047',
    ],
    [
      'of a total that its last row tells of',
      '渠道 | 服务数\n电子屏 | 606\n门户网站 | 995\n公众号 | 1782\n大厅 | 3344\n合计 | 6047\n注：合计数已剔除重复。 | <',
    ],
    ['of a total with words beside it', '项目 | 统计 | 计划总计划\n甲 | 5 | 1\n乙 | 6 | 2'],
  ])('%s', (_, text) => {
    const table = tableOf(text);
    expect(table ? warningsOf(table) : []).toEqual([]);
  });
});

test('A table without a total is none; one without a sum has no identities', () => {
  expect(tableOf('单位 | 件数\n东乡 | 1\n西乡 | 2')).toBeNull();
  expect(tableOf('村 | 合计 | 党员\n甲 | 40 | 12\n乙 | 61 | 20')?.identities).toEqual([]);
});
