import { expect, test } from 'vitest';
import { itemsStock } from '../../../lib/collection/rules/items-stock.ts';
import { checkBetween } from '../../support/check-between.ts';
import { memberWith } from '../../support/member.ts';

const year = (year: number, licences: number[]) =>
  memberWith({ form: 'annual-2019', disclosure: { licences } }, { year });
const check = (...members: ReturnType<typeof year>[]) => checkBetween(itemsStock, members);

test('the items of the year before are that year’s own with their change', () => {
  expect(check(year(2019, [20, -3, 5]), year(2020, [17, 0, 5])).checks).toMatchObject({
    passed: 1,
  });
});

test('others are a question', () => {
  expect(check(year(2019, [20, -3, 5]), year(2020, [20, 0, 5]))).toMatchObject({
    findings: [{ severity: 'warning', question: true }],
    messages: [expect.stringContaining('行政许可 · 上一年项目数量 20 ≠ 17')],
  });
});

test('the form of 2021 has none', () => {
  const [one, other] = [memberWith({}, { year: 2022 }), memberWith()];
  expect(check(one, other).checks).toMatchObject({ passed: 0, notApplicable: 1 });
});
