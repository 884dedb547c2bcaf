import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Popup } from '../../../harness/browsers/popup.ts';
import { docxReport } from '../../../harness/files/docx-report.ts';
import { savedPdfs } from '../../../harness/files/saved-files.ts';
import { lineOf, pdfOf, scannedSheet } from '../../../harness/files/write-pdf.ts';
import { anyReport } from '../../../harness/reports/any-report.ts';
import { crossfootSchema } from '../../../lib/summary/crossfoot-schema.ts';
import { drop, pick } from '../support/chosen-files.ts';
import { shareBrowser } from '../support/shared.ts';

const shared = shareBrowser();

const saved = (name: string, slug: string) => ({
  name,
  bytes: savedPdfs.find((one) => one.slug === slug)?.bytes ?? new Uint8Array(),
});
/** A report as it is published: two totals of its fourth table are wrong. */
const pdf = saved('洪泽区 2023.pdf', 'hongze-2023');

const utf16 = (words: string) => [...Buffer.from(words, 'utf16le')];

async function openWith(...files: Parameters<typeof pick>[1][]) {
  const viewer = await shared.session.openViewer();
  if (files.length > 0) await pick(viewer, ...files);
  return viewer;
}

/** Fills a field in the viewer, once it is there, and tells of it as the browser would. */
async function fill(viewer: Popup, field: string, value: string, event: 'input' | 'change') {
  await viewer.waitFor((selector) => document.querySelector(selector) !== null, field);
  await viewer.evaluate(
    (selector, words, name) => {
      const found = document.querySelector<HTMLInputElement>(selector);
      if (!found) return;
      found.value = words;
      found.dispatchEvent(new Event(name, { bubbles: true }));
    },
    field,
    value,
    event,
  );
}

test('a published PDF is audited, and its wrong figures are marked where they are drawn', async () => {
  const viewer = await shared.session.openViewer();
  await drop(viewer, pdf);
  expect(await viewer.verdict()).toMatchObject({ state: 'done' });
  const [first, second] = await viewer.findings();
  expect([first, second]).toMatchObject([{ code: 'arithmetic' }, { code: 'arithmetic' }]);
  expect(await viewer.evaluate(() => document.title)).toContain(pdf.name);

  const { source, findings } = crossfootSchema.parse(JSON.parse(await viewer.copy('json')));
  expect(source).toMatchObject({ kind: 'pdf', url: '', title: pdf.name });
  expect(source.sha256).toMatch(/^[0-9a-f]{64}$/);
  const [{ where } = { where: [] }] = findings;
  const [{ text = '', sheet = 0, box } = {}] = where;
  expect({ text, sheet }).toEqual({ text: '0', sheet: 4 });

  await viewer.locate(0);
  await viewer.waitFor(isLaidOver, sheet, box ?? [], text, 595);
  await viewer.click('[data-testid="zoom-in"]');
  await viewer.waitFor(isLaidOver, sheet, box ?? [], text, 595);
});

test.each([
  ['turned by a quarter', 'qingshan-turned', 2, 842],
  ['two on one', 'baishi-two-on-one', 1, 842],
])('figures on sheets that are %s are marked where they are drawn', async (_, slug, on, across) => {
  const viewer = await openWith(saved('年报.pdf', slug));
  expect(await viewer.verdict()).toMatchObject({ state: 'done' });
  const { findings } = crossfootSchema.parse(JSON.parse(await viewer.copy('json')));
  const [{ text = '', sheet = 0, box } = {}] = findings[0]?.where ?? [];
  expect({ sheet, text }).toEqual({ sheet: on, text: expect.stringMatching(/^\d+$/) });
  await viewer.locate(0);
  await viewer.waitFor(isLaidOver, sheet, box ?? [], text, across);
});

/**
 * Runs in the viewer: whether a place is laid over a box of a sheet that is so many points wide, and just these
 * words are drawn in it.
 */
function isLaidOver(sheet: number, box: readonly number[], words: string, across: number): boolean {
  const element = document.querySelector(`[data-page-number="${sheet}"]`);
  const whole = element?.getBoundingClientRect();
  if (!element || !whole) return false;
  const [x = 0, y = 0, width = 0, height = 0] = box.map((side) => (side * whole.width) / across);
  const isThere = [...element.querySelectorAll('.places > span')].some((place) => {
    const rect = place.getBoundingClientRect();
    const sides = [
      rect.x - whole.x - x,
      rect.y - whole.y - y,
      rect.width - width,
      rect.height - height,
    ];
    return sides.every((side) => Math.abs(side) < 2);
  });
  const drawn = document
    .elementsFromPoint(whole.x + x + width / 2, whole.y + y + height / 2)
    .find((one) => one.localName === 'span' && one.closest('.textLayer'));
  return isThere && drawn?.textContent?.trim() === words;
}

