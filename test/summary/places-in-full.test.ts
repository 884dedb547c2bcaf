import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FormPlace } from '../../lib/findings/finding.ts';
import { annual } from '../../lib/forms/annual/annual.ts';
import { forms } from '../../lib/forms/index.ts';
import { namesOf } from '../../lib/summary/names.ts';
import { placesInFull } from '../../lib/summary/places-in-full.ts';
import { inChinese } from '../support/translators.ts';

const form = forms.find(({ family }) => family === annual.family);
if (form === undefined) throw new Error('No annual form');
const names = namesOf(form, inChinese);
const told = (places: readonly FormPlace[]) => placesInFull(places, names, inChinese);
const cell = (row: string | null, column: string | null, table = 'applications') => ({
  table,
  row,
  column,
});

describe('cells by name', () => {
  test('are told by row or by column, lines with the same cells together', () => {
    expect(told([cell('granted', 'total'), cell('partiallyGranted', 'total')])).toBe(
      '总计：（一）予以公开、（二）部分公开',
    );
    const square = ['granted', 'totalProcessed'].flatMap((row) =>
      ['naturalPerson', 'total'].map((column) => cell(row, column)),
    );
    expect(told(square)).toBe('自然人、总计：（一）予以公开、（七）总计');
  });

  test('are told with whole lines, and alone where the table has one row', () => {
    expect(told([cell(null, 'total'), cell('granted', 'research')])).toBe(
      '总计；科研机构：（一）予以公开',
    );
    const inOneRow = ['review.upheld', 'review.pending'].map((column) =>
      cell('cases', column, 'proceedings'),
    );
    expect(told(inOneRow)).toBe('行政复议 · 结果维持、行政复议 · 尚未审结');
  });

  test('are none of them left out', () => {
    const columns = ['naturalPerson', 'business', 'research', 'total'];
    const rows = ['granted', 'partiallyGranted', 'totalProcessed', 'carriedOver'];
    const some = fc.uniqueArray(
      fc.record({ row: fc.constantFrom(...rows), column: fc.constantFrom(...columns) }),
      { selector: ({ row, column }) => `${row} ${column}`, minLength: 1 },
    );
    fc.assert(
      fc.property(some, (cells) => {
        const groups = told(cells.map(({ row, column }) => cell(row, column))).split('；');
        for (const { row, column } of cells) {
          const [inRow, inColumn] = [
            names.row('applications', row),
            names.column('applications', column),
          ];
          expect(groups.some((group) => group.includes(inRow) && group.includes(inColumn))).toBe(
            true,
          );
        }
      }),
    );
  });
});
