import { expect, test } from 'vitest';
import { keepFailure } from '../../lib/archive/keep-item.ts';
import type { KeptItem } from '../../lib/archive/kept.ts';
import { bodiesIn } from '../../lib/exports/bodies.ts';
import { reportWith } from '../support/arbitrary-item.ts';
import { items } from '../support/export-input.ts';
import { keepOptions } from '../support/kept-item.ts';

const [sample] = items;
if (!sample) throw new Error('no item');

function published(organ: string, year: number): KeptItem {
  const report = reportWith([], { year });
  const member = { ...report.member, id: organ + year, organ };
  const key = `https://www.portal.example/${organ}/${year}`;
  return { ...(sample as KeptItem), key, address: key, reports: [{ ...report, member }] };
}

function notRead(title: string, state: 'declined' | 'unread' | 'no-report'): KeptItem {
  const address = `https://www.portal.example/${encodeURIComponent(title)}`;
  return keepFailure(
    { state, reason: '', title },
    { address, file: null, sha256: '' },
    keepOptions,
  );
}

function statesOf(some: readonly KeptItem[], list: readonly string[]) {
  const { rows, counts } = bodiesIn({
    items: some,
    bodies: list.map((body) => ({ body, years: [2024] })),
  });
  const of = new Map(rows.map(({ name, years }) => [name, years.get(2024)?.state]));
  return { of, count: counts.find(({ year }) => year === 2024), rows };
}

test('counts what should be there, what is, and what was not seen', () => {
  const { of, count } = statesOf(
    [published('安河市水务局', 2024), published('安河市教育局', 2024)],
    ['安河市水务局', '安河市教育局', '安河市民政局'],
  );
  expect(of.get('安河市民政局')).toBe('missing');
  expect(count).toEqual({ year: 2024, expected: 3, published: 2, unread: 0, missing: 1 });
});

test.each([
  ['安河市民政局2024年政府信息公开工作年度报告', 'declined'],
  ['民政局年报', 'unread'],
  ['民政局 2024 年度报告', 'no-report'],
] as const)('%s that is %s is not missing', (title, state) => {
  const { of } = statesOf(
    [published('安河市水务局', 2024), notRead(title, state)],
    ['安河市民政局'],
  );
  expect(of.get('安河市民政局')).toBe('unread');
});

test('what was not read of another year or of another body is no reason', () => {
  const some = [
    published('安河市水务局', 2024),
    notRead('民政局2023年年报', 'declined'),
    notRead('教育局2024年年报', 'declined'),
  ];
  expect(statesOf(some, ['安河市民政局']).of.get('安河市民政局')).toBe('missing');
});

test('a body is found by its name without its places, and one that is not listed is told apart', () => {
  const { of, rows } = statesOf(
    [published('安河市水务局', 2024), published('安河市教育局', 2024)],
    ['水务局'],
  );
  expect(of.get('水务局')).toBe('published');
  expect(rows.filter(({ isListed }) => !isListed).map(({ name }) => name)).toEqual([
    '安河市教育局',
  ]);
});

test('without a list every body that was found is asked for each year', () => {
  const some = [published('安河市水务局', 2023), published('安河市教育局', 2024)];
  const { rows, counts } = bodiesIn({ items: some, bodies: [] });
  expect(rows.every(({ isListed }) => isListed)).toBe(true);
  expect(counts).toEqual([
    { year: 2023, expected: 2, published: 1, unread: 0, missing: 1 },
    { year: 2024, expected: 2, published: 1, unread: 0, missing: 1 },
  ]);
});
