import { afterEach, expect, test } from 'vitest';
import type { Popup } from '../../../harness/browsers/popup.ts';
import { until } from '../../../harness/browsers/until.ts';
import { shareBrowser } from '../support/shared.ts';

const shared = shareBrowser();
let panel: Popup | undefined;

afterEach(async () => {
  await panel?.close();
  panel = undefined;
});

/** Clicks the icon, then the popup's button. */
async function openPanel(page: Parameters<typeof shared.session.openPopup>[0]): Promise<Popup> {
  const popup = await shared.session.openPopup(page);
  await popup.verdict();
  await popup.click('[data-testid="open-panel"]');
  panel = await shared.session.panel();
  return panel;
}

/** Waits for a verdict of that state. */
async function reaches(shown: Popup, state: string): Promise<string> {
  return until(`a verdict that is ${state}`, async () => {
    const verdict = await shown.verdict();
    return verdict.state === state ? verdict.text : null;
  });
}

test('the panel shows what the popup showed, and follows the person', async () => {
  const { session, server } = shared;
  const page = await session.open(server.url('000-xizhen-2023'));
  const stays = await openPanel(page);
  const verdict = await reaches(stays, 'done');
  expect(verdict).toContain('1 处错误');
  expect((await stays.findings())[0]).toMatchObject({ code: 'arithmetic', severity: 'error' });

  const other = await session.open(server.url('hangzhou-2025'));
  expect(await reaches(stays, 'unread')).toContain('点击工具栏上的勾稽图标');
  await page.bringToFront();
  expect(await reaches(stays, 'done')).toBe(verdict);

  await page.goto(server.url('hangzhou-2025'));
  await reaches(stays, 'unread');
  expect(await stays.findings()).toEqual([]);
  const popup = await session.openPopup(page);
  const told = (await popup.verdict()).text;
  expect(await reaches(stays, 'done')).toBe(told);
  await popup.close();
  await other.close();
});
