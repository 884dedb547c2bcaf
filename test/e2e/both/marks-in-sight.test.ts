import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { until } from '../../../harness/browsers/until.ts';
import type { Cover, Target } from '../../../lib/highlight/door.ts';
import { blocksOf } from '../../../lib/session/cell-blocks.ts';
import { documentOf, figures, roomy } from '../support/marked-documents.ts';
import { mark, paint, quote } from '../support/marked-page.ts';
import { cardOf, markedSuite } from '../support/marked-suite.ts';

const suite = markedSuite();

/** A popup at the right of the toolbar, as far as it reaches into the page; `height` of the page's viewport. */
const popupOf = (width: number, height: number): Cover => ({
  x: width - 440,
  y: 0,
  width: 420,
  height: Math.min(592, height),
});

const show = (page: Page, target: Target, cover: Cover | null = null) =>
  page.evaluate((...args) => globalThis.crossfoot?.show?.(...args), target, cover);

const leadTo = (page: Page, number: number, cover: Cover | null = null) =>
  show(page, { finding: `finding-${number}` }, cover);

/** What is wrong with where a finding's cell and its card have come to stand, once nothing moves. */
async function trouble(page: Page, number: number, cover: Cover | null): Promise<string[]> {
  await cardOf(page, number);
  const look = () =>
    page.evaluate(
      (n, over) => {
        const at = (element: Element | null | undefined) => {
          const rect = element?.getBoundingClientRect();
          let [x, y] = [rect?.x ?? 0, rect?.y ?? 0];
          for (let view = element?.ownerDocument.defaultView; view?.frameElement; ) {
            x += view.frameElement.getBoundingClientRect().x + view.frameElement.clientLeft;
            y += view.frameElement.getBoundingClientRect().y + view.frameElement.clientTop;
            view = view.frameElement.ownerDocument.defaultView;
          }
          return new DOMRect(x, y, rect?.width, rect?.height);
        };
        const boxes = {
          cell: at(window.probe.elementOf(n)),
          card: at(window.probe.find('.card')),
          bar: at(window.probe.find('.bar')),
          popup: new DOMRect(over?.x, over?.y, over?.width, over?.height),
          header: at(document.querySelector('header')),
        };
        const hit = (a: DOMRect, b: DOMRect) =>
          a.x < b.right - 1 && b.x < a.right - 1 && a.y < b.bottom - 1 && b.y < a.bottom - 1;
        const outside = (a: DOMRect) =>
          a.x < 0 || a.y < 0 || a.right > innerWidth || a.bottom > innerHeight;
        const wrong = (['cell', 'card'] as const).flatMap((name) => [
          ...(outside(boxes[name]) ? [`${name} outside`] : []),
          ...(['cell', 'bar', 'popup', 'header'] as const)
            .filter((other) => other !== name && hit(boxes[name], boxes[other]))
            .filter((other) => name === 'cell' || other !== 'header')
            .map((other) => `${name} under ${other}`),
        ]);
        return { wrong, at: JSON.stringify(Object.values(boxes)) };
      },
      number,
      cover,
    );
  let last = '';
  let same = 0;
  return until('the page to come to rest', async () => {
    const { wrong, at } = await look();
    same = at === last ? same + 1 : 0;
    last = at;
    return same >= 4 ? wrong : null;
  });
}

/** Columns so wide that the last stand under the popup unless the page is scrolled aside. */
const wide = `${roomy};min-width:130px`;

describe('a place that is led to stands clear', () => {
  test.each([
    [1024, 552],
    [1280, 712],
    [1366, 680],
  ])('of the popup, the bar and a header at %i × %i', async (width, height) => {
    const page = await suite.open(
      `<header style="position:fixed;inset:0 0 auto;height:90px;background:#fff">页首</header>
      <div style="overflow-x:auto">${figures(30, 7, wide)}</div><div style="width:2000px">宽</div>`,
    );
    await page.setViewport({ width, height });
    const count = await paint(page);
    const cover = popupOf(width, height);
    for (const number of [25, count]) {
      expect(await leadTo(page, number, cover)).toBe(true);
      expect(await trouble(page, number, cover), `cell ${number}`).toEqual([]);
    }
  });

  test('in a box that scrolls, and in a frame', async () => {
    suite.server().add('/inner.html', documentOf(figures(20, 7, wide)));
    const page = await suite.open(
      `<div style="width:600px;height:260px;overflow:auto">${figures(20, 6, wide)}</div>
      <iframe src="/inner.html" style="width:760px;height:500px"></iframe><div style="width:2000px">宽</div>`,
    );
    await page.setViewport({ width: 1024, height: 640 });
    const count = await paint(page);
    const cover = { ...popupOf(1024, 640), height: 560 };
    for (const number of [118, count]) {
      expect(await leadTo(page, number, cover)).toBe(true);
      expect(await trouble(page, number, cover), `cell ${number}`).toEqual([]);
    }
  });

  test('or is told to be covered, and stands in the middle', async () => {
    const page = await suite.open(
      `<style>html{overflow-x:hidden}</style>${figures(30, 7, `${roomy};width:100px`)}`,
    );
    await page.setViewport({ width: 1024, height: 552 });
    await paint(page);
    expect(await leadTo(page, 1, popupOf(1024, 552))).toBe(true);
    expect(await leadTo(page, 105, popupOf(1024, 552))).toBe('covered');
    expect(await trouble(page, 105, null)).toEqual([]);
  });

  test('and its card leaves the bar in reach in a narrow window', async () => {
    const lines = Array(14).fill('新收 12 + 结转 0 = 12，而表中各行相加是 14，两者相差 2');
    const page = await suite.open(figures(30, 4, roomy));
    await page.setViewport({ width: 380, height: 640 });
    await paint(page, { extra: [mark(1, { lines })] });
    for (const number of [1, 119]) {
      expect(await leadTo(page, number)).toBe(true);
      expect(await trouble(page, number, null), `cell ${number}`).toEqual([]);
    }
  });
});

