import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '../../../harness/browsers/until.ts';
import type { PaintOrder } from '../../../lib/highlight/door.ts';
import { shareAudits } from '../support/audits.ts';
import { pageScript } from '../support/marked-page.ts';
import { hosts, traces } from '../support/traces.ts';

const shared = shareAudits();

/** Draws marks as a version did that has been updated since: its script lives on in a world of its own. */
async function leaveBehind(page: Page, token: string): Promise<void> {
  const client = await page.createCDPSession();
  const { frameTree } = await client.send('Page.getFrameTree');
  const { executionContextId: contextId } = await client.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'the version before',
  });
  const order: PaintOrder = {
    language: 'zh-CN',
    words: { bar: '', name: '', count: '', previous: '', next: '', close: '' },
    marks: [],
  };
  const { result } = await client.send('Runtime.evaluate', {
    contextId,
    awaitPromise: true,
    expression: `${pageScript}
      crossfoot.claim('${token}');
      crossfoot.read().then(({ blocks }) => {
        const { id, text } = blocks.find(({ kind, text }) => kind === 'text' && text.length > 9);
        const { grid } = blocks.find(({ kind }) => kind === 'grid');
        const quotes = [{ block: id, start: 0, end: 9, text: text.slice(0, 9) }];
        const cells = [[grid.cells[0].id]];
        const looks = { cell: 'error', quote: 'error' };
        const words = { finding: '1', number: 1, severity: 'error', title: '', lines: [] };
        const mark = { ...words, looks, cells, quotes, sums: [] };
        return crossfoot.paint({ ...${JSON.stringify(order)}, marks: [mark] });
      })`,
  });
  expect(result.value).toBe(true);
}

test('an update of the extension while marks are shown leaves nothing behind', async () => {
  const first = await shared.audit(shared.xizhen());
  const token = await first.page.evaluate(
    `chrome.storage.local.get('token').then(({ token }) => token)`,
  );
  await first.close();

  shared.page = await shared.session.open(shared.xizhen());
  const { page } = shared;
  const before = await traces(page);
  await leaveBehind(page, String(token));
  await until('words', async () => (await traces(page)).highlights.length === 1 || null);
  expect(await hosts(page)).toBe(1);

  const popup = await shared.again();
  await popup.waitFor(
    () => document.querySelector('[data-testid="toggle-highlight"]')?.ariaPressed === 'true',
  );
  expect(await hosts(page)).toBe(1);
  await popup.toggleHighlight();
  await until('no marks', async () => (await hosts(page)) === 0 || null);
  expect(await traces(page)).toEqual(before);
  // What wakes the script that was left behind up brings nothing back.
  await page.evaluate(async () => {
    document.body.append('');
    scrollTo(0, 300);
    for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
    document.body.lastChild?.remove();
  });
  expect(await traces(page)).toEqual(before);
  await popup.close();
});
