import { expect, test } from 'vitest';
import { childrenExceedParent } from '../../../lib/collection/rules/children-exceed-parent.ts';
import { checkBetween } from '../../support/check-between.ts';
import { memberWith, row } from '../../support/member.ts';

const received = (organ: string, count: number, year = 2023) =>
  memberWith(
    {
      applications: {
        newReceived: row(count, 0, count),
        granted: row(count, 0, count),
        totalProcessed: row(count, 0, count),
      },
    },
    { organ, year },
  );
const county = (count: number) => received('安河市青岭县人民政府', count);
const check = (members: ReturnType<typeof received>[], options = {}) =>
  checkBetween(childrenExceedParent, members, options);

test.each(['安河市青岭县水务局', '安河市青岭县清溪镇人民政府'])(
  '%s is below its county',
  (organ) => {
    expect(check([county(3), received(organ, 5)])).toMatchObject({
      findings: [{ severity: 'warning', question: true, reports: [0, 1] }],
      messages: [expect.stringContaining('一、本年新收 · 总计 5 > 3')],
    });
    expect(check([county(5), received(organ, 5)])).toMatchObject({
      findings: [],
      checks: { passed: 1 },
    });
  },
);

test.each([
  '安河市青岭县税务局',
  '安河市水务局',
  '安河市白河县水务局',
  '安河市青岭县人民政府办公室某某中心',
])('%s is not surely', (organ) => {
  expect(check([county(3), received(organ, 5)]).findings).toEqual([]);
});

test('an imported list tells it whatever the names', () => {
  const members = [
    county(3),
    received('安河市公安局青岭分局', 5),
    received('安河市青岭县水务局', 5),
  ];
  const parents = {
    安河市公安局青岭分局: '青岭县人民政府',
    安河市青岭县税务局: '安河市青岭县人民政府',
  };
  expect(check(members, { parents }).findings).toEqual([]);
  const full = { 安河市公安局青岭分局: '安河市青岭县人民政府' };
  expect(check(members, { parents: full }).findings).toMatchObject([{ reports: [0, 1] }]);
});

test('another year, and cells that were not read, are not compared', () => {
  expect(check([county(3), received('安河市青岭县水务局', 5, 2022)]).findings).toEqual([]);
  const unread = { ...county(3), figures: {} };
  expect(check([unread, received('安河市青岭县水务局', 5)]).checks).toMatchObject({
    passed: 0,
    incomplete: 1,
  });
});

test('many that have more are told at once', () => {
  const bodies = ['水务局', '财政局', '清溪镇人民政府'].map((name, index) =>
    received(`安河市青岭县${name}`, 5 + index),
  );
  expect(check([county(3), ...bodies])).toMatchObject({
    findings: [
      { question: true, reports: [0, 1, 2, 3], where: [{ report: 0 }, {}, {}, {}, {}, {}] },
    ],
    messages: [expect.stringContaining('小于它汇总的 3 家下级报告')],
    checks: { failed: 1 },
  });
});

test('a report that says it is of its own level sums up nobody', () => {
  const own = { ...county(3), passages: [{ section: null, text: '', block: 'b' }] };
  const saying = (text: string) => ({ ...own, passages: [{ section: null, text, block: 'b' }] });
  const below = received('安河市青岭县水务局', 5);
  expect(check([saying('表格数据仅为县政府本级数据。'), below]).checks).toMatchObject({
    failed: 0,
    notApplicable: 1,
  });
  expect(check([saying('其中县政府本级收到3件。'), below]).findings).toHaveLength(1);
});

test('of a year published twice one version that fits is enough', () => {
  const below = received('安河市青岭县水务局', 5);
  expect(check([county(3), county(5), below]).findings).toEqual([]);
  expect(check([county(3), county(4), below]).findings).toHaveLength(1);
});
