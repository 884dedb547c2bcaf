// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { moveFrom } from '../../components/move.ts';
import { reportOf } from '../../harness/reports/report-of.ts';
import { auditOf } from '../support/audit-of.ts';
import { doneWith, renderPopup } from '../support/popup.tsx';
import { xizhenAudit } from '../support/xizhen-audit.ts';

const grid = '[data-table="applications"] table';

describe('the map', () => {
  test('has one tab stop a table', async () => {
    const popup = await renderPopup(doneWith([xizhenAudit()]));
    expect(popup.all('.map button[tabindex="0"]')).toHaveLength(3);
    expect(popup.all('.map button')).toHaveLength(200);
  });

  test('tells each square’s table, label, value and state', async () => {
    const popup = await renderPopup(doneWith([xizhenAudit()]));
    expect(popup.one(`${grid} [data-state="error"]`).getAttribute('aria-label')).toBe(
      '表三，（七）总计 · 总计：14，错误',
    );
    expect(popup.one(`${grid} [data-state="passed"]`).getAttribute('aria-label')).toBe(
      '表三，一、本年新收 · 自然人：0，所在关系成立',
    );
  });

  test('shows the square under the pointer below, and no longer', async () => {
    const popup = await renderPopup(doneWith([xizhenAudit()]));
    const square = popup.one(`${grid} [data-state="error"]`);
    await popup.does(() => square.dispatchEvent(new Event('mouseenter')));
    expect(popup.text('.pointed p')).toBe('表三，（七）总计 · 总计：14，错误');
    await popup.does(() => square.dispatchEvent(new Event('mouseleave')));
    expect(popup.text('.pointed p')).toBe('');
  });

  test('has a legend of the states that are in it, and of no other', async () => {
    const popup = await renderPopup(doneWith([xizhenAudit()]));
    const states = (selector: string) =>
      new Set(popup.all(selector).map(({ dataset }) => dataset.state));
    expect(states('.legend i')).toEqual(states('.map button'));
    expect(popup.text('.legend')).toContain('所在关系不成立');
    expect(popup.text('.legend')).not.toMatch(/map\./);
  });

  test('leads to the cell', async () => {
    const popup = await renderPopup(doneWith([xizhenAudit()]));
    await popup.does(() => popup.one(`${grid} [data-state="error"]`).click());
    expect(popup.actions.locate).toHaveBeenCalledWith({
      cell: 'applications/totalProcessed/total',
    });
  });

  test('does not lead to a cell that is not on the page', async () => {
    const popup = await renderPopup(doneWith([auditOf(reportOf({ applications: {} }))]));
    const square = popup.one(`${grid} [data-state="missing"]`);
    expect(square.getAttribute('aria-disabled')).toBe('true');
    await popup.does(() => square.click());
    expect(popup.actions.locate).not.toHaveBeenCalled();
  });

  test('is walked with the arrow keys', async () => {
    const popup = await renderPopup(doneWith([xizhenAudit()]));
    const press = (key: string) =>
      popup.does(() =>
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { cancelable: true, key, bubbles: true }),
        ),
      );
    await popup.does(() => popup.one(`${grid} button[tabindex="0"]`).focus());
    await press('ArrowDown');
    await press('ArrowRight');
    expect(document.activeElement?.getAttribute('aria-label')).toBe(
      '表三，二、上年结转 · 商业企业：0，所在关系成立',
    );
    await press('End');
    expect(document.activeElement?.getAttribute('aria-label')).toBe(
      '表三，二、上年结转 · 总计：—，提醒',
    );
    expect(popup.all(`${grid} button[tabindex="0"]`)).toEqual([document.activeElement]);
  });
});

describe('moving in a grid of rows of 3, 3 and 1', () => {
  const lengths = [3, 3, 1];

  test.each([
    ['ArrowRight', false, { row: 0, column: 0 }, { row: 0, column: 1 }],
    ['ArrowRight', false, { row: 0, column: 2 }, { row: 0, column: 2 }],
    ['ArrowLeft', false, { row: 0, column: 0 }, { row: 0, column: 0 }],
    ['ArrowUp', false, { row: 0, column: 1 }, { row: 0, column: 1 }],
    ['ArrowDown', false, { row: 1, column: 2 }, { row: 2, column: 0 }],
    ['Home', false, { row: 1, column: 2 }, { row: 1, column: 0 }],
    ['End', false, { row: 0, column: 0 }, { row: 0, column: 2 }],
    ['Home', true, { row: 1, column: 2 }, { row: 0, column: 0 }],
    ['End', true, { row: 0, column: 0 }, { row: 2, column: 0 }],
  ])('%s (Ctrl: %j) from %j leads to %j', (key, control, from, to) => {
    expect(moveFrom(from, key, control, lengths)).toEqual(to);
  });

  test('other keys do not move', () => {
    expect(moveFrom({ row: 0, column: 0 }, 'Tab', false, lengths)).toBeNull();
  });
});
