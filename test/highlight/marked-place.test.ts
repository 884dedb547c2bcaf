import { expect, test } from 'vitest';
import type { Mark } from '../../lib/highlight/door.ts';
import { keysOf, markedPlaces, numbersOf } from '../../lib/highlight/marked-place.ts';
import type { Places } from '../../lib/sources/html/places.ts';

const nowhere: Places = { cell: () => null, quote: () => null, source: () => null };
const quote = { block: 'b1', start: 3, end: 6, text: '三件' };

function mark(number: number, severity: Mark['severity'], rest: Partial<Mark>): Mark {
  return {
    finding: `finding-${number}`,
    number,
    severity,
    title: '',
    lines: [],
    cells: [],
    quotes: [],
    ...rest,
  };
}

test('a cell of several findings is one place with all their numbers, in the gravest look', () => {
  const places = markedPlaces(
    [mark(1, 'advice', { cells: ['a', 'b', 'a'] }), mark(2, 'error', { cells: ['b'] })],
    nowhere,
  );
  expect([...places].map(([key, place]) => [key, place.look, numbersOf(place)])).toEqual([
    ['a', 'advice', '1'],
    ['b', 'error', '1·2'],
  ]);
});

test('a finding leads to its words before its cells', () => {
  const both = mark(1, 'error', { cells: ['a'], quotes: [quote] });
  const places = markedPlaces([both], nowhere);
  expect(keysOf(both).map((key) => places.get(key)?.kind)).toEqual(['quote', 'cell']);
});

test('the same words quoted twice are one place', () => {
  const places = markedPlaces(
    [mark(1, 'error', { quotes: [quote] }), mark(2, 'error', { quotes: [{ ...quote }] })],
    nowhere,
  );
  expect([...places.values()].map(numbersOf)).toEqual(['1·2']);
});
