import type { Random } from '../accuracy/random.ts';
import { cents, columnOf, figure, free, type Shape, sum, times } from './draw.ts';
import type { SheetCell } from './sheet.ts';

const towns = ['城关街道', '东河镇', '西岭镇', '南川乡', '北塬乡', '石佛镇', '官庄镇'];
const classes = ['教育支出', '卫生健康支出', '农林水支出', '公共安全支出', '交通运输支出'];
const amount = (random: Random) => cents(random.whole(10_000, 9_000_000) / 100);

/** A mean beside counts under heads that do not say so. */
const meanUnsaid: Shape = (random) => {
  const rows = times(random.whole(4, 7), () => [random.whole(100, 9000), random.whole(5, 30)]);
  const all = columnOf(rows, 0);
  const mean = Math.round(sum(rows.map(([cases = 0, days = 0]) => cases * days)) / all);
  return [
    ['乡镇', '受理件数', random.pick(['天数', '工期', '定额'])],
    ...rows.map(([cases = 0, days = 0], at): SheetCell[] => [
      towns[at] ?? '',
      figure(cases),
      free(days),
    ]),
    ['合计', figure(all), free(mean)],
  ];
};

/** A part of one item in a list of money, and no word or indent that says so. */
const partUnsaid: Shape = (random) => {
  const paid = classes.map(() => amount(random));
  const at = random.whole(0, classes.length - 1);
  const part = cents((paid[at] ?? 0) * (0.1 + 0.8 * random.next()));
  return [
    ['项目', '金额（元）'],
    ...classes.flatMap((name, row): SheetCell[][] => [
      [name, free(paid[row] ?? 0, 2)],
      ...(row === at ? [['专项补助', free(part, 2)]] : []),
    ]),
    ['合计', free(sum(paid), 2)],
  ];
};

/** Indented lines that do not exhaust what they stand under. */
const amongIndented: Shape = (random) => {
  const groups = ['医院', '基层机构', '专业机构'].map(() => {
    const whole = times(2, () => random.whole(500, 9000));
    return [whole, ...times(2, () => whole.map((one) => random.whole(1, one)))];
  });
  const names = [
    ['医院', '三级', '民办'],
    ['基层机构', '卫生院', '政府办'],
    ['专业机构', '疾控', '妇幼'],
  ];
  return [
    ['类别', '本年', '上年'],
    ['总计', ...times(2, (at) => figure(sum(groups.map(([whole]) => whole?.[at] ?? 0))))],
    ...names.flatMap((own, group) =>
      own.map((text, row): SheetCell[] => [
        { text, indent: row === 0 ? 0 : 2 },
        ...(groups[group]?.[row] ?? []).map((one) => (row === 0 ? figure(one) : free(one))),
      ]),
    ),
  ];
};

/** Towns that have not told their figures, which are in the total. */
const blankUntold: Shape = (random) => {
  const rows = times(random.whole(5, 7), () => times(2, () => random.whole(100, 9000)));
  const untold = random.whole(0, rows.length - 1);
  return [
    ['乡镇', '本年', '上年'],
    ...rows.map(([own = 0, before = 0], at): SheetCell[] => [
      towns[at] ?? '',
      at === untold ? random.pick(['', '—', '-']) : free(own),
      figure(before),
    ]),
    ['合计', free(columnOf(rows, 0)), figure(columnOf(rows, 1))],
  ];
};

/** Kinds beside which a mean, a part or what was not told may stand. */
export const unsaidShapes: Readonly<Record<string, Shape>> = {
  meanUnsaid,
  partUnsaid,
  amongIndented,
  blankUntold,
};
