import type { Random } from '../accuracy/random.ts';
import type { Shape } from './shapes.ts';
import type { FigureCell, SheetCell } from './sheet.ts';

/*
 * The other half of the shapes. They were written together with the first and looked at only when discovery was
 * done; what was found then stands in docs/discovering.md.
 */

const figure = (value: number, decimals = 0): FigureCell => ({ figure: value, decimals });
const free = (value: number, decimals = 0): FigureCell => ({ figure: value, decimals, free: true });
const tidy = (value: number) => Math.round(value * 100) / 100;
const sum = (figures: readonly number[]) => tidy(figures.reduce((all, one) => all + one, 0));
const times = <Item>(count: number, make: (at: number) => Item): Item[] =>
  Array.from({ length: count }, (_, at) => make(at));
const columnOf = (rows: readonly (readonly number[])[], at: number) =>
  sum(rows.map((row) => row[at] ?? 0));
const some = (random: Random, most: number) => (random.next() < 0.12 ? 0 : random.whole(1, most));

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

/** Groups {件数, 金额} of which 合计 is one. */
const parallelGroups: Shape = (random) => {
  const names = ['养老', '医疗', '工伤', '失业'].slice(0, random.whole(2, 4));
  const rows = times(random.whole(3, 7), () =>
    names.map(() => [some(random, 300), tidy(random.next() * 800)] as const),
  );
  const line = (row: readonly (readonly [number, number])[]): SheetCell[] =>
    [...row, [sum(row.map(([a]) => a)), sum(row.map(([, b]) => b))] as const].flatMap(([a, b]) => [
      figure(a),
      figure(b, 2),
    ]);
  return [
    [{ text: '区县', rows: 2 }, ...[...names, '合计'].map((text) => ({ text, columns: 2 }))],
    times(names.length + 1, () => ['人数（人）', '金额（万元）']).flat(),
    ...rows.map((row, at): SheetCell[] => [`第${'一二三四五六七'[at]}区`, ...line(row)]),
    [
      '合计',
      ...line(
        names.map(
          (_, at) =>
            [
              sum(rows.map((row) => row[at]?.[0] ?? 0)),
              sum(rows.map((row) => row[at]?.[1] ?? 0)),
            ] as const,
        ),
      ),
    ],
  ];
};

/** Subtotals without merged cells, then all. */
const flatSubtotals: Shape = (random) => {
  const width = random.whole(2, 4);
  const groups = times(random.whole(2, 4), () =>
    times(random.whole(2, 4), () => times(width, () => some(random, 250))),
  );
  const sums = groups.map((rows) => times(width, (at) => columnOf(rows, at)));
  const line = (row: readonly number[]) => row.map((one) => figure(one));
  return [
    ['科室', ...['登记', '变更', '注销', '备案'].slice(0, width)],
    ...groups.flatMap((rows, group): SheetCell[][] => [
      ...rows.map((row, at): SheetCell[] => [`${'甲乙丙丁'[group]}科${at + 1}组`, ...line(row)]),
      ['小计', ...line(sums[group] ?? [])],
    ]),
    ['合计', ...line(times(width, (at) => columnOf(sums, at)))],
  ];
};

/** Totals before their parts on two levels. */
const nestedFirst: Shape = (random) => {
  const width = random.whole(3, 4);
  const groups = times(3, () =>
    times(random.whole(2, 3), () => times(width, () => some(random, 600))),
  );
  const sums = groups.map((rows) => times(width, (at) => columnOf(rows, at)));
  const line = (row: readonly number[]) => row.map((one) => figure(one));
  return [
    ['类别', ...['2020年', '2021年', '2022年', '2023年'].slice(0, width)],
    ['总计', ...line(times(width, (at) => columnOf(sums, at)))],
    ...groups.flatMap((rows, group): SheetCell[][] => [
      [`${['种植业', '养殖业', '加工业'][group]}小计`, ...line(sums[group] ?? [])],
      ...rows.map((row, at): SheetCell[] => [`项目${group + 1}-${at + 1}`, ...line(row)]),
    ]),
  ];
};

/** 三公经费: kinds with a 小计 of their own among the columns. */
const threePublic: Shape = (random) => {
  const rows = times(random.whole(3, 6), () => times(4, () => tidy(random.next() * 60)));
  const line = ([a = 0, b = 0, c = 0, d = 0]: readonly number[]): SheetCell[] =>
    [sum([a, b, c, d]), a, tidy(b + c), b, c, d].map((one) => figure(one, 2));
  return [
    [
      { text: '单位名称', rows: 3 },
      { text: '“三公”经费支出（万元）', columns: 6 },
    ],
    [
      { text: '合计', rows: 2 },
      { text: '因公出国（境）费', rows: 2 },
      { text: '公务用车购置及运行费', columns: 3 },
      { text: '公务接待费', rows: 2 },
    ],
    ['小计', '公务用车购置费', '公务用车运行费'],
    ...rows.map((row, at): SheetCell[] => [`某局第${at + 1}分局`, ...line(row)]),
    ['合计', ...line(times(4, (at) => columnOf(rows, at)))],
  ];
};

/** Receipts of several years: what was received and what was left make all. */
const carriedOn: Shape = (random) => {
  const width = random.whole(2, 4);
  const rows = times(random.whole(3, 6), () => times(width, () => tidy(random.next() * 9000)));
  const left = times(2, () => times(width, () => tidy(random.next() * 900)));
  const line = (row: readonly number[]) => row.map((one) => figure(one, 2));
  const own = times(width, (at) => columnOf(rows, at));
  return [
    ['收入项目', ...['2021年', '2022年', '2023年', '2024年'].slice(0, width)],
    ...rows.map((row, at): SheetCell[] => [
      `${'一二三四五六'[at]}、收入之${'甲乙丙丁戊己'[at]}`,
      ...line(row),
    ]),
    ['本年收入合计', ...line(own)],
    ['上级补助结转', ...line(left[0] ?? [])],
    ['年初结转和结余', ...line(left[1] ?? [])],
    [
      '收入总计',
      ...line(times(width, (at) => sum([own[at] ?? 0, left[0]?.[at] ?? 0, left[1]?.[at] ?? 0]))),
    ],
  ];
};

/** Two tables one under the other in one grid. */
const twoBands: Shape = (random) => {
  const band = (heads: readonly string[]): SheetCell[][] => {
    const rows = times(4, () => heads.map(() => some(random, 80)));
    const line = (row: readonly number[]) => [...row, sum(row)].map((one) => figure(one));
    return [
      ['部门', ...heads, '合计'],
      ...rows.map((row, at): SheetCell[] => [`${'甲乙丙丁'[at]}局`, ...line(row)]),
      ['总计', ...line(heads.map((_, at) => columnOf(rows, at)))],
    ];
  };
  return [...band(['来信', '来访', '来电']), ...band(['当面', '线上', '其他'])];
};

/** Figures told in 万 and 亿, a total in English. */
const magnitudes: Shape = (random) => {
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
const blanksForZero: Shape = (random) => {
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
const overlapping: Shape = (random) => {
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
const repeatedSubtotals: Shape = (random) => {
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
const monthsWithStocks: Shape = (random) => {
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
const amongRows: Shape = (random) => {
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

export const unseenShapes: Readonly<Record<string, Shape>> = {
  parallelGroups,
  flatSubtotals,
  nestedFirst,
  threePublic,
  carriedOn,
  twoBands,
  magnitudes,
  blanksForZero,
  overlapping,
  repeatedSubtotals,
  monthsWithStocks,
  amongRows,
};
