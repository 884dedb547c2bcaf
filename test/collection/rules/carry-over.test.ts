import { expect, test } from 'vitest';
import { checkCollection } from '../../../lib/collection/check-collection.ts';
import type { Member } from '../../../lib/collection/member.ts';
import { carryOver } from '../../../lib/collection/rules/carry-over.ts';
import { wordBetween } from '../../../lib/summary/word-between.ts';
import { memberWith, row } from '../../support/member.ts';
import { inChinese, inEnglish } from '../../support/translators.ts';

const check = (...members: Member[]) => {
  const { findings, rules } = checkCollection(members, {}, [carryOver]);
  return { findings, checks: rules['carry-over'] };
};

/** A sound year that begins and ends with so many open applications of natural persons, but for what is given. */
function year(
  year: number,
  before: number | null,
  after: number | null,
  written: Parameters<typeof memberWith>[1] = {},
  altered: Record<string, ReturnType<typeof row>> = {},
) {
  const done = 4 + (before ?? 0) - (after ?? 0);
  const applications = {
    newReceived: row(4, 1, 5),
    carriedOver: row(before, 0, before),
    granted: row(done, 1, done + 1),
    totalProcessed: row(done, 1, done + 1),
    carriedForward: row(after, 0, after),
    ...altered,
  };
  return memberWith({ applications }, { year, ...written });
}

test('what was carried over is what was carried forward', () => {
  expect(check(year(2023, 2, 1), year(2022, 0, 2))).toMatchObject({
    findings: [],
    checks: { passed: 1, failed: 0 },
  });
});

test('where both years add up, either may be wrong, and both are named', () => {
  const members = [year(2022, 0, 2), year(2023, 3, 1)];
  const { findings } = check(...members);
  expect(findings).toMatchObject([{ severity: 'error', variant: 'either', reports: [1, 0] }]);
  const worded = findings.map((finding) => wordBetween(finding, members, inChinese));
  expect(worded).toMatchObject([
    {
      message:
        '2023 年“二、上年结转”与 2022 年“四、结转下年度”不一致：自然人 3 ≠ 2、总计 3 ≠ 2。仅凭两份报告，无法确定哪一年有误',
      place:
        '青岭县水务局 2023 年报告：表三 · 二、上年结转，2 格；青岭县水务局 2022 年报告：表三 · 四、结转下年度，2 格',
    },
  ]);
  expect(findings.map((one) => wordBetween(one, members, inEnglish).message)).toEqual([
    expect.stringMatching(/^“2. Carried over” of 2023 differs from “4. Carried forward” of 2022/),
  ]);
});

test('the year whose table does not add up, and does with the other’s figure, is named', () => {
  const wrongNow = year(2023, 2, 1, {}, { carriedOver: row(2, 0, 12) });
  expect(check(year(2022, 0, 2), wrongNow).findings).toMatchObject([
    {
      variant: 'later',
      reports: [1, 0],
      where: [
        { report: 1, row: 'carriedOver', column: 'total', text: '12' },
        { report: 0, row: 'carriedForward', column: 'total', text: '2' },
      ],
    },
  ]);
  const wrongThen = year(2022, 0, 2, {}, { carriedForward: row(7, 0, 7) });
  expect(check(wrongThen, year(2023, 2, 1)).findings).toMatchObject([
    { variant: 'earlier', reports: [0, 1] },
  ]);
});

test('a blank is 0 where its own table holds so, and else nothing is said of it', () => {
  expect(check(year(2022, 0, 0), year(2023, null, 1)).checks).toMatchObject({ passed: 1 });
  expect(check(year(2022, 0, 2), year(2023, null, 1)).checks).toMatchObject({ failed: 1 });
  const unsure = year(2023, 2, 1, {}, { carriedOver: row(null, null, null) });
  expect(check(year(2022, 0, 2), unsure)).toMatchObject({
    findings: [],
    checks: { passed: 0, incomplete: 1 },
  });
});

