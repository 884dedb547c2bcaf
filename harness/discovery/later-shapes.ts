import type { Random } from '../accuracy/random.ts';
import { cents, columnOf, figure, free, type Shape, sum, times } from './draw.ts';
import type { SheetCell } from './sheet.ts';

const towns = ['城关镇', '河东乡', '西山街道', '北原镇', '东川乡', '石门镇', '柳林乡'];
const kinds = ['产业补助', '就业补助', '教育资助', '医疗救助', '临时救助', '住房改造'];

const amount = (random: Random) => cents(random.whole(10_000, 9_000_000) / 100);
const money = (value: number) => figure(cents(value), 2);
const listOf = (names: readonly string[], rows: readonly (readonly SheetCell[])[]) =>
  rows.map((row, at): SheetCell[] => [names[at] ?? '', ...row]);

/** Households, who stand in several rows and are counted once, beside money. */
const countedOnce: Shape = (random) => {
  const rows = times(random.whole(3, 6), () => [random.whole(20, 900), amount(random)]);
  const [households = 0, paid = 0] = [columnOf(rows, 0), columnOf(rows, 1)];
  const most = Math.max(...rows.map(([own = 0]) => own));
  const once = Math.max(most, Math.round(households * (0.6 + random.next() * 0.38)));
  return [
    ['类型', '户数', '金额'],
    ...listOf(
      kinds,
      rows.map(([own = 0, one = 0]) => [free(own), money(one)]),
    ),
    ['合计', free(once), money(paid)],
  ];
};

/** New ones of each quarter, and those there were at its end. */
const lastOfTimes: Shape = (random) => {
  const rows = times(4, () => [random.whole(5, 900), random.whole(300, 3000)]);
  return [
    ['季度', '新增户数', '在册户数'],
    ...listOf(
      ['一季度', '二季度', '三季度', '四季度'],
      rows.map(([one = 0, there = 0]) => [figure(one), free(there)]),
    ),
    ['合计', figure(columnOf(rows, 0)), free(rows[3]?.[1] ?? 0)],
  ];
};

/** What a harvest comes to, and by how much land: no sum. */
const yields: Shape = (random) => {
  const width = random.whole(4, 7);
  const rows = times(width, () => [random.whole(900, 60_000), random.whole(900, 60_000)]);
  const perLand = () => free(random.whole(300, 600));
  return [
    ['乡镇', '播种面积（亩）', '亩产（公斤）', '总产量（吨）'],
    ...listOf(
      towns,
      rows.map(([land = 0, grain = 0]) => [figure(land), perLand(), figure(grain)]),
    ),
    ['合计', figure(columnOf(rows, 0)), perLand(), figure(columnOf(rows, 1))],
  ];
};

/** One row of groups that lie across each other, with a total behind them. */
const acrossInOneRow: Shape = (random) => {
  const whole = random.whole(100, 9999);
  return [
    ['乡镇', '脱贫户', '监测户', '低保户', '合计'],
    ['城关镇', ...times(3, () => free(random.whole(0, whole))), free(whole)],
  ];
};

/** Most rows add up as their columns might, and some do not: 办结 and 在办 and what was withdrawn. */
const almostAdded: Shape = (random) => {
  const rows = times(random.whole(4, 7), () => {
    const [done, open] = [random.whole(50, 2000), random.whole(0, 900)];
    return [done + open + (random.next() < 0.1 ? random.whole(1, 9) : 0), done, open];
  });
  return [
    ['单位', '受理', '办结', '在办'],
    ...listOf(
      towns,
      rows.map((row) => row.map((one) => figure(one))),
    ),
    ['合计', ...times(3, (at) => figure(columnOf(rows, at)))],
  ];
};

/** 年初 with what came and without what went is 年末. */
const balances: Shape = (random) => {
  const rows = times(random.whole(4, 7), () => {
    const [had, came, went] = [amount(random), amount(random), random.whole(1, 99)];
    return [had, came, went, cents(had + came - went)];
  });
  return [
    ['地区', '年初余额', '本年新增', '本年偿还', '年末余额'],
    ...listOf(
      towns,
      rows.map((row) => row.map(money)),
    ),
    ['合计', ...times(4, (at) => money(columnOf(rows, at)))],
  ];
};

/** 减： in a list. */
const takenOff: Shape = (random) => {
  const columns = times(random.whole(3, 5), () => [
    random.whole(5000, 90_000),
    random.whole(100, 900),
    random.whole(1000, 9000),
  ]);
  const rows = ['营业收入', '减：营业成本', '其他收益'];
  return [
    ['项目', ...columns.map((_, at) => `${2019 + at}年`)],
    ...rows.map((name, at): SheetCell[] => [
      name,
      ...columns.map((column) => figure(column[at] ?? 0)),
    ]),
    ['合计', ...columns.map(([came = 0, went = 0, other = 0]) => figure(came - went + other))],
  ];
};

/** Lines over those right behind them, with nothing that says so but their figures. */
const byFigures: Shape = (random) => {
  const taxes = ['增值税', '企业所得税', '契税', '房产税', '印花税'].slice(0, random.whole(2, 5));
  const others = ['专项收入', '罚没收入', '捐赠收入'].slice(0, random.whole(2, 3));
  const drawn = (names: readonly string[]) => names.map(() => times(3, () => amount(random)));
  const [one, two] = [drawn(taxes), drawn(others)];
  const sumsOf = (rows: readonly (readonly number[])[]) => times(3, (at) => columnOf(rows, at));
  const [first, second] = [sumsOf(one), sumsOf(two)];
  return [
    ['项目', '上年', '预算', '决算'],
    ['税收收入', ...first.map(money)],
    ...listOf(
      taxes,
      one.map((row) => row.map(money)),
    ),
    ['非税收入', ...second.map(money)],
    ...listOf(
      others,
      two.map((row) => row.map(money)),
    ),
    ['收入合计', ...first.map((of, at) => money(sum([of, second[at] ?? 0])))],
  ];
};

/** Kinds that were not read until others had been. */
export const laterShapes: Readonly<Record<string, Shape>> = {
  yields,
  balances,
  takenOff,
  byFigures,
};

/** Kinds of which little or nothing can be told for certain: nothing may be called wrong. */
export const doubtfulShapes: Readonly<Record<string, Shape>> = {
  countedOnce,
  lastOfTimes,
  acrossInOneRow,
  almostAdded,
};
