import { describe, expect, test } from 'vitest';
import { until } from '../../../harness/browsers/until.ts';
import { documentOf, figures, roomy } from '../support/marked-documents.ts';
import { html, mark, paint, quote, untilPlaced } from '../support/marked-page.ts';
import { cardOf, click, markedSuite, shown } from '../support/marked-suite.ts';

const suite = markedSuite();

describe('erasing', () => {
  test('leaves every document as it was, byte for byte', async () => {
    suite.server().add('/inner.html', documentOf(figures(6, 7, roomy)));
    const page = await suite.open(`<details><summary>附表</summary>${figures(4, 5, roomy)}</details>
      ${figures(5, 7, roomy)}<iframe src="/inner.html" width="700" height="300"></iframe>`);
    const before = await html(page);
    const count = await paint(page, {
      extra: [mark(900, { quotes: [await quote(page, '三件')] })],
    });
    expect(count).toBeGreaterThan(60);
    await untilPlaced(page);
    expect(
      await page.evaluate(() =>
        window.probe.roots().map(({ host }) => host.ownerDocument === document),
      ),
    ).toEqual([true, false]);
    expect(
      await page.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length]),
    ).toEqual([1, 1]);
    expect(await page.evaluate(() => globalThis.crossfoot?.show?.({ finding: 'finding-1' }))).toBe(
      true,
    );
    await page.evaluate(() => globalThis.crossfoot?.preview?.([]));
    expect(await page.evaluate(() => document.querySelector('details')?.open)).toBe(true);
    await page.evaluate(() => globalThis.crossfoot?.erase?.());
    expect(await html(page)).toBe(before);
    expect(
      await page.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length]),
    ).toEqual([0, 0]);
    expect(await page.evaluate(() => globalThis.crossfoot?.painted?.())).toBe(false);
  });

  test('by the bar does the same, and does not scroll back', async () => {
    const page = await suite.open(figures(30, 7, roomy));
    const before = await html(page);
    await paint(page);
    await page.evaluate(() => scrollTo(0, 300));
    await click(page, '.bar button:last-of-type');
    expect(await html(page)).toBe(before);
    expect(await page.evaluate(() => scrollY)).toBe(300);
  });

  test('ends a preview that nothing was painted for', async () => {
    const page = await suite.open(figures(3, 7, roomy));
    const before = await html(page);
    await page.evaluate(async () => {
      const read = await globalThis.crossfoot?.read();
      const grid = read?.blocks.find((block) => block.kind === 'grid');
      globalThis.crossfoot?.preview?.(grid ? [grid.grid.cells[9]?.id ?? ''] : []);
    });
    expect(await page.evaluate(() => window.probe.find('.preview i') !== null)).toBe(true);
    await page.evaluate(() => globalThis.crossfoot?.preview?.([]));
    expect(await html(page)).toBe(before);
  });
});

