import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { badgeSize, placeBadges } from '../../lib/highlight/badge.ts';
import { type Box, box, overlap } from '../../lib/highlight/box.ts';

const bounds = box(0, 0, 1000, 1000);
const cell = box(100, 100, 60, 24);

function place(numbers: string, texts: readonly Box[], at = cell) {
  const [badge] = placeBadges([{ numbers, at, bounds }], texts);
  if (!badge) throw new Error('No badge.');
  return badge;
}

describe('a number', () => {
  test('stands in the upper right corner where the figure is in the middle', () => {
    const badge = place('3', [box(122, 104, 16, 16)]);
    expect(badge).toMatchObject({ compact: false, crowded: false });
    expect([badge.box.right, badge.box.y]).toEqual([cell.right, cell.y]);
  });

  test('stands on the left where the figure is on the right', () => {
    expect(place('3', [box(120, 104, 40, 16)]).box.x).toBe(cell.x);
  });

  test('stands outside where the figure fills the cell', () => {
    const badge = place('3', [cell]);
    expect(badge.crowded).toBe(false);
    expect(overlap(badge.box, cell)).toBe(0);
  });

  test('is smaller before it is put outside', () => {
    const badge = place('3', [box(112, 100, 36, 24)]);
    expect(badge).toMatchObject({ compact: true, crowded: false });
    expect(badge.box.right).toBe(cell.right);
  });

  test('comes between two lines rather than over their letters', () => {
    const lines = [box(0, 70, 400, 26), box(0, 100, 400, 26), box(0, 130, 400, 26)];
    const badge = place('3', lines, box(100, 100, 200, 26));
    expect(badge).toMatchObject({ compact: true, crowded: false });
  });

  test('is told as crowded where every place is taken', () => {
    const tight = Array.from({ length: 40 }, (_, line) => box(0, line * 8, 1000, 8));
    expect(place('3', tight).crowded).toBe(true);
  });
});

test('numbers never cover a text, each other or the edge, unless they are crowded', () => {
  const part = fc.record({
    x: fc.integer({ min: 0, max: 300 }),
    y: fc.integer({ min: 0, max: 200 }),
    width: fc.integer({ min: 1, max: 120 }),
    height: fc.integer({ min: 1, max: 60 }),
  });
  const boxes = (most: number) =>
    fc.array(
      part.map(({ x, y, width, height }) => box(x, y, width, height)),
      { minLength: 1, maxLength: most },
    );
  const small = box(0, 0, 420, 260);
  fc.assert(
    fc.property(boxes(12), boxes(40), fc.stringMatching(/^\d{1,2}$/), (places, texts, numbers) => {
      const badges = placeBadges(
        places.map((at) => ({ numbers, at, bounds: small })),
        texts,
      );
      expect(badges).toHaveLength(places.length);
      const free = badges.filter((badge) => !badge.crowded);
      for (const [index, { box: own, compact }] of free.entries()) {
        expect([own.width, own.height]).toEqual(Object.values(badgeSize(numbers, compact)));
        expect(overlap(own, small)).toBeCloseTo(own.width * own.height);
        for (const other of free.slice(index + 1)) expect(overlap(own, other.box)).toBe(0);
        for (const { x, y, width, height } of texts) {
          expect(overlap(own, box(x, y + height * 0.2, width, height * 0.58))).toBe(0);
        }
      }
    }),
  );
});
