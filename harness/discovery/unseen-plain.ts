import type { Random } from '../accuracy/random.ts';
import { cents, columnOf, figure, type Shape, sum, times } from './draw.ts';
import type { SheetCell } from './sheet.ts';

const some = (random: Random, most: number) => (random.next() < 0.12 ? 0 : random.whole(1, most));

/** Groups {件数, 金额} of which 合计 is one. */
export const parallelGroups: Shape = (random) => {
  const names = ['养老', '医疗', '工伤', '失业'].slice(0, random.whole(2, 4));
  const rows = times(random.whole(3, 7), () =>
    names.map(() => [some(random, 300), cents(random.next() * 800)] as const),
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
export const flatSubtotals: Shape = (random) => {
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
export const nestedFirst: Shape = (random) => {
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
export const threePublic: Shape = (random) => {
  const rows = times(random.whole(3, 6), () => times(4, () => cents(random.next() * 60)));
  const line = ([a = 0, b = 0, c = 0, d = 0]: readonly number[]): SheetCell[] =>
    [sum([a, b, c, d]), a, cents(b + c), b, c, d].map((one) => figure(one, 2));
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
export const carriedOn: Shape = (random) => {
  const width = random.whole(2, 4);
  const rows = times(random.whole(3, 6), () => times(width, () => cents(random.next() * 9000)));
  const left = times(2, () => times(width, () => cents(random.next() * 900)));
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
export const twoBands: Shape = (random) => {
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
