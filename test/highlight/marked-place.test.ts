import { expect, test } from 'vitest';
import type { Mark } from '../../lib/highlight/door.ts';
import { markedPlaces, numbersOf } from '../../lib/highlight/marked-place.ts';
import type { Places } from '../../lib/sources/html/places.ts';

const nowhere: Places = { cell: () => null, quote: () => null, source: () => null };
const quote = { block: 'b1', start: 3, end: 6, text: '三件' };

function mark(number: number, severity: Mark['severity'], rest: Partial<Mark>): Mark {
  return {
    finding: `finding-${number}`,
    number,
    severity,
    looks: { cell: severity, quote: severity },
    sums: [],
    title: '',
    lines: [],
    cells: [],
    quotes: [],
    ...rest,
  };
}

const of = (marks: readonly Mark[]) => markedPlaces(marks, nowhere);

test('a cell of several findings is one place with all their numbers, in the gravest look', () => {
  const { all } = of([
    mark(1, 'advice', { cells: [['a'], ['b']] }),
    mark(2, 'error', { cells: [['b']] }),
  ]);
  expect(all.map((place) => [place.look, numbersOf(place)])).toEqual([
    ['advice', '1'],
    ['error', '1·2'],
  ]);
});

test('a cell looks as its findings look on cells, words as they look on words', () => {
  const looks = { cell: 'warning', quote: 'error' } as const;
  const contradicted = mark(1, 'error', { looks, cells: [['a']], quotes: [quote] });
  const { all } = of([contradicted]);
  expect(all.map(({ kind, look }) => [kind, look])).toEqual([
    ['quote', 'error'],
    ['cell', 'warning'],
  ]);
  const wrong = mark(2, 'error', { cells: [['a']] });
  expect(of([contradicted, wrong]).all.at(-1)?.look).toBe('error');
});

test('a finding leads to its words before its cells, and last to where something is missing', () => {
  const near = { cells: [['b']], quotes: [{ ...quote, block: 'b2' }] };
  const one = mark(1, 'error', { cells: [['a']], quotes: [quote], near });
  expect(
    of([one])
      .of(one)
      .map(({ kind, gap }) => [kind, gap]),
  ).toEqual([
    ['quote', false],
    ['cell', false],
    ['quote', true],
    ['cell', true],
  ]);
});

test('the same words quoted twice are one place', () => {
  const { all } = of([
    mark(1, 'error', { quotes: [quote] }),
    mark(2, 'error', { quotes: [{ ...quote }] }),
  ]);
  expect(all.map(numbersOf)).toEqual(['1·2']);
});

test('a cell that is wrong and beside which something is missing is two places', () => {
  const near = { cells: [['a']], quotes: [] };
  const { all } = of([mark(1, 'error', { cells: [['a']] }), mark(2, 'advice', { near })]);
  expect(all.map((place) => [place.gap, numbersOf(place)])).toEqual([
    [false, '1'],
    [true, '2'],
  ]);
});
