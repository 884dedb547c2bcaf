import { expect, test } from 'vitest';
import { documentOf, figures, roomy } from '../support/marked-documents.ts';
import { html, mark, paint, quote, untilPlaced } from '../support/marked-page.ts';
import { markedSuite } from '../support/marked-suite.ts';

/** What depends on the browser's layout and not on our own reckoning; the rest is in ../chromium/marks.test.ts. */
const suite = markedSuite();

test('marks are on their cells scrolled, zoomed and in frames, and leave nothing behind', async () => {
  suite.server().add('/inner.html', documentOf(figures(9, 7, roomy)));
  const page = await suite.open(`
    <div id="box" style="width:420px;height:300px;overflow:auto">${figures(20, 7, roomy)}</div>
    <iframe src="/inner.html" width="640" height="360"></iframe>`);
  const before = await html(page);
  await paint(page, { extra: [mark(900, { quotes: [await quote(page, '三件')] })] });
  await untilPlaced(page);
  await page.evaluate(() => document.getElementById('box')?.scrollTo(90, 222));
  await untilPlaced(page);
  await page.evaluate(() => scrollTo(0, 200));
  await untilPlaced(page);
  await page.evaluate(() => document.documentElement.style.setProperty('zoom', '1.5'));
  await untilPlaced(page);
  await page.evaluate(() => document.documentElement.removeAttribute('style'));
  await untilPlaced(page);
  expect(await page.evaluate(() => window.probe.covering())).toEqual([]);
  expect(await page.evaluate(() => globalThis.crossfoot?.show?.({ finding: 'finding-150' }))).toBe(
    true,
  );
  await untilPlaced(page);
  await page.evaluate(() => globalThis.crossfoot?.erase?.());
  expect(await html(page)).toBe(before);
});

test('numbers cover no figure of a report', async () => {
  const page = await suite.openAt(suite.server().url('000-xizhen-2023'));
  await paint(page, { every: 3 });
  await untilPlaced(page);
  expect(await page.evaluate(() => window.probe.covering())).toEqual([]);
});
