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
