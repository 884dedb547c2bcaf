import { expect, test } from 'vitest';
import { until } from '../../../harness/browsers/until.ts';
import { figures, roomy } from '../support/marked-documents.ts';
import { html, mark, paint, quote } from '../support/marked-page.ts';
import { markedSuite } from '../support/marked-suite.ts';

const suite = markedSuite();

test('on paper every place is outlined and numbered, without bar and card', async () => {
  const page = await suite.open(figures(6, 7, roomy));
  const said = await quote(page, '三件');
  await paint(page, { every: 9, extra: [mark(900, { quotes: [said] })] });
  await page.evaluate(() => globalThis.crossfoot?.show?.({ finding: 'finding-2' }));
  const before = await html(page);
  const printed = () =>
    page.evaluate(() => {
      const labels = (elements: Iterable<Element>) =>
        [...elements].flatMap((element) => {
          const { outlineStyle } = getComputedStyle(element);
          const { content, display } = getComputedStyle(element, '::after');
          return content === 'none' ? [] : [`${content} ${display} ${outlineStyle}`];
        });
      const ours = window.probe
        .roots()
        .flatMap((root) => [...root.querySelectorAll('.bar,.card,.mark')]);
      return {
        cells: labels(document.querySelectorAll('td')),
        words: labels(document.querySelectorAll('p')),
        ours: ours.filter((one) => one.checkVisibility()).length,
      };
    });
  expect((await printed()).cells).toEqual([]);
  await page.emulateMediaType('print');
  const shown = await until('the numbers', async () => {
    const now = await printed();
    return now.cells.length > 0 ? now : null;
  });
  expect(shown).toEqual({
    cells: [
      '"1" block solid',
      '"2" block solid',
      '"3" block dotted',
      '"4" block solid',
      '"5" block solid',
    ],
    words: ['"900" inline none'],
    ours: 0,
  });
  await page.emulateMediaType('screen');
  await until('the page as it was', async () => ((await html(page)) === before ? true : null));
  expect((await page.pdf()).length).toBeGreaterThan(1000);
  expect(await html(page)).toBe(before);
});
