import type { Random } from '../accuracy/random.ts';
import { cents, columnOf, figure, free, type Shape, sum, times } from './draw.ts';
import type { FigureCell, SheetCell } from './sheet.ts';

const towns = ['城关街道', '东河镇', '西岭镇', '南川乡', '北塬乡', '石佛镇', '官庄镇', '朝阳街道'];
const classes = ['教育支出', '卫生健康支出', '农林水支出', '公共安全支出', '交通运输支出'];

const amount = (random: Random) => cents(random.whole(10_000, 90_000_000) / 100);
const money = (value: number) => figure(cents(value), 2);
const blankForZero = (value: number): FigureCell => ({
  ...money(value),
  print: (one) => (one === 0 ? '' : one.toFixed(2)),
});
const bottom = (rows: readonly (readonly number[])[], width: number) =>
  times(width, (at) => columnOf(rows, at));

/** Money by towns, in one column. */
const oneColumn: Shape = (random) => {
  const names = towns.slice(0, random.whole(4, 8));
  const paid = names.map(() => amount(random));
  const total: SheetCell[] = ['合计', money(sum(paid))];
  const rows = names.map((name, at): SheetCell[] => [name, money(paid[at] ?? 0)]);
  return [
    ['乡镇', '分配金额（元）'],
    ...(random.next() < 0.5 ? [total, ...rows] : [...rows, total]),
  ];
};

/** Money by classes of spending, in one column, with nothing where it is 0. */
const partlyBlank: Shape = (random) => {
  const paid = classes.map((_, at) => (at % 2 === 1 ? 0 : amount(random)));
  return [
    ['项目', '金额（元）'],
    ...classes.map((name, at): SheetCell[] => [name, blankForZero(paid[at] ?? 0)]),
    ['合计', money(sum(paid))],
  ];
};

/** 总计 of what came in this year and of what was left, in one column. */
const twoTotals: Shape = (random) => {
  const names = ['一、财政拨款', '二、事业收入', '三、其他收入'];
  const own = names.map(() => amount(random));
  const left = amount(random);
  return [
    ['项目', '预算数（元）'],
    ...names.map((name, at): SheetCell[] => [name, money(own[at] ?? 0)]),
    ['本年收入小计', money(sum(own))],
    ['上年结转结余', money(left)],
    ['收入总计', money(sum([...own, left]))],
  ];
};

/** Two groups of the same columns over one row. */
const publicInOneRow: Shape = (random) => {
  const group = () => {
    const [abroad, bought, driven, meals] = times(4, () => cents(random.whole(1, 30_000) / 100));
    const cars = cents((bought ?? 0) + (driven ?? 0));
    const all = cents((abroad ?? 0) + cars + (meals ?? 0));
    return [all, abroad ?? 0, cars, bought ?? 0, driven ?? 0, meals ?? 0].map(money);
  };
  const head = (text: string): SheetCell => ({ text, rows: 2 });
  const heads: SheetCell[] = [
    head('合计'),
    head('因公出国（境）费'),
    { text: '公务用车费', columns: 3 },
    head('公务接待费'),
  ];
  return [
    [
      { text: '单位', rows: 3 },
      { text: '预算数', columns: 6 },
      { text: '决算数', columns: 6 },
    ],
    [...heads, ...heads],
    ['小计', '购置费', '运行费', '小计', '购置费', '运行费'],
    ['本部门', ...group(), ...group()],
  ];
};

/** What stands under what told by indents alone. */
const indented: Shape = (random) => {
  const groups = [
    ['粮食作物', '稻谷', '小麦', '玉米'],
    ['油料作物', '花生', '油菜籽'],
  ];
  const counted = groups.map(([, ...own]) =>
    own.map(() => times(2, () => random.whole(90, 90_000))),
  );
  const step = random.pick([1, 1.3, 2]);
  const label = (text: string, depth: number): SheetCell => ({ text, indent: depth * step });
  const line = (text: string, depth: number, figures: readonly number[]): SheetCell[] => [
    label(text, depth),
    ...figures.map((one) => figure(one)),
    free(random.whole(100, 600)),
  ];
  return [
    ['项目', '面积（亩）', '总产（吨）', '亩产（公斤）'],
    line('合计', 0, bottom(counted.flat(), 2)),
    ...groups.flatMap(([name = '', ...own], at) => [
      line(name, 1, bottom(counted[at] ?? [], 2)),
      ...own.map((one, row) => line(one, 2, counted[at]?.[row] ?? [])),
    ]),
  ];
};

/** People by sex and by age, who are all of them. */
const registered: Shape = (random) => {
  const names = towns.slice(0, random.whole(4, 8));
  const people = names.map(() => times(5, () => random.whole(300, 9000)));
  const line = (name: string, [men = 0, women = 0, ...ages]: readonly number[]): SheetCell[] => [
    name,
    ...[men + women, men, women, ...ages].map((one) => figure(one)),
  ];
  return [
    [
      { text: '乡镇', rows: 2 },
      { text: '总人口', columns: 3 },
      { text: '按年龄分', columns: 3 },
    ],
    ['合计', '男', '女', '0-17岁', '18-59岁', '60岁以上'],
    line('全区合计', bottom(people, 5)),
    ...names.map((name, at) => line(name, people[at] ?? [])),
  ];
};

/** Kinds of tables of portals of which few lines tell. */
export const portalShapes: Readonly<Record<string, Shape>> = {
  oneColumn,
  partlyBlank,
  twoTotals,
  publicInOneRow,
  indented,
  registered,
};
