import { cents, columnOf, figure, figuresOf, type Shape, sum, times } from './draw.ts';
import type { SheetCell } from './sheet.ts';

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
export const spending: Shape = (random) => {
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
export const bothHalves: Shape = (random) => {
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
export const numbered: Shape = (random) => {
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
