import { expect, test } from 'vitest';
import { sumsOf, tableOf, warningsOf } from '../../harness/discovery/plain-table.ts';

const warnings = (text: string, caption = '') => {
  const table = tableOf(text, caption);
  return table ? warningsOf(table) : null;
};

const spending = (total: string) => `
  项目 | 金额
  教育支出 | 81234.56
  卫生健康支出 | 3456.78
  住房保障支出 | 120.09
  合计 | ${total}`;

test('one line of decimals is told wrong where a slip explains it, and only there', () => {
  expect(warnings(spending('84811.43'))).toEqual([]);
  expect(warnings(spending('48811.43'))).toHaveLength(1);
  expect(warnings(spending('84911.43'))).toHaveLength(1);
  expect(warnings(spending('97655.02'))).toEqual([]);
});

test('a part left out is told where it can be no part of another', () => {
  expect(warnings(spending('81354.65'))).toHaveLength(1);
  const aids = (total: string) => `
    项目 | 金额
    产业补助 | 81234.56
    教育资助 | 3456.78
    住房改造 | 9120.09
    合计 | ${total}`;
  expect(warnings(aids('93811.43'))).toEqual([]);
  expect(warnings(aids('84691.34'))).toHaveLength(1);
  // 教育资助 may be of 产业补助.
  expect(warnings(aids('90354.65'))).toEqual([]);
});

test('blanks are 0 where what stands beside them comes to the total but for a slip', () => {
  const partly = (total: string) => `
    项目 | 金额
    教育支出 | 81234.56
    卫生健康支出 |
    住房保障支出 | 120.09
    农林水支出 |
    合计 | ${total}`;
  expect(warnings(partly('81534.65'))).toHaveLength(1);
  expect(warnings(partly('92655.02'))).toEqual([]);
});

test('what is taken off is taken off', () => {
  const table = tableOf(`
    项目 | 上年 | 本年
    营业收入 | 5100 | 6200
    减：营业成本 | 1100 | 1150
    其他收益 | 20 | 31
    合计 | 4020 | 5081`);
  const [first] = table?.identities ?? [];
  expect(first?.left.map(({ coefficient = 1 }) => coefficient)).toEqual([1, -1, 1]);
  expect(table && warningsOf(table)).toEqual([]);
});

test('项 by the code before the words, and 1.1 under 1', () => {
  const coded = `
    科目 | 预算 | 决算
    205教育支出 | 9100.25 | 8123.75
    20502普通教育 | 9000.00 | 8023.50
    20503职业教育 | 100.25 | 100.25
    221住房保障支出 | 310.50 | 299.15
    合计 | 9410.75 | 8422.90`;
  expect(sumsOf(tableOf(coded))).toContain('r1c1 = r2c1 + r3c1');
  const numbered = `
    项目 | 概算 | 决算
    1 道路工程 | 812 | 799
    1.1 土方 | 300 | 310
    1.2 路面 | 512 | 489
    2 绿化工程 | 95 | 88
    2.1 乔木 | 60 | 51
    2.2 草坪 | 35 | 37
    合计 | 907 | 887`;
  expect(sumsOf(tableOf(numbered))).toEqual(
    expect.arrayContaining(['r1c1 = r2c1 + r3c1', 'r7c2 = r1c2 + r4c2']),
  );
});

test('a total of people that counts each once is no alarm, nor one of a body’s only item', () => {
  const once = `
    类型 | 户数 | 金额
    产业补助 | 120 | 81230.50
    教育资助 | 80 | 9120.25
    临时救助 | 33 | 1200.00
    合计 | 201 | 91550.75`;
  expect(warnings(once)).toEqual([]);
  const only = `
    项目 | 合计 | 财政拨款 | 上年结转
    合计 | 143650.44 | 41274.14 | 102376.30
    市公安局 | 32352.42 | | 32352.42
    培训 | 32352.42 | | 32352.42
    市教育局 | 111298.02 | 41274.14 | 70023.88`;
  expect(warnings(only)).toEqual([]);
});

test('a line that comes to those behind it is not added up beside them', () => {
  const table = (left: string) => `
    收入 | 金额 | 支出 | 金额
    财政拨款 | 8456.32 | 教育支出 | 6610.44
    基金拨款 | 120.00 | 住房支出 | 1970.18
    本年收入合计 | 8576.32 | 本年支出合计 | 8580.62
    年初结转和结余 | ${left} | 年末结转和结余 | 1.40
    财政拨款结转 | 4.20 | |
    基金结转 | 1.50 | |
    总计 | 8582.02 | 总计 | 8582.02`;
  expect(warnings(table('5.70'))).toEqual([]);
});
