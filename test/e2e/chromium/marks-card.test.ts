import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { until } from '../../../harness/browsers/until.ts';
import { documentOf, figures, roomy } from '../support/marked-documents.ts';
import { html, mark, paint, untilPlaced } from '../support/marked-page.ts';
import { cardOf, cardText, click, markedSuite, noCard } from '../support/marked-suite.ts';

const suite = markedSuite();

describe('the card', () => {
  test('comes with the pointer, may be pointed at, and goes with Escape', async () => {
    const page = await suite.open(figures(6, 7, roomy));
    await paint(page);
    const cell = await page.evaluate(() => {
      const { x, y } = window.probe.elementOf(9)?.getBoundingClientRect() ?? new DOMRect();
      return { x: x + 4, y: y + 4 };
    });
    await page.mouse.move(cell.x, cell.y);
    expect(await cardOf(page, 9)).toContain('应为 0');
    const card = await page.evaluate(() => {
      const { x, y } = window.probe.find('.card')?.getBoundingClientRect() ?? new DOMRect();
      return { x: x + 9, y: y + 9 };
    });
    await page.mouse.move(card.x, card.y, { steps: 5 });
    await cardOf(page, 9);
    await page.keyboard.press('Escape');
    await noCard(page);
    await page.mouse.move(cell.x, cell.y);
    await cardOf(page, 9);
    await page.mouse.move(5, 5);
    await noCard(page);
  });

  test('stands in the viewport beside every cell, and never over it', async () => {
    const page = await suite.open(figures(12, 7, roomy));
    const count = await paint(page);
    for (let number = 1; number <= count; number += 9) {
      await page.evaluate(
        (finding) => globalThis.crossfoot?.show?.({ finding }),
        `finding-${number}`,
      );
      await cardOf(page, number);
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

  test('leaves the row and the column to be seen whose sums it tells', async () => {
    const page = await suite.open(figures(9, 7, roomy));
    const blocks = (await page.evaluate(() => globalThis.crossfoot?.read()))?.blocks ?? [];
    const cells = blocks.flatMap((block) => (block.kind === 'grid' ? block.grid.cells : []));
    const ids = (isWanted: (cell: (typeof cells)[number]) => boolean) =>
      cells.filter((cell) => !cell.header && isWanted(cell)).map(({ id }) => id);
    const at = ids(({ row, column }) => row === 5 && column === 7);
    const sums = [
      ids(({ row, column }) => row === 5 && column > 0),
      ids(({ row, column }) => row > 0 && column === 7),
    ];
    await paint(page, { cells: '^none$', extra: [mark(1, { cells: [at], sums })] });
    await page.evaluate(() => globalThis.crossfoot?.show?.({ finding: 'finding-1' }));
    await cardOf(page, 1);
    const over = await page.evaluate(() => {
      const card = window.probe.find('.card')?.getBoundingClientRect() ?? new DOMRect();
      return [...document.querySelectorAll<HTMLTableCellElement>('td')].flatMap((td) => {
        const { x, y, right, bottom } = td.getBoundingClientRect();
        const isOfSum =
          td.cellIndex === 7 || td.parentElement === document.querySelectorAll('tr')[5];
        const isUnder = card.x < right && x < card.right && card.y < bottom && y < card.bottom;
        return isOfSum && isUnder ? [td.textContent] : [];
      });
    });
    expect(over).toEqual([]);
  });

  test('shows words as words, whatever they hold', async () => {
    const page = await suite.open(figures(3, 7, roomy));
    const title = '<img src=x onerror="document.title=1"> javascript:alert(1)';
    await paint(page, { cells: '^37$', extra: [mark(2, { title })] });
    await click(page, '.bar button');
    await until('the card', async () => ((await cardText(page))?.includes(title) ? true : null));
    expect(await page.title()).toBe('年报');
  });
});

describe('the bar', () => {
  test('steps through the findings by keyboard, those without a place too', async () => {
    const page = await suite.open(figures(30, 7, roomy));
    await paint(page, { cells: '^(37|74)$', extra: [mark(3, {})] });
    const focused = () =>
      page.evaluate(() => window.probe.roots()[0]?.activeElement?.getAttribute('aria-label'));
    await until('the bar by Tab', async () => {
      await page.keyboard.press('Tab');
      return (await focused()) === '下一处' ? true : null;
    });
    await page.keyboard.press('Enter');
    await cardOf(page, 1);
    const count = () => page.evaluate(() => window.probe.find('.bar span')?.textContent);
    expect(await count()).toBe('1/3');
    await page.keyboard.press('Enter');
    await cardOf(page, 2);
    await page.keyboard.press('Enter');
    expect(await cardOf(page, 3)).toContain('正文说三件');
    expect(await page.evaluate(() => window.probe.find('[role=status]')?.textContent)).toContain(
      '3/3 正文说三件',
    );
    await page.keyboard.press('ArrowLeft');
    expect(await focused()).toBe('上一处');
    await page.keyboard.press('Enter');
    await cardOf(page, 2);
    await page.keyboard.press('Escape');
    await noCard(page);
    await page.keyboard.press('ArrowLeft');
    expect(await focused()).toBe('去掉标记');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => globalThis.crossfoot?.painted?.())).toBe(false);
  });

  test('is followed by the marks, which are one stop with arrow keys', async () => {
    const page = await suite.open(figures(4, 7, roomy));
    await paint(page);
    const badge = () => page.evaluate(() => window.probe.roots()[0]?.activeElement?.textContent);
    await until('a mark by Tab', async () => {
      await page.keyboard.press('Tab');
      return (await badge()) === '1' ? true : null;
    });
    await cardOf(page, 1);
    await page.keyboard.press('ArrowRight');
    expect(await badge()).toBe('2');
    await cardOf(page, 2);
  });

  test('stands in the largest frame of a frameset', async () => {
    suite.server().add('/menu.html', '<!doctype html><title>目录</title><p>目录</p>');
    suite.server().add('/main.html', documentOf(figures(6, 7, roomy)));
    const frames =
      '<frameset cols="200,*"><frame src="/menu.html"><frame src="/main.html"></frameset>';
    const page = await suite.openAt(suite.server().add('/frames.html', `<html>${frames}</html>`));
    const before = await html(page);
    await paint(page);
    await untilPlaced(page);
    expect(
      await page.evaluate(() => window.probe.find('.bar')?.ownerDocument.location.pathname),
    ).toBe('/main.html');
    await page.evaluate(() => globalThis.crossfoot?.erase?.());
    expect(await html(page)).toBe(before);
  });

  test('stays above what the page puts on top', async () => {
    const page =
      await suite.open(`${figures(4, 7, roomy)}<dialog id="notice" style="inset:0;width:100%;height:100%">公告</dialog>
      <div popover id="menu" style="inset:0;width:100%;height:100%">菜单</div>`);
    await paint(page);
    await page.evaluate(() => document.getElementById('menu')?.showPopover());
    await until('the bar on top', () =>
      page.evaluate(() => {
        const { x, y } = window.probe.find('.bar')?.getBoundingClientRect() ?? new DOMRect();
        return document.elementFromPoint(x + 5, y + 5)?.matches(':root > div') || null;
      }),
    );
  });
});

test('axe finds nothing to object to in marks, card and bar', async () => {
  const page = await suite.open(figures(4, 7, roomy));
  await paint(page, { every: 5 });
  await page.evaluate(() => globalThis.crossfoot?.show?.({ finding: 'finding-2' }));
  await cardOf(page, 2);
  await page.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'));
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const results = await axe.run(':root > div', { resultTypes: ['violations'] });
    if (!results.passes.some(({ id }) => id === 'button-name')) return ['axe has seen no button'];
    return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`);
  });
  expect(violations).toEqual([]);
});
