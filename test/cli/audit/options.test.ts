import { availableParallelism } from 'node:os';
import { expect, test } from 'vitest';
import { auditWish } from '../../../cli/audit/options.ts';
import { WrongUse } from '../../../cli/wrong-use.ts';
import { betweenRules } from '../../../lib/collection/rules/index.ts';
import { rules } from '../../../lib/rules/index.ts';

const wish = (...words: string[]) => auditWish(words, 'en');

test('what is not said has a default', () => {
  expect(wish('a.html')).toMatchObject({
    targets: ['a.html'],
    format: 'text',
    out: null,
    language: 'en',
    settings: { disabled: [] },
    between: false,
    expected: null,
    cache: null,
    shard: null,
    jobs: availableParallelism(),
    timeLimit: 120,
  });
});

test('rules are asked for, or left out', () => {
  const codes = [...rules, ...betweenRules].map(({ code }) => code);
  const off = (...words: string[]) => wish('a.html', ...words).settings.disabled;
  expect(off('--rules', 'arithmetic, blank-cell')).toEqual(
    codes.filter((code) => code !== 'arithmetic' && code !== 'blank-cell'),
  );
  expect(off('--without', 'arithmetic')).toEqual(['arithmetic']);
});

test('who should report is known of all reports together', () => {
  expect(wish('a', '--expected', 'list.csv')).toMatchObject({
    between: true,
    expected: 'list.csv',
  });
});

test('a shard counts from 1', () => {
  expect(wish('a', '--shard', '2/4').shard).toEqual({ index: 1, of: 4 });
});

test.each([
  [[]],
  [['a', '--nope']],
  [['a', '-f', 'csv']],
  [['a', '--language', 'zh']],
  [['a', '--rules', 'arithmetik']],
  [['a', '--rules', '']],
  [['a', '--rules', 'arithmetic', '--without', 'arithmetic']],
  [['a', '--without', 'toString']],
  [['a', '--shard', '5/4']],
  [['a', '--shard', '0/4']],
  [['a', '--jobs', '0']],
  [['a', '--jobs', '1e3']],
  [['a', '--time-limit', '-1']],
  [['a', '--out']],
])('%j is wrong use', (words) => {
  expect(() => auditWish(words, 'en')).toThrow(WrongUse);
});
