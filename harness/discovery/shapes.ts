import type { Random } from '../accuracy/random.ts';
import type { FigureCell, Sheet, SheetCell } from './sheet.ts';

/** One kind of table, drawn anew each time: always sound. */
export type Shape = (random: Random) => Sheet;

const figure = (value: number, decimals = 0): FigureCell => ({ figure: value, decimals });
const cents = (value: number) => Math.round(value * 100) / 100;
const sum = (figures: readonly number[]) => cents(figures.reduce((all, one) => all + one, 0));
const times = <Item>(count: number, make: (at: number) => Item): Item[] =>
  Array.from({ length: count }, (_, at) => make(at));

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
const counts = ['受理件数', '办结件数', '走访户数', '检查次数', '培训人次', '发放份数'];
const grades = ['一年级', '二年级', '三年级', '四年级', '五年级', '六年级'];

/** Rows of counts over bodies; `most` a figure at most. */
function figuresOf(random: Random, rows: number, columns: number, most: number): number[][] {
  return times(rows, () =>
    times(columns, () => (random.next() < 0.15 ? 0 : random.whole(1, most))),
  );
}

const columnOf = (rows: readonly (readonly number[])[], at: number) =>
  sum(rows.map((row) => row[at] ?? 0));

/** Bodies with a total below. */
const totalLast: Shape = (random) => {
  const width = random.whole(2, 5);
  const rows = figuresOf(random, random.whole(3, 9), width, 400);
  return [
    ['单位', ...counts.slice(0, width)],
    ...rows.map((row, at): SheetCell[] => [bodies[at] ?? '', ...row.map((one) => figure(one))]),
    [
      random.pick(['合计', '合 计', '总计', '共计']),
      ...times(width, (at) => figure(columnOf(rows, at))),
    ],
  ];
};

const totalFirst: Shape = (random) => {
  const [head = [], ...rest] = totalLast(random);
  const total = rest.pop() ?? [];
  return [head, total, ...rest];
};

/** Sums in both directions. */
const crossed: Shape = (random) => {
  const width = random.whole(3, 5);
  const rows = figuresOf(random, random.whole(3, 8), width, 90);
  const withSum = (row: readonly number[]) => [...row, sum(row)];
  const first = random.next() < 0.5;
  const put = (row: readonly number[]) => {
    const all = withSum(row).map((one) => figure(one));
    return first ? [all.at(-1) ?? '', ...all.slice(0, -1)] : all;
  };
  const heads = ['自办', '转办', '督办', '联办', '其他'].slice(0, width);
  return [
    ['乡镇', ...(first ? ['合计', ...heads] : [...heads, '合计'])],
    ...rows.map((row, at): SheetCell[] => [bodies[at] ?? '', ...put(row)]),
    ['合计', ...put(times(width, (at) => columnOf(rows, at)))],
  ];
};

/** Groups with a subtotal each, a total below all. */
const grouped: Shape = (random) => {
  const width = random.whole(2, 4);
  const groups = times(random.whole(2, 3), () => figuresOf(random, random.whole(2, 4), width, 300));
  const names = ['东片区', '西片区', '南片区'];
  const line = (row: readonly number[]) => row.map((one) => figure(one));
  const sums = groups.map((rows) => times(width, (at) => columnOf(rows, at)));
  const body = groups.flatMap((rows, group): SheetCell[][] => [
    ...rows.map((row, at): SheetCell[] => [
      ...(at === 0 ? [{ text: names[group] ?? '', rows: rows.length + 1 }] : []),
      bodies[group * 3 + at] ?? '某乡',
      ...line(row),
    ]),
    ['小计', ...line(sums[group] ?? [])],
  ]);
  return [
    [{ text: '所属片区' }, '单位', ...counts.slice(0, width)],
    ...body,
    [{ text: '总计', columns: 2 }, ...line(times(width, (at) => columnOf(sums, at)))],
  ];
};

const functions = [
  [
    '205',
    '教育支出',
    [
      ['20502', '普通教育', ['2050201', '学前教育', '2050202', '小学教育', '2050203', '初中教育']],
      ['20508', '进修及培训', ['2050803', '培训支出']],
    ],
  ],
  [
    '208',
    '社会保障和就业支出',
    [
      [
        '20805',
        '行政事业单位养老支出',
        ['2080502', '事业单位离退休', '2080505', '机关事业单位基本养老保险缴费支出'],
      ],
    ],
  ],
  [
    '210',
    '卫生健康支出',
    [['21011', '行政事业单位医疗', ['2101101', '行政单位医疗', '2101102', '事业单位医疗']]],
  ],
  ['221', '住房保障支出', [['22102', '住房改革支出', ['2210201', '住房公积金']]]],
] as const;

