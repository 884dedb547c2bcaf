/** 行政执法统计年报, from the click on the icon to the clipboard, and its marks. */
import { expect, test } from 'vitest';
import { until } from '../../../harness/browsers/until.ts';
import { savedPages } from '../../../harness/reports/saved-pages.ts';
import { auditPage } from '../../../lib/audit.ts';
import { pageSchema } from '../../../lib/document/page.ts';
import { openMarked } from '../support/marked-page.ts';
import { shareBrowser } from '../support/shared.ts';

const shared = shareBrowser();
const pages = savedPages.filter(({ expected }) => expected.form === 'enforcement');

test.each(pages)('$slug is found, read and copied', async ({ slug, tables, expected }) => {
  const page = await shared.session.open(shared.server.url(slug));
  const popup = await shared.session.openPopup(page);
  expect((await popup.verdict()).state).toBe('done');
  const shown = await popup.findings();
  expect(shown.filter(({ severity }) => severity === 'error')).toHaveLength(expected.errors);
  const { report, findings } = JSON.parse(await popup.copy('json'));
  expect(report).toMatchObject({ form: 'enforcement', organ: expected.organ, year: expected.year });
  expect(report.tables).toEqual(tables);
  expect(findings.map(({ code }: { code: string }) => code).toSorted()).toEqual(
    [...expected.findings.map(({ code }) => code), ...expected.prose].toSorted(),
  );
  if (shown.length > 0) {
    const hasMarks = () => page.evaluate(() => document.querySelector(':root > div') !== null);
    await until('marks in the page', async () => (await hasMarks()) || null);
  }
  await popup.close();
});

test('the mark is on the wrong cell of a body’s row', async () => {
  const page = await openMarked(
    shared.session.browser,
    shared.server.url('enforcement-bodies-2024'),
  );
  const read = pageSchema.parse(await page.evaluate(() => globalThis.crossfoot?.read()));
  const [finding] = auditPage(read).flatMap(({ findings }) => findings);
  expect(finding).toMatchObject({ code: 'arithmetic', where: [{ row: 'r3', text: '1108' }] });
  const cells = finding?.where.flatMap(({ cell }) => cell ?? []) ?? [];
  const off = await page.evaluate(async (marked) => {
    const words = { bar: '', name: '', count: '', previous: '', next: '', close: '' };
    const mark = {
      finding: 'f',
      number: 1,
      severity: 'error',
      title: '',
      lines: [],
      sums: [],
    } as const;
    globalThis.crossfoot?.paint?.({
      language: 'zh-CN',
      words,
      marks: [{ ...mark, looks: { cell: 'error', quote: 'error' }, cells: [marked], quotes: [] }],
    });
    const wrong = [...document.querySelectorAll('td')].find((td) => td.textContent === '1108');
    for (let frame = 0; frame < 20; frame++) await new Promise(requestAnimationFrame);
    const [a, b] = [window.probe.find('.mark i'), wrong].map((one) => one?.getBoundingClientRect());
    return a && b && [a.x - b.x, a.y - b.y, a.width - b.width, a.height - b.height].map(Math.round);
  }, cells);
  expect(off).toEqual([0, 0, 0, 0]);
});
