import { expect, test } from 'vitest';
import { coverOf } from '../../lib/session/cover.ts';

const window = { left: 10, top: 10, width: 1280, height: 900 };
const page = { width: 1280, height: 813 };

test('a popup covers the part of the page that it hangs over', () => {
  const popup = { left: 730, top: 86, width: 434, height: 614 };
  expect(coverOf(popup, { window, page, zoom: 1 })).toEqual({
    x: 720,
    y: -11,
    width: 434,
    height: 614,
  });
});

test('in pixels of the page, however large those are', () => {
  const popup = { left: 730, top: 97, width: 434, height: 614 };
  expect(coverOf(popup, { window, page, zoom: 2 })).toEqual({
    x: 360,
    y: 0,
    width: 217,
    height: 307,
  });
});

test.each([
  { left: 0, top: 0 },
  { left: 2000, top: 300 },
])('one that does not know where it is (%o) hangs at the right', (place) => {
  const popup = { ...place, width: 420, height: 600 };
  expect(coverOf(popup, { window, page, zoom: 1 })).toEqual({
    x: 860,
    y: 0,
    width: 420,
    height: 600,
  });
});

test('beside a panel, on whichever side that is', () => {
  const popup = { left: 730, top: 86, width: 434, height: 614 };
  const beside = { width: 894, height: 813 };
  const { x, width } = coverOf(popup, { window, page: beside, zoom: 1 });
  expect(x).toBeLessThanOrEqual(720 - 386);
  expect(x + width).toBeGreaterThanOrEqual(720 + 434);
});
