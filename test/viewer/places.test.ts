import { JSDOM } from 'jsdom';
import { expect, test, vi } from 'vitest';
import type { Page } from '../../lib/document/page.ts';
import { createBlockPlaces } from '../../lib/viewer/block-places.ts';
import { createSheetLayers } from '../../lib/viewer/sheet-layers.ts';
import { createSheetPlaces } from '../../lib/viewer/sheet-places.ts';
import { emptyPage } from '../support/empty-page.ts';
import { cellOnSheet } from '../support/on-sheet.ts';

const { window } = new JSDOM('<div id="1"></div><div id="2"></div>');
vi.stubGlobal('MutationObserver', window.MutationObserver);

const page: Page = {
  ...emptyPage,
  blocks: [
    {
      kind: 'text',
      id: 'b0',
      text: '收到15件',
      level: 0,
      runs: [{ start: 0, sheet: 2, x: 50, y: 20, width: 50, height: 10 }],
    },
    cellOnSheet({ sheet: 1, x: 20, y: 50, width: 10, height: 25 }),
  ],
  file: {
    kind: 'pdf',
    name: '',
    sha256: '',
    sheets: [
      { width: 200, height: 100 },
      { width: 100, height: 200 },
    ],
    scanned: [],
    unmapped: false,
    unruled: 0,
  },
};
const sheet = (number: number) => window.document.getElementById(String(number));

test('places are laid over their sheets in parts of their sides, once', () => {
  const layers = createSheetLayers(sheet);
  const places = createSheetPlaces(page, layers);
  expect(window.document.querySelector('.places')).toBeNull();
  const cell = places.cell('g0.0');
  expect(places.cell('g0.0')).toBe(cell);
  const { style } = sheet(1)?.querySelector<HTMLElement>('.places > span') ?? {};
  expect([style?.left, style?.top, style?.width, style?.height]).toEqual([
    '10%',
    '50%',
    '5%',
    '25%',
  ]);
  places.quote({ block: 'b0', start: 2, end: 4, text: '15' });
  const words = sheet(2)?.querySelector<HTMLElement>('.places > span > span')?.style;
  expect([words?.left, words?.width]).toEqual(['70%', '20%']);
  expect(places.cell('g0.9')).toBeNull();
  expect(places.quote({ block: 'b0', start: 2, end: 4, text: '16' })).toBeNull();
  layers.end();
});

test('a sheet that is drawn anew keeps its places', async () => {
  const layers = createSheetLayers(sheet);
  createSheetPlaces(page, layers).cell('g0.0');
  sheet(1)?.replaceChildren();
  await vi.waitUntil(() => sheet(1)?.querySelector('.places > span'));
  layers.end();
  expect(sheet(1)?.querySelector('.places')).toBeNull();
});

test('places in plain HTML are its elements, and words a part of their text', () => {
  const root = window.document.createElement('div');
  root.innerHTML = '<p data-place="b0">收到15件</p><td data-place="g0.0">15</td>';
  window.document.body.append(root);
  const places = createBlockPlaces(root);
  expect(places.cell('g0.1')).toBeNull();
  expect(places.quote({ block: 'b0', start: 2, end: 4, text: '16' })).toBeNull();
  expect(String(places.quote({ block: 'b0', start: 2, end: 4, text: '15' }))).toBe('15');
  root.remove();
  expect(places.quote({ block: 'b0', start: 2, end: 4, text: '15' })).toBeNull();
});
