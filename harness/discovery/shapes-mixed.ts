import { columnOf, figure, figuresOf, type Shape, sum, times } from './draw.ts';
import type { FigureCell, SheetCell } from './sheet.ts';

const bodies = [
  '城关镇',
  '河东乡',
  '西山街道',
  '北原镇',
  '东川乡',
  '石门镇',
  '柳林乡',
  '高台镇',
  '南寨街道',
];
const grades = ['一年级', '二年级', '三年级', '四年级', '五年级', '六年级'];

/** Enrolment: classes, boys and girls, with a total of the school. */
export const enrolment: Shape = (random) => {
  const draw = () => [random.whole(1, 6), random.whole(20, 150), random.whole(20, 150)] as const;
  const rows = grades.map(() => draw());
  const line = (classes: number, boys: number, girls: number): SheetCell[] => [
    figure(classes),
    figure(boys + girls),
    figure(boys),
    figure(girls),
  ];
  const at = (index: 0 | 1 | 2) => sum(rows.map((row) => row[index]));
  return [
    [
      { text: '年级', rows: 2 },
      { text: '班级数', rows: 2 },
      { text: '在校学生数', columns: 3 },
    ],
    ['合计', '男', '女'],
    ...rows.map((row, index): SheetCell[] => [grades[index] ?? '', ...line(...row)]),
    ['合计', ...line(at(0), at(1), at(2))],
  ];
};

/** Columns in groups with a sum each; 其中 that leaves others unsaid. */
export const headed: Shape = (random) => {
  const rows = figuresOf(random, random.whole(3, 6), 4, 500);
  const line = ([a = 0, b = 0, c = 0, d = 0]: readonly number[], among: number): SheetCell[] => [
    figure(a + b),
    figure(a),
    figure(b),
    figure(c + d),
    figure(c),
    { figure: among, free: true },
    figure(d),
  ];
  const some = rows.map(([, , c = 0]) => random.whole(0, c));
  return [
    [
      { text: '单位', rows: 2 },
      { text: '城镇', columns: 3 },
      { text: '农村', columns: 4 },
    ],
    ['小计', '新建', '改建', '小计', '新建', '其中：易地搬迁', '改建'],
    ...rows.map((row, at): SheetCell[] => [bodies[at] ?? '', ...line(row, some[at] ?? 0)]),
    [
      '合计',
      ...line(
        times(4, (at) => columnOf(rows, at)),
        sum(some),
      ),
    ],
  ];
};

/** Figures that nothing adds up, beside those that are: shares, means, rates, ranks, codes. */
export const withOthers: Shape = (random) => {
  const rows = figuresOf(random, random.whole(4, 8), 2, 900).map(
    ([a = 0, b = 0]) => [a + 1, b] as const,
  );
  const all = [sum(rows.map(([a]) => a)), sum(rows.map(([, b]) => b))] as const;
  const free = (value: number, decimals = 0): FigureCell => ({
    figure: value,
    decimals,
    free: true,
  });
  const rate = (a: number, b: number): SheetCell => ({
    figure: (100 * b) / Math.max(1, a + b),
    free: true,
    print: (one) => `${one.toFixed(1)}%`,
  });
  const order = rows
    .map(([a], at) => ({ a, at }))
    .toSorted((one, other) => other.a - one.a)
    .map(({ at }) => at);
  return [
    ['序号', '单位', '企业数（家）', '从业人员', '户均人数', '达标率', '排名', '联系电话'],
    ...rows.map(([a, b], at): SheetCell[] => [
      String(at + 1),
      bodies[at] ?? '',
      figure(a),
      figure(b),
      free(b / a, 2),
      rate(a, b),
      free(order.indexOf(at) + 1),
      `0512-6${random.whole(100_000, 999_999)}`,
    ]),
    ['', '合计', figure(all[0]), figure(all[1]), free(all[1] / all[0], 2), rate(...all), '—', ''],
    ['', '平均', free(all[0] / rows.length, 2), free(all[1] / rows.length, 2), '', '', '', ''],
  ];
};

/** Amounts that were rounded one by one, with their shares. */
export const rounded: Shape = (random) => {
  const exact = times(random.whole(3, 7), () => random.next() * 5000);
  const old = exact.map((one) => one * (0.7 + random.next() * 0.6));
  const all = exact.reduce((a, b) => a + b, 0);
  const before = old.reduce((a, b) => a + b, 0);
  const share = (one: number): FigureCell => ({
    figure: Number(((100 * one) / all).toFixed(1)),
    print: (value) => `${value.toFixed(1)}%`,
  });
  const money = (one: number) => figure(Number(one.toFixed(1)), 1);
  return [
    ['行业', '本年产值（亿元）', '上年产值（亿元）', '占比', '增长'],
    ...exact.map((one, at): SheetCell[] => [
      `行业${'甲乙丙丁戊己庚'[at]}`,
      money(one),
      money(old[at] ?? 0),
      share(one),
      {
        figure: one / (old[at] ?? 1),
        free: true,
        print: (value) => `${((value - 1) * 100).toFixed(1)}%`,
      },
    ]),
    [
      '合计',
      money(all),
      money(before),
      { figure: 100, print: (value) => `${value.toFixed(1)}%` },
      { figure: all / before, free: true, print: (value) => `${((value - 1) * 100).toFixed(1)}%` },
    ],
  ];
};
