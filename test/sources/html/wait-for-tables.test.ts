import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { htmlDocument } from '../../../harness/reports/documents.ts';
import { markers } from '../../../harness/reports/read-document.ts';
import { pageOf } from '../../../lib/sources/html/dom/dom.ts';
import { waitForTables } from '../../../lib/sources/html/wait-for-tables.ts';

const script = '<script type="text/plain"></script>';
const table = '<table><tr><td>自然人</td><td>总计</td></tr></table>';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Milliseconds waited for a document, whose `later` is drawn after `after` milliseconds. */
async function waitedFor(document: Document, later = '', after = 0): Promise<number> {
  const started = Date.now();
  let ended = Number.NaN;
  const waiting = waitForTables(pageOf(document), markers).then(() => {
    ended = Date.now() - started;
  });
  if (later !== '') setTimeout(() => document.body.insertAdjacentHTML('beforeend', later), after);
  await vi.advanceTimersByTimeAsync(3000);
  await waiting;
  return ended;
}

test('a page with its tables there is not waited for', async () => {
  expect(await waitedFor(htmlDocument(script + table))).toBe(0);
});

test('nor one that can draw nothing', async () => {
  expect(await waitedFor(htmlDocument('<p>附件</p>'))).toBe(0);
});

test('a table drawn late ends the wait', async () => {
  const waited = await waitedFor(htmlDocument(script), table, 700);
  expect(waited).toBeGreaterThanOrEqual(700);
  expect(waited).toBeLessThan(900);
});

test('at most a second and a half', async () => {
  const waited = await waitedFor(htmlDocument(script), table, 2500);
  expect(waited).toBeGreaterThanOrEqual(1450);
  expect(waited).toBeLessThanOrEqual(1500);
});