test('sheets are found by number, and words by search', async () => {
  const viewer = await openWith(pdf);
  await viewer.verdict();
  await fill(viewer, '[data-testid="sheet"]', '5', 'change');
  await viewer.waitFor(() => {
    const sheet = document.querySelector('[data-page-number="5"]')?.getBoundingClientRect();
    return sheet !== undefined && sheet.top < window.innerHeight && sheet.bottom > 0;
  });
  await fill(viewer, '[data-testid="find"]', '结转下年度', 'input');
  await viewer.waitFor(() => {
    const hit = document.querySelector('.textLayer .highlight.selected')?.getBoundingClientRect();
    return hit !== undefined && hit.top > 0 && hit.bottom < window.innerHeight;
  });
  const found = () => document.querySelector('[data-testid="found"]')?.textContent;
  expect(await viewer.evaluate(found)).toBe('第 1 处，共 1 处');
});

test.each([
  ['damaged', pdf.bytes.slice(0, 300)],
  ['scan', pdfOf([scannedSheet])],
  ['empty', pdfOf([{ content: '' }])],
  [
    'old-word',
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...utf16('WordDocument')]),
  ],
])('a file that says nothing says why: %s', async (reason, bytes) => {
  const viewer = await openWith({ name: '年报.pdf', bytes });
  const verdict = await viewer.verdict();
  expect(verdict).toMatchObject({ state: 'unread' });
  expect(verdict.text).toContain('未核对');
  expect(
    await viewer.evaluate(() => document.querySelector('.help')?.getAttribute('data-reason')),
  ).toBe(reason);
});

test('a locked PDF asks for its password', async () => {
  const bytes = pdfOf([lineOf('2023')], { password: 'open' });
  const viewer = await openWith({ name: '年报.pdf', bytes });
  for (const [typed, next] of [
    ['wrong', '[role="alert"]'],
    ['open', '[data-testid="verdict"][data-state="no-report"]'],
  ] as const) {
    await fill(viewer, '[name="password"]', typed, 'input');
    await viewer.click('[type="submit"]');
    await viewer.waitFor((selector) => document.querySelector(selector) !== null, next);
  }
});

test('a page that was saved is shown as plain words, with the same marks', async () => {
  const bytes = readFileSync('test/pages/000-xizhen-2023/page.html');
  const viewer = await openWith({ name: '西镇乡.html', bytes });
  expect(await viewer.verdict()).toMatchObject({ state: 'done' });
  const [{ text = '' } = {}] = await viewer.findings();
  expect(text).toContain('14');
  await viewer.locate(0);
  await viewer.waitFor(() => {
    const cells = [...document.querySelectorAll('.blocks td')];
    const seen = cells.filter((cell) => {
      const { top, bottom } = cell.getBoundingClientRect();
      return cell.textContent === '14' && top > 0 && bottom < window.innerHeight;
    });
    return seen.length > 0;
  });
});

test('a Word file is shown as plain words, and audited', async () => {
  const [report = {}] = fc.sample(anyReport, { numRuns: 1, seed: 2024 });
  const viewer = await openWith({ name: '年报.docx', bytes: await docxReport(report) });
  expect(await viewer.verdict()).toMatchObject({ state: 'done' });
  const { source } = crossfootSchema.parse(JSON.parse(await viewer.copy('json')));
  expect(source).toMatchObject({ kind: 'word', title: '年报.docx' });
  expect(
    await viewer.evaluate(() => document.querySelectorAll('.blocks td').length),
  ).toBeGreaterThan(200);
});

test('of files chosen together each can be turned to', async () => {
  const text = readFileSync('test/pages/000-xizhen-2023/page.txt');
  const viewer = await openWith(pdf, { name: '西镇乡.txt', bytes: text });
  await viewer.verdict();
  await fill(viewer, '[data-testid="file"]', '1', 'change');
  await viewer.waitFor(() => document.querySelector('.blocks') !== null);
  expect(await viewer.verdict()).toMatchObject({ state: 'done' });
});
