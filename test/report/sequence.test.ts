import { describe, expect, it } from 'vitest';
import type { Cell } from '../../lib/document/grid.ts';
import { setInSequence } from '../../lib/report/sequence.ts';

const fields = (texts: readonly string[]): Cell[] =>
  texts.map((text, column) => ({
    id: `c${column}`,
    row: 0,
    column,
    rowSpan: 1,
    columnSpan: 1,
    text,
    header: false,
  }));

const set = (texts: readonly string[]) =>
  setInSequence(fields(texts), 7, true).map((cell) => cell?.text);

describe('setInSequence', () => {
  it('sets exactly seven figures under seven columns, whatever blanks stand around them', () => {
    const cells = ['1', '2', '3', '4', '5', '6', '21'];
    expect(set(cells)).toEqual(cells);
    expect(set(['', ...cells, ''])).toEqual(cells);
    expect(set([...cells, '', ''])).toEqual(cells);
  });

  it('takes a blank at the end for a blank 总计 where the row has seven fields', () => {
    const cells = ['0', '0', '0', '0', '0', '0', ''];
    expect(set(['', ...cells])).toEqual(cells);
  });

  it('reads a row cut at the right edge from the left, where its figures are all the same', () => {
    const cells = ['0', '0', '0', '0', '0', '0'];
    expect(set(cells)).toEqual(cells);
    expect(set(['1', '2', '3', '4', '5', '6'])).toEqual([]);
  });

  it('is sure of the 总计 only, where a cell was lost although there was room', () => {
    const texts = ['0', '0', '0', '0', '0', '14', '', ''];
    expect(set(texts)).toEqual([...new Array(6).fill(undefined), '14']);
    expect(setInSequence(fields(texts), 7, false)).toEqual([]);
  });

  it('reads nothing where the last figure cannot be the 总计, or there are too many', () => {
    expect(set(['0', '9', '0', '0', '0', '1', '', ''])).toEqual([]);
    expect(set(['1', '2', '3', '4', '5', '6', '7', '28'])).toEqual([]);
  });
});
