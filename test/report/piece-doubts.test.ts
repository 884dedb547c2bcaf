import { describe, expect, it } from 'vitest';
import type { Cell } from '../../lib/document/grid.ts';
import { line } from '../../lib/forms/form.ts';
import { areUnderHeaders, slidRows } from '../../lib/report/piece-doubts.ts';

const cell = (row: number, column: number, text = '甲', columnSpan = 1): Cell => ({
  id: `${row}.${column}`,
  row,
  column,
  rowSpan: 1,
  columnSpan,
  text,
  header: false,
});
const columns = [2, 3, 4].map((from) => ({ from, to: from + 1 }));

describe('labels below headers of columns', () => {
  it('tell of a header that has moved, where they are most', () => {
    expect(areUnderHeaders([cell(1, 2), cell(2, 2), cell(3, 1)], columns)).toBe(true);
    expect(areUnderHeaders([cell(1, 1), cell(2, 2)], columns)).toBe(false);
    expect(areUnderHeaders([], columns)).toBe(false);
  });
});

/** Rows of these cells; the label is the one with words, and spans the "←" behind it. */
function slid(...written: readonly (readonly string[])[]): number[] {
  const rows = written.map((texts, row) => {
    const at = texts.findIndex((text) => /\p{Script=Han}/u.test(text));
    const width = texts.filter((text) => text === '←').length + 1;
    const label = cell(row, at, texts[at], width);
    const slots = texts.map((text, column) =>
      column >= at && column < at + width ? label : cell(row, column, text),
    );
    return { found: { line: line('r', '甲'), row, label, score: 1, repeated: [] }, slots };
  });
  const found = rows.map((one) => one.found);
  return [
    ...slidRows(
      found,
      rows.map(({ slots }) => slots),
    ),
  ];
}

describe('a figure before the label of its row', () => {
  it('has moved where the labels of others stand', () => {
    expect(slid(['甲', '', '1'], ['2', '', '乙'], ['丙', '', '3'])).toEqual([1]);
  });

  it('is the number of its row where more rows have one', () => {
    expect(slid(['1', '甲', '5'], ['2', '乙', '6'], ['丙', '7', ''])).toEqual([]);
  });

  it('is so too where what adds the rows up stands across number and label', () => {
    expect(slid(['1', '甲', '5'], ['合计', '←', '5'], ['总计', '←', '5'])).toEqual([]);
  });
});
