import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { savedPdfs } from '../../../harness/files/saved-files.ts';
import { lineOf, pdfOf, scannedSheet } from '../../../harness/files/write-pdf.ts';
import { crossfootSchema } from '../../../lib/summary/crossfoot-schema.ts';
import { axeViolations } from '../support/axe.ts';
import { drop, pick } from '../support/chosen-files.ts';
import { shareChromium } from '../support/shared.ts';

const shared = shareChromium();

/** A report as it is published: two totals of its fourth table are wrong. */
const published = savedPdfs.find(({ slug }) => slug === 'hongze-2023');
const pdf = { name: '洪泽区 2023.pdf', bytes: published?.bytes ?? new Uint8Array() };

const utf16 = (words: string) => [...Buffer.from(words, 'utf16le')];

async function openWith(...files: Parameters<typeof pick>[1][]) {
  const viewer = await shared.session.openViewer();
  if (files.length > 0) await pick(viewer.page, ...files);
  return viewer;
}

test('a published PDF is audited, and its wrong figures are marked where they are drawn', async () => {
  const viewer = await shared.session.openViewer();
  await drop(viewer.page, pdf);
  expect(await viewer.verdict()).toMatchObject({ state: 'done' });
  const [first, second] = await viewer.findings();
  expect([first, second]).toMatchObject([{ code: 'arithmetic' }, { code: 'arithmetic' }]);
  expect(await viewer.page.title()).toContain(pdf.name);

  await viewer.locate(0);
  await viewer.waitFor(drawnAtFirstPlace, '0');
  const { source, findings } = crossfootSchema.parse(JSON.parse(await viewer.copy('json')));
  expect(source).toMatchObject({ kind: 'pdf', url: '', title: pdf.name });
  expect(source.sha256).toMatch(/^[0-9a-f]{64}$/);
  const [{ where } = { where: [] }] = findings;
  expect(where[0]).toMatchObject({ text: '0', sheet: 4 });
  const [x = 0, y = 0, width = 0, height = 0] = where[0]?.box ?? [];
  const box = await viewer.evaluate(boxOfFirstPlace, 595, 842);
  for (const [side, found] of [x, y, width, height].entries()) {
    expect(box[side]).toBeCloseTo(found, 0);
  }

  await viewer.click('[data-testid="zoom-in"]');
  await viewer.waitFor(drawnAtFirstPlace, '0');
  expect(await axeViolations(viewer.page)).toEqual([]);
});

/** Runs in the viewer: whether just these words are drawn in the middle of the first place that is laid. */
function drawnAtFirstPlace(words: string): boolean {
  const place = document.querySelector('.places > span');
  if (!place) return false;
  const { x, y, width, height } = place.getBoundingClientRect();
  return document
    .elementsFromPoint(x + width / 2, y + height / 2)
    .some((element) => element.closest('.textLayer') && element.textContent === words);
}

/** Runs in the viewer: that place in points of its sheet, which is so wide and so high. */
function boxOfFirstPlace(wide: number, high: number): number[] {
  const place = document.querySelector('.places > span')?.getBoundingClientRect();
  const sheet = document.querySelector('.places')?.getBoundingClientRect();
  if (!place || !sheet) return [];
  const [across, down] = [wide / sheet.width, high / sheet.height];
  return [
    (place.x - sheet.x) * across,
    (place.y - sheet.y) * down,
    place.width * across,
    place.height * down,
  ];
}

test('sheets are found by number and by words', async () => {
  const viewer = await openWith(pdf);
  await viewer.verdict();
  await viewer.page.type('[data-testid="find"]', '行政复议');
  await viewer.waitFor(() =>
    /共 \d+ 处/.test(document.querySelector('[data-testid="found"]')?.textContent ?? ''),
  );
  await viewer.page.$eval('[data-testid="sheet"]', (input) => {
    if (input instanceof HTMLInputElement) input.value = '5';
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await viewer.waitFor(() => {
    const sheet = document.querySelector('[data-page-number="5"]')?.getBoundingClientRect();
    return sheet !== undefined && sheet.top < window.innerHeight && sheet.bottom > 0;
  });
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
  if (reason === 'scan') expect(await axeViolations(viewer.page)).toEqual([]);
});

test('a locked PDF asks for its password', async () => {
  const bytes = pdfOf([lineOf('2023')], { password: 'open' });
  const viewer = await openWith({ name: '年报.pdf', bytes });
  for (const [typed, next] of [
    ['wrong', '[role="alert"]'],
    ['open', '[data-testid="verdict"][data-state="no-report"]'],
  ] as const) {
    await viewer.page.waitForSelector('[name="password"]');
    await viewer.page.type('[name="password"]', typed);
    await viewer.press('Enter');
    await viewer.page.waitForSelector(next);
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
  expect(await axeViolations(viewer.page)).toEqual([]);
});

test('a table is pasted, and body and year are asked for', async () => {
  const viewer = await openWith();
  expect(await axeViolations(viewer.page)).toEqual([]);
  const { html } = await tablesOf('000-xizhen-2023');
  await viewer.evaluate((pasted) => {
    const held = new DataTransfer();
    held.setData('text/html', pasted);
    const event = new ClipboardEvent('paste', {
      bubbles: true,
      cancelable: true,
      clipboardData: held,
    });
    document.querySelector('[data-testid="paste"]')?.dispatchEvent(event);
  }, html);
  expect(await viewer.verdict()).toMatchObject({ state: 'done' });
  await viewer.page.waitForSelector('[data-testid="by-hand"] [name="organ"]');
});

/** The tables of a saved page alone, as they are copied. */
async function tablesOf(slug: string) {
  const page = await shared.session.open(shared.server.url(slug));
  const html = await page.$$eval('table', (tables) =>
    tables.map(({ outerHTML }) => outerHTML).join(''),
  );
  await page.close();
  return { html };
}

test('of files chosen together each can be turned to', async () => {
  const text = readFileSync('test/pages/000-xizhen-2023/page.txt');
  const viewer = await openWith(pdf, { name: '西镇乡.txt', bytes: text });
  await viewer.verdict();
  await viewer.page.select('[data-testid="file"]', '1');
  await viewer.waitFor(() => document.querySelector('.blocks') !== null);
  expect(await viewer.verdict()).toMatchObject({ state: 'done' });
});
