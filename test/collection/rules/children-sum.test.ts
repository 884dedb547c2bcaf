import { expect, test } from 'vitest';
import { childrenSum } from '../../../lib/collection/rules/children-sum.ts';
import { checkBetween } from '../../support/check-between.ts';
import { memberWith, row } from '../../support/member.ts';

const received = (organ: string, count: number) =>
  memberWith({ applications: { newReceived: row(count, 0, count) } }, { organ });
const members = (county: number) => [
  received('安河市青岭县人民政府', county),
  received('安河市青岭县水务局', 5),
  received('安河市青岭县财政局', 3),
];
const parents = {
  安河市青岭县水务局: '安河市青岭县人民政府',
  安河市青岭县财政局: '安河市青岭县人民政府',
};

test('where all of a list are there, the sum is told as information', () => {
  expect(checkBetween(childrenSum, members(8), { parents }).checks).toMatchObject({ passed: 1 });
  expect(checkBetween(childrenSum, members(9), { parents })).toMatchObject({
    findings: [{ severity: 'advice', reports: [0, 1, 2] }],
    messages: [expect.stringContaining('总计 9 ≠ 8')],
  });
});

test('without a list, or without one of it, nothing is said', () => {
  expect(checkBetween(childrenSum, members(9)).findings).toEqual([]);
  expect(checkBetween(childrenSum, members(9).slice(0, 2), { parents })).toMatchObject({
    findings: [],
    checks: { passed: 0, notApplicable: 1 },
  });
});
