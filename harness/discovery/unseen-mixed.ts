import type { Random } from '../accuracy/random.ts';
import { columnOf, figure, free, type Shape, sum, times } from './draw.ts';
import type { SheetCell } from './sheet.ts';

const schools = [
  '第一小学',
  '实验小学',
  '育才小学',
  '东关小学',
  '北街小学',
  '滨河小学',
  '新华小学',
];
const months = [
  '1月',
  '2月',
  '3月',
  '4月',
  '5月',
  '6月',
  '7月',
  '8月',
  '9月',
  '10月',
  '11月',
  '12月',
];
const some = (random: Random, most: number) => (random.next() < 0.12 ? 0 : random.whole(1, most));

/** Figures told in 万 and 亿, a total in English. */
export const magnitudes: Shape = (random) => {
  const rows = times(random.whole(3, 6), () => [
    random.whole(10, 99_000),
    random.whole(10, 99_000),
  ]);
  const print = (value: number) =>
    value >= 10_000 ? `${(value / 10_000).toFixed(4)}亿` : `${value}万`;
  const line = (row: readonly number[]): SheetCell[] =>
    row.map((value) => ({ figure: value, print }));
  return [
    ['Region', 'Investment', 'Output'],
    ...rows.map((row, at): SheetCell[] => [`Area ${'ABCDEF'[at]}`, ...line(row)]),
    ['Total', ...line([columnOf(rows, 0), columnOf(rows, 1)])],
  ];
};

/** Nothing is written where there is nothing. */
export const blanksForZero: Shape = (random) => {
  const rows = times(random.whole(5, 9), () =>
    times(4, () => (random.next() < 0.5 ? 0 : random.whole(1, 40))),
  );
  const cell = (value: number): SheetCell => (value === 0 ? '' : figure(value));
  const line = (row: readonly number[]): SheetCell[] => [...row.map(cell), figure(sum(row))];
  return [
    ['学校', '特级教师', '高级教师', '一级教师', '二级教师', '合计'],
    ...rows.map((row, at): SheetCell[] => [schools[at % 7] + (at > 6 ? '分校' : ''), ...line(row)]),
    ['合计', ...times(4, (at) => figure(columnOf(rows, at))), figure(sum(rows.map(sum)))],
  ];
};

/** Groups that lie across each other and are no parts. */
export const overlapping: Shape = (random) => {
  const rows = times(random.whole(1, 7), () => {
    const all = random.whole(5, 400);
    return [
      all,
      random.whole(0, all),
      random.whole(0, Math.ceil(all / 3)),
      random.whole(0, Math.ceil(all / 4)),
      random.whole(0, Math.ceil(all / 2)),
    ];
  });
  return [
    ['村', '合计', '脱贫户', '监测户', '低保户', '务工人员'],
    ...rows.map((row, at): SheetCell[] => [
      `${'甲乙丙丁戊己庚'[at]}村`,
      ...row.map((one) => free(one)),
    ]),
  ];
};

/** A subtotal again at the head of the next page, and footnotes. */
export const repeatedSubtotals: Shape = (random) => {
  const width = random.whole(2, 3);
  const halves = times(2, () =>
    times(random.whole(3, 4), () => times(width, () => some(random, 500))),
  );
  const sums = halves.map((rows) => times(width, (at) => columnOf(rows, at)));
  const line = (row: readonly number[]) => row.map((one) => figure(one));
  const [first = [], second = []] = halves;
  return [
    ['企业', ...['用电', '用水', '用气'].slice(0, width)],
    ...first.map((row, at): SheetCell[] => [`企业甲${at + 1}`, ...line(row)]),
    ['小计', ...line(sums[0] ?? [])],
    ['承前页小计', ...line(sums[0] ?? [])],
    ...second.map((row, at): SheetCell[] => [`企业乙${at + 1}`, ...line(row)]),
    ['合计', ...line(times(width, (at) => columnOf(sums, at)))],
  ];
};

/** Means, medians and indices under a word like 合计; stocks at the end of each month. */
export const monthsWithStocks: Shape = (random) => {
  const rows = times(
    random.whole(6, 12),
    () => [random.whole(5, 90), random.whole(5, 90)] as const,
  );
  let stock = random.whole(500, 900);
  const stocks = rows.map(([more, less]) => {
    stock += more - less;
    return stock;
  });
  const index = () => free(95 + random.next() * 10, 1);
  const [more, less] = [sum(rows.map(([a]) => a)), sum(rows.map(([, b]) => b))];
  return [
    ['月份', '新增', '减少', '月末在库', '价格指数', '中位价'],
    ...rows.map(([a, b], at): SheetCell[] => [
      months[at] ?? '',
      figure(a),
      figure(b),
      free(stocks[at] ?? 0),
      index(),
      free(random.whole(20, 80)),
    ]),
    ['合计', figure(more), figure(less), free(stock), index(), free(random.whole(20, 80))],
    ['月均', free(more / rows.length, 1), free(less / rows.length, 1), '', '', ''],
  ];
};

/** 其中 that does not say all, among the rows; a merged figure. */
export const amongRows: Shape = (random) => {
  const width = random.whole(3, 4);
  const own = times(4, () => times(width, () => random.whole(20, 700)));
  const parts = own.map((row) => row.map((one) => random.whole(0, one)));
  const line = (row: readonly number[]) => row.map((one) => figure(one));
  const loose = (row: readonly number[]) => row.map((one) => free(one));
  return [
    ['指标', ...['一季度', '二季度', '三季度', '四季度'].slice(0, width)],
    ['合计', ...line(times(width, (at) => columnOf(own, at)))],
    ...own.flatMap((row, at): SheetCell[][] => [
      [`${at + 1}.${['城区', '郊区', '山区', '园区'][at]}`, ...line(row)],
      ['其中：重点项目', ...loose(parts[at] ?? [])],
    ]),
  ];
};
