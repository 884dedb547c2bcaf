import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { builtExtension } from './harness/built.ts';
import { type ChromiumSession, launchChromium } from './harness/chromium.ts';
import { type PageServer, servePages } from './harness/server.ts';
import { until } from './harness/until.ts';
import { documentOf, figures } from './support/marked-documents.ts';
import {
  html,
  mark,
  openMarked,
  pageScript,
  paint,
  quote,
  untilPlaced,
} from './support/marked-page.ts';

let server: PageServer;
let session: ChromiumSession;
let page: Page;

beforeAll(async () => {
  server = await servePages();
  session = await launchChromium(builtExtension('chrome'));
});
afterAll(async () => {
  await session.close();
  await server.close();
});
afterEach(() => page.close());

const roomy = 'padding:6px 14px;font-size:14px;text-align:center';

/** Opens a made-up page. */
async function open(body: string, head = ''): Promise<Page> {
  page = await openMarked(session.browser, server.add('/made.html', documentOf(body, head)));
  return page;
}

/** Clicks something of ours, where it is seen. */
async function click(selector: string): Promise<void> {
  const at = await page.evaluate((wanted) => {
    const { x, y, width, height } =
      window.probe.find(wanted)?.getBoundingClientRect() ?? new DOMRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, selector);
  await page.mouse.click(at.x, at.y);
}

const cardText = () =>
  page.evaluate(() => {
    const card = window.probe.find('.card');
    return card?.checkVisibility({ visibilityProperty: true }) ? card.textContent : null;
  });

const cardOf = (number: number) =>
  until(`the card of ${number}`, async () => {
    const text = await cardText();
    return text?.startsWith(String(number)) ? text : null;
  });

const noCard = () => until('no card', async () => ((await cardText()) === null ? true : null));

describe('erasing', () => {
  test('leaves every document as it was, byte for byte', async () => {
    server.add('/inner.html', documentOf(figures(6, 7, roomy)));
    await open(`<details><summary>附表</summary>${figures(4, 5, roomy)}</details>
      ${figures(5, 7, roomy)}<iframe src="/inner.html" width="700" height="300"></iframe>`);
    const before = await html(page);
    const count = await paint(page, {
      extra: [mark(900, { quotes: [await quote(page, '三件')] })],
    });
    expect(count).toBeGreaterThan(60);
    await untilPlaced(page);
    expect(
      await page.evaluate(() =>
        window.probe.documents().map((each) => each.querySelectorAll('[data-crossfoot]').length),
      ),
    ).toEqual([1, 1]);
    expect(
      await page.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length]),
    ).toEqual([1, 1]);
    expect(await page.evaluate(() => globalThis.crossfoot?.show({ finding: 'finding-1' }))).toBe(
      true,
    );
    await page.evaluate(() => globalThis.crossfoot?.preview([]));
    expect(await page.evaluate(() => document.querySelector('details')?.open)).toBe(true);
    await page.evaluate(() => globalThis.crossfoot?.erase());
    expect(await html(page)).toBe(before);
    expect(
      await page.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length]),
    ).toEqual([0, 0]);
    expect(await page.evaluate(() => globalThis.crossfoot?.painted())).toBe(false);
  });

  test('by the bar does the same, and does not scroll back', async () => {
    await open(figures(30, 7, roomy));
    const before = await html(page);
    await paint(page);
    await page.evaluate(() => scrollTo(0, 300));
    await click('.bar button:last-of-type');
    expect(await html(page)).toBe(before);
    expect(await page.evaluate(() => scrollY)).toBe(300);
  });

  test('ends a preview that nothing was painted for', async () => {
    await open(figures(3, 7, roomy));
    const before = await html(page);
    await page.evaluate(async () => {
      const read = await globalThis.crossfoot?.read();
      const grid = read?.blocks.find((block) => block.kind === 'grid');
      globalThis.crossfoot?.preview(grid ? [grid.grid.cells[9]?.id ?? ''] : []);
    });
    expect(await page.evaluate(() => window.probe.find('.preview i') !== null)).toBe(true);
    await page.evaluate(() => globalThis.crossfoot?.preview([]));
    expect(await html(page)).toBe(before);
  });
});

