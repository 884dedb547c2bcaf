import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Box, box, overlap } from '../../lib/highlight/box.ts';
import { placeCard } from '../../lib/highlight/card.ts';

const port = box(0, 0, 800, 600);
const card = { width: 200, height: 100 };
const bar = box(620, 540, 164, 42);
const nothing = { others: [], covers: [] };

test('a card stands below its cell', () => {
  const { x, y } = placeCard(box(300, 200, 50, 20), nothing, card, port);
  expect([x, y]).toEqual([300, 228]);
});

test('above it at the foot of the window', () => {
  expect(placeCard(box(300, 560, 50, 20), nothing, card, port).bottom).toBe(552);
});

test('beside it where it is as high as the window', () => {
  expect(placeCard(box(300, 0, 50, 600), nothing, card, port).x).toBe(358);
});

test('off the other cells of the finding', () => {
  const others = [box(300, 220, 50, 20), box(300, 240, 50, 20)];
  expect(placeCard(box(300, 200, 50, 20), { others, covers: [] }, card, port).bottom).toBe(192);
});

test('off the row and the column of the sums, even where that is further away', () => {
  const place = box(500, 280, 60, 24);
  const sums = [box(100, 280, 460, 24), box(500, 60, 60, 480)];
  const at = placeCard(place, { others: sums, covers: [] }, card, port);
  expect(sums.map((sum) => overlap(at, sum))).toEqual([0, 0]);
  expect(at.height).toBe(card.height);
});

test('over the sums where there is no other room', () => {
  const sums = [box(0, 280, 800, 24), box(0, 0, 800, 600)];
  const at = placeCard(box(500, 280, 60, 24), { others: sums, covers: [] }, card, port);
  expect(at.height).toBe(card.height);
  expect(overlap(at, box(500, 280, 60, 24))).toBe(0);
});

test('within what can be seen of a high frame', () => {
  const seen = box(0, 400, 800, 300);
  expect(placeCard(box(300, 660, 50, 20), nothing, card, seen).bottom).toBe(652);
});

test('a long card beside the last row leaves the bar free', () => {
  const long = { width: 350, height: 700 };
  const placed = placeCard(
    box(700, 480, 50, 20),
    { others: [], covers: [bar] },
    long,
    box(0, 0, 1366, 640),
  );
  expect(overlap(placed, bar)).toBe(0);
  expect(placed.height).toBeGreaterThan(400);
});

test('in a narrow window the card is above or below its cell, and off the bar', () => {
  const narrow = box(0, 0, 380, 640);
  const corner = box(180, 582, 184, 42);
  for (let y = 0; y < 560; y += 20) {
    const place = box(300, y, 60, 24);
    const placed = placeCard(
      place,
      { others: [], covers: [corner] },
      { width: 330, height: 500 },
      narrow,
    );
    expect([overlap(placed, place), overlap(placed, corner)], `at ${y}`).toEqual([0, 0]);
    expect(placed.height).toBeGreaterThanOrEqual(72);
  }
});

const boxes = fc
  .record({
    x: fc.integer({ min: 0, max: 700 }),
    y: fc.integer({ min: 0, max: 500 }),
    width: fc.integer({ min: 1, max: 100 }),
    height: fc.integer({ min: 1, max: 100 }),
  })
  .map(({ x, y, width, height }): Box => box(x, y, width, height));

test('a card never covers its cell or the bar, and is always within the window', () => {
  const heights = fc.integer({ min: 40, max: 900 });
  fc.assert(
    fc.property(boxes, fc.array(boxes), heights, (place, others, height) => {
      const placed = placeCard(place, { others, covers: [bar] }, { width: 200, height }, port);
      expect([overlap(placed, place), overlap(placed, bar)]).toEqual([0, 0]);
      expect(overlap(placed, port)).toBeCloseTo(placed.width * placed.height);
      expect(placed.height).toBeGreaterThanOrEqual(Math.min(height, 72));
    }),
  );
});

test('it is as high as it wants to be where there is room', () => {
  fc.assert(
    fc.property(boxes, (place) => {
      expect(placeCard(place, { others: [], covers: [bar] }, card, port).height).toBe(100);
    }),
  );
});
