import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { box } from '../../lib/highlight/box.ts';
import { standsWell, unfold } from '../../lib/highlight/reveal.ts';
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

test('a place stands well where scrolling would only disturb', () => {
  const port = box(0, 0, 800, 600);
  expect(standsWell(box(10, 300, 50, 20), port)).toBe(true);
  expect(standsWell(box(10, 30, 50, 20), port)).toBe(false);
  expect(standsWell(box(10, 515, 50, 20), port)).toBe(false);
  expect(standsWell(null, port)).toBe(false);
});