/** 支出决算表: functions by code, kinds of spending in the columns. */
const spending: Shape = (random) => {
  const kinds = 5;
  const draw = () =>
    times(kinds, (at) =>
      at < 2 ? cents(random.next() * 900) : random.next() < 0.8 ? 0 : cents(random.next() * 50),
    );
  const rows: { code: string; name: string; figures: number[] }[] = [];
  const add = (all: readonly number[][]) => times(kinds, (at) => columnOf(all, at));
  const classes = functions.slice(0, random.whole(2, 4)).map(([code, name, groups]) => {
    const own = { code, name, figures: [] as number[] };
    rows.push(own);
    own.figures = add(
      groups.map(([groupCode, groupName, items]) => {
        const group = { code: groupCode, name: groupName, figures: [] as number[] };
        rows.push(group);
        const drawn = times(items.length / 2, (at) => {
          const item = {
            code: items[at * 2] ?? '',
            name: items[at * 2 + 1] ?? '',
            figures: draw(),
          };
          rows.push(item);
          return item.figures;
        });
        group.figures = add(drawn);
        return group.figures;
      }),
    );
    return own.figures;
  });
  const line = (figures: readonly number[]) => [
    figure(sum(figures), 2),
    ...figures.map((one) => figure(one, 2)),
  ];
  return [
    [
      { text: '项目', columns: 2 },
      { text: '本年支出合计', rows: 2 },
      { text: '基本支出', rows: 2 },
      { text: '项目支出', rows: 2 },
      { text: '上缴上级支出', rows: 2 },
      { text: '经营支出', rows: 2 },
      { text: '对附属单位补助支出', rows: 2 },
    ],
    ['功能分类科目编码', '科目名称'],
    [{ text: '栏次', columns: 2 }, '1', '2', '3', '4', '5', '6'],
    [{ text: '合计', columns: 2 }, ...line(add(classes))],
    ...rows.map(({ code, name, figures }): SheetCell[] => [code, name, ...line(figures)]),
  ];
};

/** 收入支出决算总表: two halves, 合计 and what was left make 总计. */
const bothHalves: Shape = (random) => {
  const incomes = [
    '一、一般公共预算财政拨款收入',
    '二、政府性基金预算财政拨款收入',
    '三、上级补助收入',
    '四、事业收入',
    '五、经营收入',
    '六、附属单位上缴收入',
    '七、其他收入',
  ];
  const outgoings = [
    '一、一般公共服务支出',
    '二、公共安全支出',
    '三、教育支出',
    '四、科学技术支出',
    '五、社会保障和就业支出',
    '六、卫生健康支出',
    '七、农林水支出',
  ];
  const some = () => cents(random.whole(10_000, 90_000_000) / 100);
  const ins = incomes.map((_, at) => (at < 2 || random.next() < 0.5 ? some() : 0));
  const outs = outgoings.map((_, at) => (at < 3 || random.next() < 0.6 ? some() : 0));
  const [used, before] = [cents(random.whole(0, 5000) / 100), some()];
  const all = Math.max(sum([...ins, used, before]), sum(outs));
  const start = cents(before + all - sum([...ins, used, before]));
  const [shared, end] = [0, cents(all - sum(outs))];
  const cell = (value: number): SheetCell =>
    value === 0 && random.next() < 0.7 ? '' : figure(value, 2);
  let number = 0;
  const pair = (left: string, one: number, right: string, other: number): SheetCell[] => {
    number++;
    return [left, String(number), cell(one), right, String(number + 31), cell(other)];
  };
  return [
    [
      { text: '收入', columns: 3 },
      { text: '支出', columns: 3 },
    ],
    ['项目', '行次', '金额', '项目', '行次', '金额'],
    ['栏次', '', '1', '栏次', '', '2'],
    ...incomes.map((name, at) => pair(name, ins[at] ?? 0, outgoings[at] ?? '', outs[at] ?? 0)),
    ['', '', '', '', '', ''],
    pair('本年收入合计', sum(ins), '本年支出合计', sum(outs)),
    pair('使用非财政拨款结余', used, '结余分配', shared),
    pair('年初结转和结余', start, '年末结转和结余', end),
    pair('总计', all, '总计', all),
  ];
};

/** 一、 over （一）: a budget. */
const numbered: Shape = (random) => {
  const width = random.whole(2, 3);
  const parts = [
    ['一、税收收入', ['（一）增值税', '（二）企业所得税', '（三）个人所得税']],
    ['二、非税收入', ['（一）专项收入', '（二）行政事业性收费收入', '（三）罚没收入']],
    ['三、转移性收入', ['（一）返还性收入', '（二）一般性转移支付收入']],
  ] as const;
  const line = (row: readonly number[]) => row.map((one) => figure(one));
  const rows: SheetCell[][] = [];
  const sums = parts.map(([name, items]) => {
    const figures = figuresOf(random, items.length, width, 9000);
    const own = times(width, (at) => columnOf(figures, at));
    rows.push(
      [name, ...line(own)],
      ...items.map((item, at): SheetCell[] => [item, ...line(figures[at] ?? [])]),
    );
    return own;
  });
  const total: SheetCell[] = ['收入合计', ...line(times(width, (at) => columnOf(sums, at)))];
  return [
    [
      '项目',
      ...['2023年预算数（万元）', '2023年执行数（万元）', '2024年预算数（万元）'].slice(0, width),
    ],
    ...(random.next() < 0.5 ? [total, ...rows] : [...rows, total]),
  ];
};

/** Enrolment: classes, boys and girls, with a total of the school. */
const enrolment: Shape = (random) => {
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
const headed: Shape = (random) => {
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
const withOthers: Shape = (random) => {
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

/** One column of nearly nothing. */
const ofZeros: Shape = (random) => {
  const width = random.whole(1, 4);
  const rows = times(random.whole(4, 9), () =>
    times(width, () => (random.next() < 0.1 ? random.whole(1, 3) : 0)),
  );
  return [
    ['单位', ...counts.slice(0, width)],
    ...rows.map((row, at): SheetCell[] => [bodies[at] ?? '', ...row.map((one) => figure(one))]),
    ['合计', ...times(width, (at) => figure(columnOf(rows, at)))],
  ];
};

/** Amounts that were rounded one by one, with their shares. */
const rounded: Shape = (random) => {
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

export const shapes: Readonly<Record<string, Shape>> = {
  totalLast,
  totalFirst,
  crossed,
  grouped,
  spending,
  bothHalves,
  numbered,
  enrolment,
  headed,
  withOthers,
  ofZeros,
  rounded,
};
