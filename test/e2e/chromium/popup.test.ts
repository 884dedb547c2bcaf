import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { until } from '../../../harness/browsers/until.ts';
import { shareAudits } from '../support/audits.ts';

const shared = shareAudits();
const { audit, xizhen } = shared;

/** Whether the page's cell of these words is in sight, in the part that a person sees. */
function inSight(words: string): Promise<boolean> {
  return shared.page.evaluate((text) => {
    const cell = [...document.querySelectorAll('td')].find((td) => td.textContent.trim() === text);
    const box = cell?.getBoundingClientRect();
    return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
  }, words);
}

describe('ways into the page', () => {
  test('定位 leads to the cell', async () => {
    const popup = await audit(xizhen());
    expect(await inSight('14')).toBe(false);
    await popup.locate(0);
    await until('the cell', async () => (await inSight('14')) || null);
    await popup.close();
  });

  test('a square of the map leads to its cell', async () => {
    const popup = await audit(xizhen());
    expect(await inSight('14')).toBe(false);
    await popup.click('[data-testid="map"] [data-state="error"]');
    await until('the cell', async () => (await inSight('14')) || null);
    await popup.close();
  });

  test('what could not be checked leads to its reasons, and they to their cells', async () => {
    const popup = await audit(shared.server.url('shanghai-office-2019'));
    await popup.click('[data-testid="verdict"] button');
    await popup.waitFor(
      () =>
        document.querySelectorAll('[data-testid="unchecked-list"] li').length === 25 &&
        document.activeElement?.id === 'unchecked',
    );
    await popup.page.evaluate(axe.source);
    const { violations } = (await popup.page.evaluate('axe.run()')) as axe.AxeResults;
    expect(violations.map(({ id }) => id)).toEqual([]);
    await popup.click('[data-testid="unchecked-list"] button');
    await until('the cells', () => shared.page.evaluate(() => scrollY > 0 || null));
    await popup.close();
  });

  test('the pointer on a square tells its label and value', async () => {
    const popup = await audit(xizhen());
    await popup.page.hover('[data-testid="map"] [data-state="error"]');
    await popup.waitFor(
      () =>
        document.querySelector('.pointed p')?.textContent === '表三，（七）总计 · 总计：14，错误',
    );
    await popup.close();
  });

  test('marks go and come back', async () => {
    const popup = await audit(xizhen());
    const pressed = (state: string) =>
      popup.waitFor(
        (is) =>
          document
            .querySelector('[data-testid="toggle-highlight"]')
            ?.getAttribute('aria-pressed') === is,
        state,
      );
    await pressed('true');
    await popup.toggleHighlight();
    await pressed('false');
    await popup.toggleHighlight();
    await pressed('true');
    await popup.close();
  });
});

/**
 * The name of the control that has the focus; says so where a person could not see that it has. Null
 * where the focus has come round to a control that had it before.
 */
function focusedControl(): string | null {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement)) return 'nothing';
  if (element !== document.body && element.matches('[aria-description="reached"]')) return null;
  if (element !== document.body) element.setAttribute('aria-description', 'reached');
  const name = element.dataset.testid ?? element.dataset.state ?? element.tagName;
  const visible = getComputedStyle(element).outlineStyle !== 'none';
  return visible || element === document.body ? name : `${name} without a visible focus`;
}

describe('by keyboard alone', () => {
  test('every control is reached, and works', async () => {
    const popup = await audit(xizhen());
    const reached: string[] = [];
    for (;;) {
      await popup.press('Tab');
      const name = await popup.evaluate(focusedControl);
      if (name === null) break;
      reached.push(name);
    }
    const findings = await popup.findings();
    expect(reached.filter((name) => name === 'locate').length).toBe(findings.length);
    expect(reached.filter((name) => name === 'ignore').length).toBe(findings.length);
    expect(reached).toEqual(
      expect.arrayContaining(['toggle-highlight', 'again', 'copy-text', 'copy-json', 'SUMMARY']),
    );
    expect(reached.filter((name) => name.includes('without'))).toEqual([]);
    await popup.close();
  });

  test('the map is one stop a table, walked by arrows, and leads to the cell', async () => {
    const popup = await audit(xizhen());
    await popup.page.focus('[data-table="applications"] [tabindex="0"]');
    await popup.page.keyboard.down('Control');
    await popup.press('End');
    await popup.page.keyboard.up('Control');
    await popup.press('ArrowUp');
    await popup.waitFor(() => document.activeElement?.getAttribute('data-state') === 'error');
    await popup.press('Enter');
    await until('the cell', async () => (await inSight('14')) || null);
    await popup.close();
  });
});

describe('other pages', () => {
  test('one that extensions may not read', async () => {
    const popup = await audit('chrome://version');
    expect(await popup.verdict()).toEqual({
      state: 'error',
      text: '浏览器不允许扩展读取这个页面',
    });
    await popup.close();
  });

  test('one with an attachment instead of tables', async () => {
    const popup = await audit(
      shared.server.add(
        '/attached.html',
        '<!doctype html><title>年报</title><p>附件：<a href="report.pdf">2023年年报.pdf</a></p>',
      ),
    );
    expect((await popup.verdict()).state).toBe('no-report');
    await popup.waitFor(() => document.body.textContent?.includes('2023年年报.pdf') ?? false);
    await popup.close();
  });

  test('one that is left while it is read', async () => {
    const slow = shared.server.add(
      '/slow.html',
      '<!doctype html><title>年报</title><p>正在加载</p>',
    );
    shared.page = await shared.session.open(slow);
    const popup = await shared.session.openPopup(shared.page);
    await shared.page.goto(xizhen());
    // Which page was read is a matter of moments; that the popup comes to an end is not.
    expect((await popup.verdict()).state).not.toBe('working');
    await popup.click('[data-testid="again"]');
    await popup.waitFor(
      () =>
        document.querySelector<HTMLElement>('[data-testid="verdict"]')?.dataset.state === 'done',
    );
    await popup.close();
  });

  test('one with two reports: opens on the one with an error, and the person chooses', async () => {
    const [one, two] = ['hangzhou-2025', '000-xizhen-2023'].map(
      (slug) =>
        /<body[^>]*>([\s\S]*)<\/body>/.exec(
          readFileSync(`test/pages/${slug}/page.html`, 'utf8'),
        )?.[1],
    );
    const popup = await audit(
      shared.server.add(
        '/two.html',
        `<!doctype html><meta charset="utf-8"><body>${one}${two}</body>`,
      ),
    );
    await popup.waitFor(() => document.querySelectorAll('select option').length === 2);
    const before = await popup.verdict();
    expect(before.text).toContain('1 处错误');
    await popup.page.select('[data-testid="report"]', '0');
    await popup.waitFor(
      (text) => document.querySelector('[data-testid="verdict"]')?.textContent !== text,
      before.text,
    );
    expect((await popup.verdict()).text).toContain('42 项');
    await popup.close();
  });
});

describe('the icon clicked again', () => {
  test('while the popup is open does no harm: the next audit is the same', async () => {
    const first = await audit(xizhen());
    const before = await first.findings();
    await shared.session.clickIcon(shared.page);
    await shared.session.clickIcon(shared.page);
    // A popup goes with its tab, whichever of the clicks has opened or closed it.
    await shared.page.close();
    const last = await audit(xizhen());
    expect(await last.findings()).toEqual(before);
    await last.close();
  });
});
