// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { MarkedPlace } from '../../lib/highlight/marked-place.ts';
import { createSurface } from '../../lib/highlight/surface.ts';
import { dom, pageOf } from '../../lib/sources/html/dom/dom.ts';
import { viewOf } from '../../lib/sources/html/dom/nodes.ts';
import type { PageElement } from '../../lib/sources/html/dom/page.ts';

type Tell = (entries: { target: unknown; isIntersecting: boolean }[]) => void;

/** What a browser has and JSDOM has not; frames come when `frame` is called. */
const browser = { tell: (() => {}) as Tell, frames: [] as (() => void)[] };

class Observer {
  constructor(tell: Tell) {
    if (new.target === Sight) browser.tell = tell;
  }
  disconnect(): void {}
}
class Sight extends Observer {}

function frame(): void {
  for (const work of browser.frames.splice(0)) work();
}

/** Until nothing is asked for any more. */
function rest(): void {
  while (browser.frames.length > 0) frame();
}

const measured = vi.fn();
let erase = () => {};

/** The window that the document knows, which is not the runner's global object. */
const view = () => viewOf(pageOf(document));

beforeEach(() => {
  document.body.innerHTML = `<table>${'<tr><td>14</td></tr>'.repeat(100)}</table>`;
  Object.assign(view(), { ResizeObserver: Observer, IntersectionObserver: Sight });
  vi.stubGlobal('requestAnimationFrame', (work: () => void) => browser.frames.push(work));
  vi.stubGlobal('cancelAnimationFrame', () => browser.frames.splice(0));
  Object.assign(HTMLElement.prototype, { showPopover() {}, hidePopover() {} });
  for (const name of ['observeSize', 'observeSight', 'unobserveSight'] as const) {
    vi.spyOn(dom, name).mockReturnValue(undefined);
  }
  vi.spyOn(dom, 'checkVisibility').mockImplementation((element) => {
    measured(element);
    return true;
  });
});

afterEach(() => {
  erase();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  browser.frames = [];
});

function cells(): PageElement[] {
  return Array.from(document.querySelectorAll('td'), (cell) => cell as unknown as PageElement);
}

const placeOf = (cell: PageElement): MarkedPlace => ({
  kind: 'cell',
  look: 'error',
  marks: [],
  gap: false,
  spots: () => [cell],
});

/** Marks all cells; the browser tells that only the first three are in sight. */
function mark() {
  const surface = createSurface({
    language: () => 'zh-CN',
    token: () => 'marks',
    moved: () => {},
    lost: () => {},
  });
  erase = surface.lift;
  const places = cells().map(placeOf);
  surface.put(places);
  browser.tell(cells().map((target, index) => ({ target, isIntersecting: index < 3 })));
  rest();
  measured.mockClear();
  return { surface, places };
}

/** The cells measured since the last time, by number. */
function looked(): number[] {
  const all = cells();
  const indices = measured.mock.calls.map(([cell]) => all.indexOf(cell));
  measured.mockClear();
  return [...new Set(indices)].sort((a, b) => a - b);
}

test('while the page is scrolled only what is in sight is measured', () => {
  mark();
  document.dispatchEvent(new Event('scroll'));
  rest();
  expect(looked()).toEqual([0, 1, 2]);
});

test('what comes into sight is measured from then on', () => {
  mark();
  browser.tell([
    { target: cells()[0], isIntersecting: false },
    { target: cells()[50], isIntersecting: true },
  ]);
  rest();
  expect(looked()).toEqual([1, 2, 50]);
});

test('all is measured once the page has another width', () => {
  mark();
  view().dispatchEvent(new Event('resize'));
  frame();
  expect(looked()).toEqual([0, 1, 2]);
  rest();
  expect(looked()).toHaveLength(100);
});

test('all is measured at last while something moves for ever', () => {
  mark();
  for (let frames = 0; frames < 40; frames++) {
    view().dispatchEvent(new Event('resize'));
    frame();
  }
  expect(looked()).toHaveLength(100);
});

test('a place that is far away is seen nowhere, one that has been taken is not measured', () => {
  const { surface, places } = mark();
  expect(surface.seen(places[50] as MarkedPlace)).toBeNull();
  surface.take(places.slice(1));
  rest();
  measured.mockClear();
  document.dispatchEvent(new Event('scroll'));
  rest();
  expect(looked()).toEqual([0]);
});
