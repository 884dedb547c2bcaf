import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { markerWords } from '../../../lib/forms/marker-words.ts';
import { createInspection } from '../../../lib/sources/html/create-inspection.ts';
import { pageOf } from '../../../lib/sources/html/dom/dom.ts';
import { createChanges } from '../../../lib/sources/html/read-changes.ts';

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const table = '<table><tr><td>自然人</td><td>1</td></tr></table>';

async function open(html = table) {
  const { window } = new JSDOM(html);
  const { document } = window;
  for (const name of ['MutationObserver', 'AbortController'] as const) {
    vi.stubGlobal(name, window[name]);
  }
  const ours = document.createElement('div');
  const inspection = createInspection(pageOf(document), '1', markerWords);
  const isOurs = (node: unknown) => node === ours;
  const { readChanges } = createChanges(pageOf(document), inspection, isOurs);
  await inspection.read();
  /** What is answered, and after how many milliseconds, if the document changes so at once. */
  const after = async (change: () => void) => {
    const started = Date.now();
    const answer = readChanges().then((page) => ({ page, waited: Date.now() - started }));
    change();
    await vi.advanceTimersByTimeAsync(10_000);
    return answer;
  };
  await after(() => {});
  return { inspection, readChanges, document, ours, after };
}

const cell = (document: Document) => document.querySelector('td + td') as Element;

test('what a page says later is read, and its ids lead there', async () => {
  const { inspection, document, after } = await open();
  const { page } = await after(() => {
    cell(document).textContent = '2';
  });
  expect(page || null).toHaveProperty('blocks');
  expect(page ? page.blocks : []).toMatchObject([{ grid: { cells: [{}, { text: '2' }] } }]);
  expect(inspection.places().cell('g0.1')).toBe(cell(document));
});

test('what changed before anybody watched is read too', async () => {
  const { inspection, document, after } = await open();
  await inspection.read();
  cell(document).textContent = '4';
  expect((await after(() => {})).page).not.toBe(false);
});

test('a page that says the same is not read to anyone', async () => {
  const { document, after } = await open();
  const { page } = await after(() => document.body.append(document.createElement('hr')));
  expect(page).toBe(false);
});

test('the same in other elements is read: marks had gone with the former ones', async () => {
  const { inspection, document, after } = await open();
  const { page } = await after(() => {
    document.body.innerHTML = table;
  });
  expect(page).not.toBe(false);
  expect(inspection.places().cell('g0.1')).toBe(cell(document));
});

test('what we put there ourselves is no change, and not looked at', async () => {
  const { document, ours, after } = await open();
  const looked = await after(() => document.body.append(document.createElement('hr')));
  const quiet = await after(() => document.documentElement.append(ours));
  expect(quiet).toEqual({ page: false, waited: 1000 });
  expect(looked.waited).toBeLessThan(quiet.waited);
});

test('a page that never rests is read less and less often', async () => {
  const { readChanges, document } = await open('<p>0</p>');
  const clock = document.querySelector('p') as Element;
  const ticking = setInterval(() => {
    clock.textContent = String(Date.now());
  }, 50);
  const times: number[] = [];
  const started = Date.now();
  while (Date.now() - started < 60_000) {
    const answer = readChanges();
    await vi.advanceTimersByTimeAsync(2000);
    if ((await answer) !== false) times.push(Date.now() - started);
  }
  clearInterval(ticking);
  expect(times.length).toBeGreaterThan(3);
  expect(times.length).toBeLessThan(12);
});

test('a page that is read anew tells who waited before nothing', async () => {
  const { inspection, readChanges, document } = await open();
  const waiting = readChanges();
  cell(document).textContent = '3';
  const read = inspection.read();
  await vi.advanceTimersByTimeAsync(5000);
  expect(await waiting).toBe(false);
  expect((await read).blocks).toMatchObject([{ grid: { cells: [{}, { text: '3' }] } }]);
});

test('is another one with each document', async () => {
  const [one, other] = [await open(), await open()];
  expect(one.inspection.identity()).toBe(one.inspection.identity());
  expect(one.inspection.identity()).not.toBe(other.inspection.identity());
});
