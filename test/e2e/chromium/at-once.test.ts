import { expect, test } from 'vitest';
import { shareAudits } from '../support/audits.ts';

const shared = shareAudits();

test('what popup and panel ignore at once is both kept', async () => {
  const first = await shared.audit(shared.xizhen());
  await first.click('[data-testid="open-panel"]');
  const panel = await shared.session.panel();
  await panel.verdict();
  const popup = await shared.again();
  const before = (await popup.findings()).length;
  expect(before).toBeGreaterThan(2);

  await Promise.all(
    [popup, panel].map((shown, index) =>
      shown.evaluate((at) => {
        const buttons = document.querySelectorAll<HTMLElement>('[data-testid="ignore"]');
        buttons[at]?.click();
      }, index),
    ),
  );
  for (const shown of [popup, panel]) {
    await shown.waitFor(
      (left) => document.querySelectorAll('[data-testid="finding"]').length === left,
      before - 2,
    );
  }
  await popup.close();
  await panel.close();
  const later = await shared.again();
  expect(await later.findings()).toHaveLength(before - 2);
  expect((await later.verdict()).text).toContain('已忽略 2 处');
  await later.close();
});
