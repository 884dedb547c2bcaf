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

/** `took`: milliseconds that a later reading takes. */
async function open(html = table, took = 0) {
  const { window } = new JSDOM(html);
  const { document } = window;
  for (const name of ['MutationObserver', 'AbortController'] as const) {
    vi.stubGlobal(name, window[name]);
  }
  const ours = document.createElement('div');
  const inspection = createInspection(pageOf(document), '1', markerWords);
  const isOurs = (node: unknown) => node === ours;
  const readNow = () => {
    vi.setSystemTime(Date.now() + took);
    return inspection.readNow();
  };
  const { readChanges } = createChanges(pageOf(document), { ...inspection, readNow }, isOurs);
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

test.each<[string, string, (document: Document) => void]>([
  ['an attribute of a table', table, (document) => cell(document).setAttribute('colspan', '2')],
  [
    'what shows a long text',
    `<section style="display:none">${'政府信息公开'.repeat(200)}</section>`,
    (document) => document.querySelector('section')?.removeAttribute('style'),
  ],
  [
    'a shadow tree',
    '<my-report></my-report>',
    (document) => {
      const shadow = document.querySelector('my-report')?.attachShadow({ mode: 'open' });
      if (shadow) shadow.innerHTML = table;
    },
  ],
  [
    'the value of a field, which no one is told of',
    '<table><tr><td>自然人</td><td><input value=1></td></tr></table>',
    (document) => {
      const field = document.querySelector('input');
      if (field) field.value = '2';
    },
  ],
])('%s is read once it has changed, however long the page has rested', async (_, html, change) => {
  const { document, after } = await open(html);
  await after(() => {});
  await after(() => {});
  const { page } = await after(() => change(document));
  expect(page).not.toBe(false);
});

test('what moves on a page of another kind is not looked at', async () => {
  const { document, after } = await open(`<p><i>图片新闻</i></p>${table}`);
  await after(() => {});
  const { waited } = await after(() =>
    document.querySelector('i')?.setAttribute('style', 'top:1px'),
  );
  expect(waited).toBe(1000);
});

test('a page that is slow to read and has rested is read soon after a change', async () => {
  const { readChanges, document } = await open(table, 600);
  const ask = async () => {
    const answer = readChanges();
    await vi.advanceTimersByTimeAsync(2000);
    return answer;
  };
  const changes = async (words: string, times: number) => {
    cell(document).textContent = words;
    await Promise.resolve();
    for (let time = 0; time < times; time++) if ((await ask()) !== false) return true;
    return false;
  };
  expect(await changes('2', 3)).toBe(true);
  expect(await ask()).toBe(false);
  expect(await changes('3', 2)).toBe(true);
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