/** Paints one finding for the blank cells of the page, of which there are so many. */
async function paintBlanks(page: Page): Promise<number> {
  const blocks = (await page.evaluate(() => globalThis.crossfoot?.read()))?.blocks ?? [];
  const blanks = blocks.flatMap((block) =>
    block.kind === 'grid' ? block.grid.cells.filter(({ text }) => text === '') : [],
  );
  const ids = blanks.map(({ id }) => id);
  await page.evaluate(
    (order) => {
      const words = { bar: '', name: '勾稽', count: '1 处', previous: '', next: '', close: '' };
      globalThis.crossfoot?.paint?.({ language: 'zh-CN', words, marks: [order] });
    },
    mark(1, { cells: blocksOf(ids, { blocks }) }),
  );
  return ids.length;
}

const drawn = (page: Page) =>
  page.evaluate(() => {
    const all = (selector: string) =>
      window.probe.roots().flatMap((root) => [...root.querySelectorAll(selector)]);
    return { outlines: all('.mark i').length, numbers: all('.badge').length };
  });

test('a block of cells that a finding names is outlined once, with one number', async () => {
  const blank = '<td></td>';
  const row = (label: string, blanks: number) =>
    `<tr><td>${label}</td>${blank.repeat(blanks)}${'<td>3</td>'.repeat(7 - blanks)}</tr>`;
  const rectangle = Array.from({ length: 6 }, (_, index) => row(`第${index}行`, 4)).join('');
  const page = await suite.open(
    `<style>td{${roomy};height:24px;width:60px}</style><table border="1">${rectangle}</table>`,
  );
  expect(await paintBlanks(page)).toBe(24);
  await until('the block', async () => ((await drawn(page)).outlines === 1 ? true : null));
  expect(await drawn(page)).toEqual({ outlines: 1, numbers: 1 });
  await page.evaluate(
    (html) => document.querySelector('table')?.insertAdjacentHTML('beforeend', html),
    row('合计', 6),
  );
  expect(await paintBlanks(page)).toBe(30);
  await until('the larger block', async () => ((await drawn(page)).outlines === 2 ? true : null));
  expect(await drawn(page)).toEqual({ outlines: 2, numbers: 1 });
});

test('what is missing is led to where it should stand, which is not called wrong', async () => {
  const page = await suite.open(`<h2>二、主动公开</h2>${figures(4, 7, roomy)}`);
  const heading = await quote(page, '二、主动公开');
  await paint(page, { every: 99, extra: [mark(2, { near: { cells: [], quotes: [heading] } })] });
  expect(await leadTo(page, 2)).toBe(true);
  expect(await cardOf(page, 2)).toContain('正文说三件');
  const gap = () =>
    page.evaluate(() => {
      const line = window.probe.find('.gap:not(.flash) i');
      return [line && getComputedStyle(line).borderBottomStyle, CSS.highlights?.size ?? 0];
    });
  expect(await gap()).toEqual(['dashed', 0]);
});

test('a mark does not shine through what the page has fixed above it', async () => {
  const page = await suite.open(
    `<header style="position:fixed;inset:0 0 auto;height:90px;background:#fff">页首</header>
    ${figures(30, 7, roomy)}`,
  );
  await paint(page);
  await page.evaluate(() => {
    const cell = window.probe.elementOf(50)?.getBoundingClientRect();
    scrollBy({ top: (cell?.y ?? 0) - 30, behavior: 'instant' });
  });
  const shining = () =>
    page.evaluate(() => {
      const marks = window.probe.roots().flatMap((root) => [...root.querySelectorAll('.mark')]);
      return marks.filter((one) => {
        const { y, bottom, height } = one.getBoundingClientRect();
        const [, cut = '0'] = /inset\((\S+)px/.exec(getComputedStyle(one).clipPath) ?? [];
        return height > 0 && bottom > 0 && y + Math.max(0, Number(cut)) < 88;
      }).length;
    });
  await until('the header to be free of marks', async () =>
    (await shining()) === 0 ? true : null,
  );
  expect(await page.evaluate(() => window.probe.shown())).toBeGreaterThan(30);
});
