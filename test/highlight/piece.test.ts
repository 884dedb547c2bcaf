import { expect, test } from 'vitest';
import type { Mark } from '../../lib/highlight/door.ts';
import { keysOf, numbersOf, piecesOf } from '../../lib/highlight/piece.ts';
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

test('a cell of several findings is one piece with all their numbers, in the gravest look', () => {
  const pieces = piecesOf(
    [mark(1, 'advice', { cells: ['a', 'b', 'a'] }), mark(2, 'error', { cells: ['b'] })],
    nowhere,
  );
  expect([...pieces].map(([key, piece]) => [key, piece.look, numbersOf(piece)])).toEqual([
    ['a', 'advice', '1'],
    ['b', 'error', '1·2'],
  ]);
});

test('a finding leads to its words before its cells', () => {
  const both = mark(1, 'error', { cells: ['a'], quotes: [quote] });
  const pieces = piecesOf([both], nowhere);
  expect(keysOf(both).map((key) => pieces.get(key)?.kind)).toEqual(['quote', 'cell']);
});

test('the same words quoted twice are one piece', () => {
  const pieces = piecesOf(
    [mark(1, 'error', { quotes: [quote] }), mark(2, 'error', { quotes: [{ ...quote }] })],
    nowhere,
  );
  expect([...pieces.values()].map(numbersOf)).toEqual(['1·2']);
});