describe('marks sit on their cells', () => {
  test('at once, scrolled, resized and zoomed', async () => {
    const page = await suite.open(figures(20, 7, roomy));
    expect(await paint(page)).toBe(140);
    await untilPlaced(page);
    await page.evaluate(() => scrollTo(0, 400));
    await untilPlaced(page);
    await page.setViewport({ width: 500, height: 500 });
    await untilPlaced(page);
    await page.setViewport({ width: 900, height: 700, deviceScaleFactor: 1.5 });
    await untilPlaced(page);
    await page.evaluate(() => document.documentElement.style.setProperty('zoom', '1.25'));
    await untilPlaced(page);
    await page.evaluate(() => document.body.style.setProperty('zoom', '0.8'));
    await untilPlaced(page);
    await page.evaluate(() =>
      document.body.style.setProperty('transform', 'scale(.7) rotate(.0deg)'),
    );
    await untilPlaced(page);
  });

  test('after everything before them has changed its height', async () => {
    const page = await suite.open(
      `<div id="above" style="transition:height .3s"></div>${figures(6, 7, roomy)}`,
    );
    await paint(page);
    await page.evaluate(() => document.querySelector('p')?.remove());
    await untilPlaced(page);
    await page.evaluate(() =>
      document.getElementById('above')?.style.setProperty('height', '90px'),
    );
    await untilPlaced(page);
    await page.evaluate(() => document.body.style.setProperty('font-size', '30px'));
    await untilPlaced(page);
  });

  test('in boxes that scroll, cut off where the box ends', async () => {
    const page =
      await suite.open(`<div id="outer" style="height:400px;overflow:auto;border:5px solid">
      <div id="inner" style="width:420px;height:300px;overflow:scroll;margin:150px 0">
        ${figures(30, 7, roomy)}</div></div>`);
    const count = await paint(page);
    await untilPlaced(page);
    expect(await shown(page)).toBeLessThan(count);
    await page.evaluate(() => document.getElementById('inner')?.scrollTo(150, 333));
    await untilPlaced(page);
    await page.evaluate(() => document.getElementById('outer')?.scrollTo(0, 120));
    await untilPlaced(page);
    // Nothing of ours is hit outside the box that scrolls.
    const outside = await page.evaluate(() => {
      const { right, top } =
        document.getElementById('inner')?.getBoundingClientRect() ?? new DOMRect();
      return window.probe.roots()[0]?.elementFromPoint(right + 10, top + 30)?.className;
    });
    expect(outside).not.toBe('badge');
  });

  test('in a box that is cut off by none of the boxes it is not laid out in', async () => {
    const page =
      await suite.open(`<div style="height:40px;overflow:hidden"><div style="position:absolute;top:700px">
      ${figures(5, 7, roomy)}</div></div>`);
    await paint(page);
    const badge = () => page.evaluate(() => window.probe.shown());
    expect(await badge()).toBe(35);
  });

  test('in frames, and in frames of frames', async () => {
    suite.server().add('/leaf.html', documentOf(figures(9, 7, roomy)));
    suite
      .server()
      .add(
        '/branch.html',
        documentOf('<iframe src="/leaf.html" width="640" height="360"></iframe>'),
      );
    const page = await suite.open(
      '<iframe src="/branch.html" width="760" height="500" style="border:9px solid"></iframe>',
    );
    await paint(page);
    await untilPlaced(page);
    expect(await page.evaluate(() => globalThis.crossfoot?.show?.({ finding: 'finding-60' }))).toBe(
      true,
    );
    await untilPlaced(page);
    await cardOf(page, 60);
    await page.evaluate(() => globalThis.crossfoot?.erase?.());
    expect(await page.evaluate(() => window.probe.roots().length)).toBe(0);
  });

  test('in a shadow root', async () => {
    const page = await suite.open(`<report-table></report-table><script>
      const root = document.querySelector('report-table').attachShadow({ mode: 'open' });
      root.innerHTML = \`<div id="box" style="height:200px;overflow:auto">${figures(9, 7, roomy)}</div>\`;
    </script>`);
    const scrolled = () =>
      page.evaluate(() => {
        const root = document.querySelector('report-table')?.shadowRoot;
        root?.getElementById('box')?.scrollTo(0, 150);
        const cell = root?.querySelectorAll('td')[30]?.getBoundingClientRect();
        const outline = window.probe.find('.mark:nth-of-type(32) i')?.getBoundingClientRect();
        return cell && outline ? Math.round(outline.y - cell.y) : null;
      });
    await page.evaluate(async () => {
      const read = await globalThis.crossfoot?.read();
      const grid = read?.blocks.find((block) => block.kind === 'grid');
      const cells = grid?.grid.cells.filter(({ header }) => !header).map(({ id }) => id) ?? [];
      globalThis.crossfoot?.preview?.(cells);
    });
    await until('the mark to follow', async () => ((await scrolled()) === 0 ? true : null));
  });

  test('and go when their cell is hidden or replaced', async () => {
    const page = await suite.open(figures(5, 7, roomy));
    await paint(page);
    await page.evaluate(() => window.probe.elementOf(3)?.parentElement?.setAttribute('hidden', ''));
    await untilPlaced(page);
    expect(await shown(page)).toBe(28);
    await page.evaluate(() => {
      const table = document.querySelector('table');
      table?.replaceWith(table.cloneNode(true));
    });
    await until('no mark', async () => ((await shown(page)) === 0 ? true : null));
    expect(await page.evaluate(() => globalThis.crossfoot?.show?.({ finding: 'finding-4' }))).toBe(
      false,
    );
  });

  test('whatever the page says about elements of any kind', async () => {
    const page = await suite.open(
      figures(6, 7, roomy),
      `<style>
        *, div, :not(x) { display: none !important; transform: scale(3) !important; opacity: 0 !important;
          position: static !important; transition: all 9s !important; all: unset; }
        html, body, body :not(x) { display: revert !important; opacity: 1 !important; transform: none !important; }
        [popover], :root > div { visibility: hidden !important; width: 0 !important; zoom: 3 !important; }
        ::backdrop { background: red; }
      </style>`,
    );
    await paint(page);
    await untilPlaced(page);
    expect(
      await page.evaluate(() =>
        window.probe
          .find('.bar')
          ?.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
      ),
    ).toBe(true);
    expect(
      await page.evaluate(() =>
        Math.round(window.probe.find('.bar button')?.getBoundingClientRect().width ?? 0),
      ),
    ).toBe(32);
  });
});
