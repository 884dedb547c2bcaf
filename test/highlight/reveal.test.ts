import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { box, freeOf, holds, overlap } from '../../lib/highlight/box.ts';
import { partsFor, standsWell, unfold } from '../../lib/highlight/reveal.ts';
import { dom, pageOf } from '../../lib/sources/html/dom/dom.ts';
import type { PageElement } from '../../lib/sources/html/dom/page.ts';

function cellOf(html: string): { document: Document; cell: PageElement } {
  const { document } = new JSDOM(html).window;
  const page = pageOf(document);
  const [cell] = Array.from(dom.select(page, 'td') ?? []);
  if (!cell) throw new Error('No cell.');
  return { document, cell };
}

const table = '<table><tr><td>14</td></tr></table>';

test('every details around a place is opened, and closed again', () => {
  const { document, cell } = cellOf(
    `<details><summary>甲</summary><details class="b">${table}</details></details>
     <details>乙</details>`,
  );
  const before = document.documentElement.outerHTML;
  const fold = unfold(cell);
  expect([...document.querySelectorAll('details')].map(({ open }) => open)).toEqual([
    true,
    true,
    false,
  ]);
  fold();
  expect(document.documentElement.outerHTML).toBe(before);
});

test('nothing is closed that was open before', () => {
  const { document, cell } = cellOf(`<details open>${table}</details>`);
  unfold(cell)();
  expect(document.querySelector('details')?.open).toBe(true);
});

const port = box(0, 0, 800, 600);

test('a place stands well where scrolling would only disturb', () => {
  expect(standsWell(box(10, 300, 50, 20), port)).toBe(true);
  expect(standsWell(box(10, 30, 50, 20), port)).toBe(false);
  expect(standsWell(box(10, 515, 50, 20), port)).toBe(false);
});

test('under a popup a place goes where it has room, with a card beside it', () => {
  const high = box(372, 0, 420, 560);
  const left = box(0, 0, 372, 600);
  expect(partsFor(box(500, 900, 60, 24), freeOf(port, [high]))[0]).toEqual(left);
  const low = box(372, 0, 420, 300);
  const below = box(0, 300, 800, 300);
  expect(partsFor(box(500, 900, 60, 24), freeOf(port, [low]))[0]).toEqual(below);
  expect(partsFor(box(100, 900, 500, 24), freeOf(port, [low]))).toEqual([below]);
  expect(partsFor(box(100, 900, 500, 310), freeOf(port, [low]))).toEqual([]);
});

test('what is free of several boxes is all but them', () => {
  const spot = fc.record({
    x: fc.integer({ min: -50, max: 850 }),
    y: fc.integer({ min: -50, max: 650 }),
    width: fc.integer({ min: 1, max: 500 }),
    height: fc.integer({ min: 1, max: 500 }),
  });
  fc.assert(
    fc.property(fc.array(spot, { maxLength: 4 }), spot, (all, { x, y }) => {
      const covers = all.map((one) => box(one.x, one.y, one.width, one.height));
      const free = freeOf(port, covers);
      expect(free.every((part) => covers.every((cover) => overlap(part, cover) === 0))).toBe(true);
      const isFree = holds(port, x, y) && !covers.some((cover) => holds(cover, x, y));
      expect(free.some((part) => holds(part, x, y))).toBe(isFree);
    }),
  );
});
