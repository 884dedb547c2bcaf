import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { savedPdfs } from '../../../harness/files/saved-files.ts';
import { pdfOf, scannedSheet } from '../../../harness/files/write-pdf.ts';
import { axeViolations } from '../support/axe.ts';
import { pick } from '../support/chosen-files.ts';
import { shareChromium } from '../support/shared.ts';

/** `both/viewer.test.ts` has what the viewer does. */
const shared = shareChromium();

const published = savedPdfs.find(({ slug }) => slug === 'hongze-2023');
const pdf = { name: '洪泽区 2023.pdf', bytes: published?.bytes ?? new Uint8Array() };
const savedPage = {
  name: '西镇乡.html',
  bytes: readFileSync('test/pages/000-xizhen-2023/page.html'),
};

test('a viewer without a file, with one that says nothing and with one that says much passes axe', async () => {
  const viewer = await shared.session.openViewer();
  expect(await axeViolations(viewer.page)).toEqual([]);
  await pick(viewer, { name: '年报.pdf', bytes: pdfOf([scannedSheet]) });
  await viewer.verdict();
  expect(await axeViolations(viewer.page)).toEqual([]);
  await pick(viewer, savedPage);
  await viewer.waitFor(() => document.querySelector('.blocks') !== null);
  await viewer.verdict();
  await viewer.locate(0);
  expect(await axeViolations(viewer.page)).toEqual([]);
  await viewer.page.goto('about:blank');
  const other = await shared.session.openViewer();
  await pick(other, pdf);
  await other.verdict();
  expect(await axeViolations(other.page)).toEqual([]);
});

test('the panel is as wide as it was made last', async () => {
  const viewer = await shared.session.openViewer();
  await pick(viewer, savedPage);
  await viewer.verdict();
  await viewer.page.focus('.splitter');
  await viewer.press('ArrowRight');
  const width = () => document.querySelector('.panel')?.getBoundingClientRect().width;
  expect(await viewer.evaluate(width)).toBe(464);
  const again = await shared.session.openViewer();
  await pick(again, savedPage);
  await again.verdict();
  expect(await again.evaluate(width)).toBe(464);
  await again.page.focus('.splitter');
  await again.press('ArrowLeft');
});

test('a table is pasted, and body and year are asked for', async () => {
  const viewer = await shared.session.openViewer();
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
