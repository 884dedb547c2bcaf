import { describe, expect, test } from 'vitest';
import type { ChromiumPopup } from '../../../harness/browsers/chromium.ts';
import { until } from '../../../harness/browsers/until.ts';
import { shareAudits } from '../support/audits.ts';

const shared = shareAudits();
const { audit, xizhen } = shared;

/** Which finding has the focus, from 0; -1 for none. */
const focused = (popup: ChromiumPopup) =>
  popup.evaluate(() =>
    [...document.querySelectorAll('[data-testid="finding"]')].indexOf(
      document.activeElement ?? document.body,
    ),
  );

describe('by keys', () => {
  test('the focus begins on the first finding, and j and k move it', async () => {
    const popup = await audit(xizhen());
    expect(await focused(popup)).toBe(0);
    await popup.press('j');
    expect(await focused(popup)).toBe(1);
    await popup.press('ArrowDown');
    expect(await focused(popup)).toBe(2);
    await popup.press('k');
    await popup.press('ArrowUp');
    await popup.press('ArrowUp');
    expect(await focused(popup)).toBe(0);
    await popup.close();
  });

  test.each(['Enter', 'l'] as const)('%s leads to the place', async (key) => {
    const popup = await audit(xizhen());
    const top = () => shared.page.evaluate(() => scrollY);
    expect(await top()).toBe(0);
    await popup.press(key);
    await until('the page to scroll', async () => (await top()) > 0 || null);
    await popup.close();
  });

  test('x ignores, and the next finding has the focus; not while a note is written', async () => {
    const popup = await audit(xizhen());
    const before = (await popup.findings()).length;
    const counts = (count: number) =>
      popup.waitFor(
        (many) => document.querySelectorAll('[data-testid="finding"]').length === many,
        count,
      );
    await popup.press('x');
    await counts(before - 1);
    expect(await focused(popup)).toBe(0);
    await popup.click('[data-testid="ignored"] summary');
    await popup.click('[data-testid="ignored"] input');
    for (const key of ['x', 'j', 'c'] as const) await popup.press(key);
    expect(
      await popup.evaluate(
        () => document.querySelector<HTMLInputElement>('[data-testid="ignored"] input')?.value,
      ),
    ).toBe('xjc');
    await popup.click('[data-testid="restore"]');
    await counts(before);
    await popup.close();
  });

  test('c copies; ? tells the keys, and those that open popup and panel', async () => {
    const popup = await audit(xizhen());
    await popup.press('c');
    await popup.waitFor(() => document.querySelector('.said')?.textContent === '已复制（文本）');
    await popup.press('?');
    await popup.waitFor(
      () =>
        document.querySelector('[data-testid="keys-help"]')?.textContent?.includes('定位') ?? false,
    );
    await popup.waitFor(
      () => document.querySelectorAll('[data-testid="keys-help"] > div').length === 7,
    );
    await popup.press('?');
    await popup.waitFor(() => document.querySelector('[data-testid="keys-help"]') === null);
    await popup.close();
  });
});
