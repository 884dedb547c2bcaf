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

const figure = ({ text }: Cell) => (text === '' ? null : Number(text));

function set(texts: readonly string[]) {
  const sequence = setInSequence(fields(texts), 7, true, figure);
  return sequence && { ...sequence, cells: sequence.cells.map((cell) => cell?.text) };
}

describe('setInSequence', () => {
  it('sets exactly seven figures under seven columns, whatever blanks stand around them', () => {
    const cells = ['1', '2', '3', '4', '5', '6', '21'];
    expect(set(cells)).toEqual({ cells, short: false });
    expect(set(['', ...cells, ''])).toEqual({ cells, short: false });
    expect(set([...cells, '', ''])).toEqual({ cells, short: false });
  });

  it('takes a blank at the end for a blank 总计 where the row has seven fields', () => {
    const cells = ['0', '0', '0', '0', '0', '0', ''];
    expect(set(['', ...cells])).toEqual({ cells, short: false });
  });

  it('reads a row cut at the right edge from the left, where its figures are all the same', () => {
    const cells = ['0', '0', '0', '0', '0', '0'];
    expect(set(cells)).toEqual({ cells: [...cells, undefined], short: true });
    expect(set(['1', '2', '3', '4', '5', '6'])).toBeNull();
  });

  it('is sure of the 总计 only, where a cell was lost although there was room', () => {
    const lost = new Array(6).fill(undefined);
    expect(set(['0', '0', '0', '0', '0', '14', '', ''])).toEqual({
      cells: [...lost, '14'],
      short: true,
    });
  });

  it('reads nothing where the last figure cannot be the 总计, or there are too many', () => {
    expect(set(['0', '9', '0', '0', '0', '1', '', ''])).toBeNull();
    expect(set(['1', '2', '3', '4', '5', '6', '7', '28'])).toBeNull();
  });
});