test('a column that was not read is never passed', () => {
  const unread = year(2023, 2, 1);
  const { naturalPerson: _, ...rest } = unread.figures.applications?.carriedOver ?? {};
  const figures = {
    ...unread.figures,
    applications: { ...unread.figures.applications, carriedOver: rest },
  };
  expect(check(year(2022, 0, 2), { ...unread, figures }).checks).toMatchObject({
    passed: 0,
    incomplete: 1,
  });
  expect(check(year(2022, 0, 5), { ...unread, figures }).findings).toHaveLength(1);
  expect(check(year(2022, 0, 5), { ...unread, repeated: ['applications'] })).toMatchObject({
    findings: [],
    checks: { incomplete: 1 },
  });
});

test.each([
  [
    'one report says that the body was renamed',
    {},
    { others: ['因机构改革，本局由水利局更名为水务局。'] },
  ],
  ['one name is the other without its place', {}, { organ: '安河市青岭县水务局' }],
  [
    'the name was changed by a rank',
    { organ: '青岭县清溪乡人民政府' },
    { organ: '青岭县清溪镇人民政府' },
  ],
  ['the name has grown', {}, { organ: '青岭县水务和湿地局' }],
  [
    'the report says that last year’s figure was corrected',
    {},
    { others: ['因上年漏统计1件，本年度上年结转数据实调整。'] },
  ],
])('where %s it asks', (_case, earlier, later) => {
  const { findings } = check(year(2022, 0, 2, earlier), year(2023, 3, 1, later));
  expect(findings).toMatchObject([{ severity: 'warning', question: true }]);
});

test.each([
  ['another body', { organ: '青岭县财政局' }],
  ['a year later', { year: 2024 }],
  ['another county’s', { organ: '白河县水务局' }],
])('%s is not held against it', (_case, later) => {
  expect(check(year(2022, 0, 2), year(2023, 3, 1, later)).findings).toEqual([]);
});

test('the same body under its names', () => {
  const township = year(2022, 0, 2, { organ: '青岭县清溪镇人民政府' });
  for (const organ of ['青岭县清溪镇', '青岭县清溪镇政府'])
    expect(check(township, year(2023, 3, 1, { organ })).findings).toMatchObject([
      { severity: 'error' },
    ]);
});

test('of a year published twice, one version that agrees is enough; else it asks', () => {
  const [wrong, right, worse] = [year(2022, 0, 1), year(2022, 0, 2), year(2022, 0, 3)];
  expect(check(wrong, right, year(2023, 2, 1)).checks).toMatchObject({ passed: 1, failed: 0 });
  expect(check(wrong, worse, year(2023, 2, 1)).findings).toMatchObject([{ question: true }]);
  expect(check(wrong, wrong, year(2023, 2, 1)).findings).toMatchObject([{ severity: 'error' }]);
});

test('its id is the same wherever the reports stand in the set', () => {
  const [one, other, third] = [year(2022, 0, 2), year(2023, 3, 1), year(2021, 0, 0)];
  const ids = (members: Member[]) => check(...members).findings.map(({ id }) => id);
  expect(ids([third, other, one])).toEqual(ids([one, other]));
});

test('of many places a name without its own is nobody’s for sure', () => {
  const town = (year_: number, carried: number) =>
    year(year_, year_ === 2023 ? carried : 0, year_ === 2023 ? 0 : carried, {
      organ: '城关镇人民政府',
    });
  const pair = [town(2022, 2), town(2023, 3)] as const;
  const of = (organ: string) => year(2023, 0, 0, { organ });
  expect(check(...pair, of('青岭县水务局')).findings).toMatchObject([{ severity: 'error' }]);
  expect(check(...pair, of('青岭县水务局'), of('白河县水务局')).findings).toMatchObject([
    { severity: 'warning', question: true },
  ]);
});
