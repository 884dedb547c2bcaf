import { expect, test } from 'vitest';
import type { ChromiumPopup } from '../../../harness/browsers/chromium.ts';
import { AUDIT_TAKES_AT_MOST } from '../../../lib/session/protocol.ts';
import { shareAudits } from '../support/audits.ts';

const { audit, xizhen } = shareAudits();

/** Of what the popup waits for so many milliseconds it gives up the next soon. */
function hasten({ page }: ChromiumPopup, limit: number): Promise<void> {
  return page.evaluate((given) => {
    const after = window.setTimeout;
    const hastened = (work: () => void, milliseconds: number) => {
      if (milliseconds !== given) return after(work, milliseconds);
      Object.assign(window, { setTimeout: after });
      return after(work, 100);
    };
    Object.assign(window, { setTimeout: hastened });
  }, limit);
}

test('a worker that is silent is ended; what was read is told, and another one checks again', async () => {
  const popup = await audit(xizhen());
  const before = await popup.verdict();
  await hasten(popup, AUDIT_TAKES_AT_MOST);
  const [worker] = popup.page.workers();
  void worker?.evaluate('for (;;);').catch(() => {});
  await popup.click('[data-testid="again"]');
  await popup.waitFor(() => document.querySelector('[data-state="error"]') !== null);
  expect((await popup.verdict()).text).toContain('页面已经读过，但核对没有完成，结果未知');
  expect(await popup.findings()).toEqual([]);
  await popup.click('[data-testid="again"]');
  await popup.waitFor(() => document.querySelector('[data-state="done"]') !== null);
  expect(await popup.verdict()).toEqual(before);
  await popup.close();
});

test('a clipboard that never answers is told, where the older command does not copy either', async () => {
  const popup = await audit(xizhen());
  await hasten(popup, 1500);
  await popup.page.evaluate(() => {
    const never = () => new Promise(() => {});
    Object.defineProperty(navigator.clipboard, 'write', { value: never });
  });
  expect(await popup.copy('text')).toContain('（七）总计 · 总计 是 14，应为 0');
  await hasten(popup, 1500);
  await popup.page.evaluate(() => {
    Object.defineProperty(document, 'execCommand', { value: () => false });
  });
  await popup.click('[data-testid="copy-text"]');
  await popup.waitFor(
    () => document.querySelector('[role="status"].said')?.textContent === '复制失败',
  );
  await popup.close();
});
