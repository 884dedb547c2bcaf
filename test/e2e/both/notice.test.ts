import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { shareBrowser } from '../support/shared.ts';

const shared = shareBrowser();

test('a notice opens in a tab, is edited and copied as a table', async () => {
  const { session, server } = shared;
  const popup = await session.openPopup(await session.open(server.url('000-xizhen-2023')));
  await popup.verdict();
  await popup.click('[data-testid="notice"]').catch(() => {});
  const notice = await session.tabWith('notice.html');
  await notice.waitFor(() => document.querySelector('[data-chosen="true"]') !== null);
  await notice.evaluate(() => {
    const title = document.querySelector<HTMLTextAreaElement>('h1 textarea');
    if (!title) return;
    title.value = '西镇乡年报反馈';
    title.dispatchEvent(new Event('input', { bubbles: true }));
  });
  const { document } = new JSDOM(await notice.copyHtml('notice')).window;
  expect(document.body.textContent).toContain('西镇乡年报反馈');
  expect(document.querySelector('tr:nth-child(1) td:nth-child(4)')?.textContent).toBe('0');
  await notice.waitFor(() => document.querySelector('.said')?.textContent !== '');
});
