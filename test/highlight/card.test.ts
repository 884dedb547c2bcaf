import fc from 'fast-check';
import { expect, test } from 'vitest';
import { box, overlap } from '../../lib/highlight/box.ts';
import { placeCard } from '../../lib/highlight/card.ts';

const port = box(0, 0, 800, 600);
const card = { width: 200, height: 100 };

test('a card stands below its cell', () => {
  const { x, y } = placeCard(box(300, 200, 50, 20), [], card, port);
  expect([x, y]).toEqual([300, 228]);
});

test('above it at the foot of the window', () => {
  expect(placeCard(box(300, 560, 50, 20), [], card, port).bottom).toBe(552);
});

test('beside it where it is as high as the window', () => {
  expect(placeCard(box(300, 0, 50, 600), [], card, port).x).toBe(358);
});

test('off the other cells of the finding', () => {
  const others = [box(300, 220, 50, 20), box(300, 240, 50, 20)];
  expect(placeCard(box(300, 200, 50, 20), others, card, port).bottom).toBe(192);
});

test('within what can be seen of a high frame', () => {
  const seen = box(0, 400, 800, 300);
  expect(placeCard(box(300, 660, 50, 20), [], card, seen).bottom).toBe(652);
});

test('a card never covers a cell that leaves room for it, and is always within the window', () => {
  const anchors = fc.record({
    x: fc.integer({ min: 0, max: 700 }),
    y: fc.integer({ min: 0, max: 500 }),
    width: fc.integer({ min: 1, max: 100 }),
    height: fc.integer({ min: 1, max: 100 }),
  });
  fc.assert(
    fc.property(anchors, fc.array(anchors), ({ x, y, width, height }, others) => {
      const anchor = box(x, y, width, height);
      const placed = placeCard(
        anchor,
        others.map((other) => box(other.x, other.y, other.width, other.height)),
        card,
        port,
      );
      expect(overlap(placed, anchor)).toBe(0);
      expect(overlap(placed, port)).toBe(200 * 100);
    }),
  );
});
