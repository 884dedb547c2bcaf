import { columnOf, figure, figuresOf, type Shape, sum, times } from './draw.ts';
import type { SheetCell } from './sheet.ts';

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

/** Bodies with a total below. */
export const totalLast: Shape = (random) => {
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

export const totalFirst: Shape = (random) => {
  const [head = [], ...rest] = totalLast(random);
  const total = rest.pop() ?? [];
  return [head, total, ...rest];
};

/** Sums in both directions. */
export const crossed: Shape = (random) => {
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
export const grouped: Shape = (random) => {
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

/** One column of nearly nothing. */
export const ofZeros: Shape = (random) => {
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
