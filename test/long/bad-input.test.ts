import { expect, test } from 'vitest';
import { audit, behindRows, expectFaithful, organsOf } from '../support/bad-input.ts';

test('a table of 10,000 rows is no report', () => {
  const row = '<tr><td>1.其他<td>0<td>0<td>总计<td>3';
  expect(audit(`<table>${row.repeat(10_000)}</table>`)).toEqual([]);
});

test('a report is read behind a table of 10,000 rows', () => expectFaithful(behindRows(10_000)));

test('a hundred reports on a page are told apart', () => expect(organsOf(100)).toBe(100));
