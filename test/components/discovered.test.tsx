// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { tableOf } from '../../harness/discovery/plain-table.ts';
import { auditReport } from '../../lib/audit.ts';
import { discoveredReport } from '../../lib/report/discovered-report.ts';
import { doneWith, renderPopup } from '../support/popup.tsx';

const table = tableOf(`
  支出表 | < | < | < | <
  街道 | 来信 | 来访 | 来电 | 合计
  东街 | 12 | 31 | 8 | 51
  西街 | 25 | 91 | 33 | 77
  南街 | 41 | 6 | 13 | 60
  合计 | 78 | 56 | 54 | 188`);
if (!table) throw new Error('The example has no totals');
const audit = auditReport(discoveredReport([table], { text: false, tables: false }));

test('Tables of no form are shown under their own words, and one can be left out for good', async () => {
  const popup = await renderPopup(doneWith([audit]));
  expect(popup.text('.report')).toContain('有合计的表格');
  expect(popup.text('[data-testid="verdict"]')).toBe(
    '1 张表有合计，1 张可以核对；1 处提醒；6 项勾稽关系成立，2 项不成立',
  );
  const finding = popup.one('[data-testid="finding"]');
  expect(finding.dataset).toMatchObject({ code: 'arithmetic', severity: 'warning' });
  expect(finding.textContent).toContain('西街 · 来访 是 91，应为 19');
  expect(popup.all('[data-table]').map(({ dataset }) => dataset.table)).toEqual(['t1']);
  expect(popup.all('[name="organ"]')).toHaveLength(0);

  await popup.does(() => popup.all('[data-testid="leave-out"]')[0]?.click());
  expect(popup.actions.leaveOut).toHaveBeenCalledWith(table?.table.mark, '支出表');
});

test('A page whose totals cannot be checked says so', async () => {
  const seen = { title: '', doubts: [], grids: 3, totals: 2, sources: [], contentType: '' };
  const popup = await renderPopup({ name: 'no-report', seen: { ...seen, pageInstead: false } });
  expect(popup.text('.seen')).toContain('2 张表有合计');
});