describe('marks sit on their cells', () => {
  test('at once, scrolled, resized and zoomed', async () => {
    await open(figures(20, 7, roomy));
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
    await open(`<div id="above" style="transition:height .3s"></div>${figures(6, 7, roomy)}`);
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
    await open(`<div id="outer" style="height:400px;overflow:auto;border:5px solid">
      <div id="inner" style="width:420px;height:300px;overflow:scroll;margin:150px 0">
        ${figures(30, 7, roomy)}</div></div>`);
    const count = await paint(page);
    await untilPlaced(page);
    expect(await page.evaluate(() => window.probe.shown())).toBeLessThan(count);
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
    await open(`<div style="height:40px;overflow:hidden"><div style="position:absolute;top:700px">
      ${figures(5, 7, roomy)}</div></div>`);
    await paint(page);
    const badge = () => page.evaluate(() => window.probe.shown());
    expect(await badge()).toBe(35);
  });

  test('in frames, and in frames of frames', async () => {
    server.add('/leaf.html', documentOf(figures(9, 7, roomy)));
    server.add(
      '/branch.html',
      documentOf('<iframe src="/leaf.html" width="640" height="360"></iframe>'),
    );
    await open(
      '<iframe src="/branch.html" width="760" height="500" style="border:9px solid"></iframe>',
    );
    await paint(page);
    await untilPlaced(page);
    expect(await page.evaluate(() => globalThis.crossfoot?.show({ finding: 'finding-60' }))).toBe(
      true,
    );
    await untilPlaced(page);
    await cardOf(60);
    await page.evaluate(() => globalThis.crossfoot?.erase());
    expect(await page.evaluate(() => window.probe.roots().length)).toBe(0);
  });

  test('in a shadow root', async () => {
    await open(`<report-table></report-table><script>
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
      globalThis.crossfoot?.preview(cells);
    });
    await until('the mark to follow', async () => ((await scrolled()) === 0 ? true : null));
  });

  test('and go when their cell is hidden or replaced', async () => {
    await open(figures(5, 7, roomy));
    await paint(page);
    await page.evaluate(() => window.probe.elementOf(3)?.parentElement?.setAttribute('hidden', ''));
    await untilPlaced(page);
    expect(await page.evaluate(() => window.probe.shown())).toBe(28);
    await page.evaluate(() => {
      const table = document.querySelector('table');
      table?.replaceWith(table.cloneNode(true));
    });
    await until('no mark', async () =>
      (await page.evaluate(() => window.probe.shown())) === 0 ? true : null,
    );
    expect(await page.evaluate(() => globalThis.crossfoot?.show({ finding: 'finding-4' }))).toBe(
      false,
    );
  });

  test('whatever the page says about elements of any kind', async () => {
    await open(
      figures(6, 7, roomy),
      `<style>
        *, div, :not(x) { display: none !important; transform: scale(3) !important; opacity: 0 !important;
          position: static !important; transition: all 9s !important; all: unset; }
        html, body, body :not(x) { display: revert !important; opacity: 1 !important; transform: none !important; }
        [popover], [data-crossfoot] { visibility: hidden !important; width: 0 !important; zoom: 3 !important; }
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

describe('numbers cover no figure', () => {
  const styles = {
    roomy,
    'as a word processor leaves it': 'padding:0 5px;font-size:12px;text-align:center',
    'right-aligned': 'padding:2px;font-size:13px;text-align:right',
    'left-aligned': 'padding:2px;font-size:13px;text-align:left',
    narrow: 'padding:1px;font-size:16px;height:60px;width:30px;text-align:center',
  };

  test.each(Object.entries(styles))('%s, and every one is shown', async (_name, style) => {
    await open(figures(20, 7, style));
    await paint(page, { every: 17 });
    await untilPlaced(page);
    expect(await page.evaluate(() => window.probe.covering())).toEqual([]);
    expect(await page.evaluate(() => window.probe.find('.crowded'))).toBe(null);
  });

  test.each([...Object.values(styles), 'padding:0;font-size:12px;line-height:1'])(
    'where every figure of a table has one: %s',
    async (style) => {
      await open(figures(20, 7, style));
      await paint(page);
      await untilPlaced(page);
      expect(await page.evaluate(() => window.probe.covering())).toEqual([]);
    },
  );

  test.each(['hangzhou-2025', 'shanghai-office-2019', '000-xizhen-2023', '004-donghe-2023'])(
    'on %s',
    async (slug) => {
      page = await openMarked(session.browser, server.url(slug));
      expect(await paint(page, { every: 3 })).toBeGreaterThan(20);
      await untilPlaced(page);
      expect(await page.evaluate(() => window.probe.covering())).toEqual([]);
    },
  );
});

describe('the card', () => {
  test('comes with the pointer, may be pointed at, and goes with Escape', async () => {
    await open(figures(6, 7, roomy));
    await paint(page);
    const cell = await page.evaluate(() => {
      const { x, y } = window.probe.elementOf(9)?.getBoundingClientRect() ?? new DOMRect();
      return { x: x + 4, y: y + 4 };
    });
    await page.mouse.move(cell.x, cell.y);
    expect(await cardOf(9)).toContain('应为 0');
    const card = await page.evaluate(() => {
      const { x, y } = window.probe.find('.card')?.getBoundingClientRect() ?? new DOMRect();
      return { x: x + 9, y: y + 9 };
    });
    await page.mouse.move(card.x, card.y, { steps: 5 });
    await cardOf(9);
    await page.keyboard.press('Escape');
    await noCard();
    await page.mouse.move(cell.x, cell.y);
    await cardOf(9);
    await page.mouse.move(5, 5);
    await noCard();
  });

  test('stands in the viewport beside every cell, and never over it', async () => {
    await open(figures(12, 7, roomy));
    const count = await paint(page);
    for (let number = 1; number <= count; number += 9) {
      await page.evaluate(
        (finding) => globalThis.crossfoot?.show({ finding }),
        `finding-${number}`,
      );
      await cardOf(number);
      const trouble = await page.evaluate((n) => {
        const card = window.probe.find('.card')?.getBoundingClientRect();
        const cell = window.probe.elementOf(n)?.getBoundingClientRect();
        if (!card || !cell) return 'missing';
        if (card.x < 0 || card.y < 0 || card.right > innerWidth || card.bottom > innerHeight)
          return 'outside';
        const apart =
          card.x >= cell.right ||
          card.right <= cell.x ||
          card.y >= cell.bottom ||
          card.bottom <= cell.y;
        return apart ? null : 'over';
      }, number);
      expect(trouble, `card ${number}`).toBe(null);
    }
  });

  test('shows words as words, whatever they hold', async () => {
    await open(figures(3, 7, roomy));
    const title = '<img src=x onerror="document.title=1"> javascript:alert(1)';
    await paint(page, { cells: '^37$', extra: [mark(2, { title })] });
    await click('.bar button');
    await until('the card', async () => ((await cardText())?.includes(title) ? true : null));
    expect(await page.title()).toBe('年报');
  });
});

describe('the bar', () => {
  test('steps through the findings by keyboard, those without a place too', async () => {
    await open(figures(30, 7, roomy));
    await paint(page, { cells: '^(37|74)$', extra: [mark(3, {})] });
    const focused = () =>
      page.evaluate(() => window.probe.roots()[0]?.activeElement?.getAttribute('aria-label'));
    await until('the bar by Tab', async () => {
      await page.keyboard.press('Tab');
      return (await focused()) === '下一处' ? true : null;
    });
    await page.keyboard.press('Enter');
    await cardOf(1);
    const count = () => page.evaluate(() => window.probe.find('.bar span')?.textContent);
    expect(await count()).toBe('1/3');
    await page.keyboard.press('Enter');
    await cardOf(2);
    await page.keyboard.press('Enter');
    expect(await cardOf(3)).toContain('正文说三件');
    expect(await page.evaluate(() => window.probe.find('[role=status]')?.textContent)).toContain(
      '3/3 正文说三件',
    );
    await page.keyboard.press('ArrowLeft');
    expect(await focused()).toBe('上一处');
    await page.keyboard.press('Enter');
    await cardOf(2);
    await page.keyboard.press('Escape');
    await noCard();
    await page.keyboard.press('ArrowLeft');
    expect(await focused()).toBe('去掉标记');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => globalThis.crossfoot?.painted())).toBe(false);
  });

  test('is followed by the marks, which are one stop with arrow keys', async () => {
    await open(figures(4, 7, roomy));
    await paint(page);
    const badge = () => page.evaluate(() => window.probe.roots()[0]?.activeElement?.textContent);
    await until('a mark by Tab', async () => {
      await page.keyboard.press('Tab');
      return (await badge()) === '1' ? true : null;
    });
    await cardOf(1);
    await page.keyboard.press('ArrowRight');
    expect(await badge()).toBe('2');
    await cardOf(2);
  });

  test('stands in the largest frame of a frameset', async () => {
    server.add('/menu.html', '<!doctype html><title>目录</title><p>目录</p>');
    server.add('/main.html', documentOf(figures(6, 7, roomy)));
    const frames =
      '<frameset cols="200,*"><frame src="/menu.html"><frame src="/main.html"></frameset>';
    page = await openMarked(session.browser, server.add('/frames.html', `<html>${frames}</html>`));
    const before = await html(page);
    await paint(page);
    await untilPlaced(page);
    expect(
      await page.evaluate(() => window.probe.find('.bar')?.ownerDocument.location.pathname),
    ).toBe('/main.html');
    await page.evaluate(() => globalThis.crossfoot?.erase());
    expect(await html(page)).toBe(before);
  });

  test('stays above what the page puts on top', async () => {
    await open(`${figures(4, 7, roomy)}<dialog id="notice" style="inset:0;width:100%;height:100%">公告</dialog>
      <div popover id="menu" style="inset:0;width:100%;height:100%">菜单</div>`);
    await paint(page);
    await page.evaluate(() => document.getElementById('menu')?.showPopover());
    await until('the bar on top', () =>
      page.evaluate(() => {
        const { x, y } = window.probe.find('.bar')?.getBoundingClientRect() ?? new DOMRect();
        return document.elementFromPoint(x + 5, y + 5)?.hasAttribute('data-crossfoot') || null;
      }),
    );
  });
});

describe('words', () => {
  test('are highlighted without a change to the document, and led to', async () => {
    await open(`${'<p>空行</p>'.repeat(60)}<p id="said">其中<b>新收</b>申请<i>十四</i>件。</p>`);
    const said = await quote(page, '新收申请十四件');
    await paint(page, { extra: [mark(1, { quotes: [said] })] });
    const words = await page.evaluate(() =>
      [...(CSS.highlights.get('crossfoot-warning') ?? [])].map((range) => String(range)),
    );
    expect(words).toEqual(['新收申请十四件']);
    await page.evaluate(() => globalThis.crossfoot?.show({ finding: 'finding-1' }));
    await until('the words to be in view', () =>
      page.evaluate(() => {
        const { top, bottom } =
          document.getElementById('said')?.getBoundingClientRect() ?? new DOMRect();
        return (top > 0 && bottom < innerHeight) || null;
      }),
    );
    await cardOf(1);
    await page.evaluate(() => document.getElementById('said')?.replaceChildren('改了'));
    await until('the mark to go', async () =>
      (await page.evaluate(() => window.probe.shown())) === 0 ? true : null,
    );
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  });

  test('of a text file are led to, line by line', async () => {
    page = await openMarked(session.browser, server.url('000-xizhen-2023', { file: 'page.txt' }));
    const before = await html(page);
    const count = await page.evaluate(
      async (order) => {
        const read = await globalThis.crossfoot?.read();
        const cells = (read?.blocks ?? []).flatMap((b) => (b.kind === 'grid' ? b.grid.cells : []));
        const ids = cells.filter(({ text }) => text === '14').map(({ id }) => id);
        globalThis.crossfoot?.paint({
          ...order,
          marks: order.marks.map((m) => ({ ...m, cells: ids })),
        });
        globalThis.crossfoot?.show({ finding: 'finding-1' });
        return ids.length;
      },
      {
        language: 'zh-CN',
        words: { bar: '', previous: '', next: '', close: '' },
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
    await page.evaluate(() => globalThis.crossfoot?.erase());
    expect(await html(page)).toBe(before);
  });
});

describe('the script', () => {
  test('put in twice makes nothing twice, and keeps what is painted', async () => {
    await open(figures(4, 7, roomy));
    await paint(page);
    await page.evaluate(pageScript);
    expect(await page.evaluate(() => globalThis.crossfoot?.painted())).toBe(true);
    await paint(page);
    expect(await page.evaluate(() => window.probe.roots().length)).toBe(1);
    expect(await page.evaluate(() => window.probe.shown())).toBe(28);
  });

  test('replaces the door of another version, with its marks', async () => {
    await open(figures(4, 7, roomy));
    const before = await html(page);
    await paint(page);
    await page.evaluate(() => {
      // As after an update: the older door, and a host whose script is gone.
      if (globalThis.crossfoot) Object.assign(globalThis.crossfoot, { version: '0.0.1' });
      document.documentElement.append(
        Object.assign(document.createElement('div'), { lang: 'zh-CN' }),
      );
      document.documentElement.lastElementChild?.setAttribute('data-crossfoot', '');
    });
    await page.evaluate(pageScript);
    expect(await page.evaluate(() => globalThis.crossfoot?.version)).not.toBe('0.0.1');
    expect(await html(page)).toBe(before);
  });

  test('starts anew on the next page', async () => {
    await open(figures(4, 7, roomy));
    await paint(page);
    await page.goto(server.add('/next.html', documentOf(figures(3, 7, roomy))));
    expect(await page.evaluate(() => document.querySelector('[data-crossfoot]'))).toBe(null);
    await page.goBack();
    await page.goForward();
    expect(await page.evaluate(() => document.querySelector('[data-crossfoot]'))).toBe(null);
  });

  test('leaves marks out of print', async () => {
    await open(figures(4, 7, roomy));
    await paint(page);
    await page.emulateMediaType('print');
    expect(await page.evaluate(() => window.probe.find('.page')?.checkVisibility())).toBe(false);
    expect(await page.evaluate(() => window.probe.find('.bar')?.checkVisibility())).toBe(false);
  });

  test('draws nothing while nothing moves', async () => {
    await open(figures(8, 7, roomy));
    await paint(page);
    await untilPlaced(page);
    const frames = await page.evaluate(async () => {
      const next = () => new Promise((done) => requestAnimationFrame(done));
      for (let frame = 0; frame < 6; frame++) await next();
      let asked = 0;
      const { requestAnimationFrame: original } = window;
      window.requestAnimationFrame = (then) => {
        asked++;
        return original(then);
      };
      for (let frame = 0; frame < 6; frame++) await new Promise((done) => original(done));
      window.requestAnimationFrame = original;
      return asked;
    });
    expect(frames).toBe(0);
  });
});
