import { describe, expect, test } from 'vitest';
import { until } from '../../../harness/browsers/until.ts';
import { html, mark, paint, quote } from '../support/marked-page.ts';
import { cardOf, markedSuite, shown } from '../support/marked-suite.ts';

const suite = markedSuite();

describe('words', () => {
  test('are highlighted without a change to the document, and led to', async () => {
    const page = await suite.open(
      `${'<p>空行</p>'.repeat(60)}<p id="said">其中<b>新收</b>申请<i>十四</i>件。</p>`,
    );
    const said = await quote(page, '新收申请十四件');
    await paint(page, { extra: [mark(1, { quotes: [said] })] });
    const words = await page.evaluate(() =>
      [...CSS.highlights]
        .filter(([name]) => name.endsWith('-warning'))
        .flatMap(([, ranges]) => [...ranges].map(String)),
    );
    expect(words).toEqual(['新收申请十四件']);
    await page.evaluate(() => globalThis.crossfoot?.show?.({ finding: 'finding-1' }));
    await until('the words to be in view', () =>
      page.evaluate(() => {
        const { top, bottom } =
          document.getElementById('said')?.getBoundingClientRect() ?? new DOMRect();
        return (top > 0 && bottom < innerHeight) || null;
      }),
    );
    await cardOf(page, 1);
    await page.evaluate(() => document.getElementById('said')?.replaceChildren('改了'));
    await until('the mark to go', async () => ((await shown(page)) === 0 ? true : null));
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  });

  test('of a text file are led to, line by line', async () => {
    const page = await suite.openAt(suite.server().url('000-xizhen-2023', { file: 'page.txt' }));
    const before = await html(page);
    const count = await page.evaluate(
      async (order) => {
        const read = await globalThis.crossfoot?.read();
        const cells = (read?.blocks ?? []).flatMap((b) => (b.kind === 'grid' ? b.grid.cells : []));
        const ids = cells.filter(({ text }) => text === '14').map(({ id }) => id);
        globalThis.crossfoot?.paint?.({
          ...order,
          marks: order.marks.map((m) => ({ ...m, cells: ids.map((id) => [id]) })),
        });
        globalThis.crossfoot?.show?.({ finding: 'finding-1' });
        return ids.length;
      },
      {
        language: 'zh-CN',
        words: { bar: '', name: '', count: '', previous: '', next: '', close: '' },
        marks: [mark(1, {})],
      },
    );
    expect(count).toBeGreaterThan(0);
    await until('the figure in view', () =>
      page.evaluate(() => {
        const { top, bottom } =
          window.probe.find('.mark i')?.getBoundingClientRect() ?? new DOMRect();
        return (top > 0 && bottom < innerHeight && bottom > top) || null;
      }),
    );
    await page.evaluate(() => globalThis.crossfoot?.erase?.());
    expect(await html(page)).toBe(before);
  });
});
