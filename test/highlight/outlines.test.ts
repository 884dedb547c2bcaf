import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Box, box, overlap } from '../../lib/highlight/box.ts';
import { outlinesOf } from '../../lib/highlight/outlines.ts';

const at = (row: number, column: number) => box(column * 60 + 0.3, row * 24.5, 60, 24.5);

test('a rectangle of cells has one outline, an L has two', () => {
  const rectangle = [0, 1, 2].flatMap((row) => [3, 4].map((column) => at(row, column)));
  expect(outlinesOf(rectangle)).toEqual([box(180.3, 0, 120, 73.5)]);
  expect(outlinesOf([...rectangle, at(2, 5)])).toHaveLength(2);
});

test('cells with spacing between them are outlined as one', () => {
  expect(outlinesOf([box(0, 0, 50, 20), box(52, 0, 50, 20), box(104, 0, 50, 20)])).toHaveLength(1);
});

test('outlines cover every cell of the block, none twice, and no other', () => {
  const chosen = fc.uniqueArray(fc.integer({ min: 0, max: 63 }), { minLength: 1 });
  fc.assert(
    fc.property(chosen, (slots) => {
      const cells = slots.map((slot) => at(Math.floor(slot / 8), slot % 8));
      const outlines = outlinesOf(cells);
      const area = (all: readonly Box[]) => all.reduce((sum, one) => sum + overlap(one, one), 0);
      expect(area(outlines)).toBeCloseTo(area(cells));
      for (const one of cells) {
        const covered = outlines.reduce((sum, outline) => sum + overlap(outline, one), 0);
        expect(covered).toBeCloseTo(overlap(one, one));
      }
    }),
  );
});
