import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import { expect, test } from 'vitest';
import { shareAudits } from '../support/audits.ts';

const shared = shareAudits();
const { audit, again } = shared;

/** 西镇乡's tables below the headings of their parts, which do not say whose they are and of which year. */
function nameless(): string {
  const saved = readFileSync('test/pages/000-xizhen-2023/page.html', 'utf8');
  const tables = [...saved.matchAll(/<table[\s\S]*?<\/table>/g)].slice(-3);
  const parts = [
    '二、主动公开政府信息情况',
    '三、收到和处理政府信息公开申请情况',
    '四、政府信息公开行政复议、行政诉讼情况',
  ].map((heading, index) => `<h3>${heading}</h3>${tables[index]?.[0]}`);
  return `<!doctype html><meta charset="utf-8"><title>年报</title>${parts.join('')}`;
}

const named = 'input[name="organ"]';

test('body and year are entered, stay with the page, and are withdrawn', async () => {
  const popup = await audit(shared.server.add('/nameless.html', nameless()));
  await popup.page.waitForSelector(named);
  await popup.page.type(named, '原平市西镇乡人民政府');
  await popup.page.type('input[name="year"]', '2023');
  await popup.press('Enter');
  await popup.page.waitForSelector('[data-testid="withdraw"]');
  const shown = () => popup.evaluate(() => document.querySelector('.report')?.textContent);
  expect(await shown()).toContain('原平市西镇乡人民政府2023 年度');
  expect(await popup.copy('text')).toContain('由人工填写：机关、年度');
  await popup.page.evaluate(axe.source);
  const { violations } = (await popup.page.evaluate('axe.run()')) as axe.AxeResults;
  expect(violations.map(({ id }) => id)).toEqual([]);
  await popup.close();

  const later = await again();
  await later.page.waitForSelector('[data-testid="withdraw"]');
  await later.click('[data-testid="withdraw"]');
  await later.waitFor(() => document.querySelector('[data-testid="withdraw"]') === null);
  expect(await later.evaluate(() => document.querySelector('h2')?.textContent)).toBe('未认出机关');
  await later.close();
});

test('a popup that covers the place closes, and the bar in the page leads on', async () => {
  const popup = await audit(shared.xizhen());
  const client = await shared.page.createCDPSession();
  const { windowId, bounds } = await client.send('Browser.getWindowForTarget');
  const resize = (width = 1280, height = 900) =>
    client.send('Browser.setWindowBounds', { windowId, bounds: { width, height } });
  await popup.close();
  try {
    await resize(1024, 640);
    const small = await again();
    const isClosed = new Promise((resolve) => small.page.once('close', resolve));
    await small.evaluate(() =>
      setTimeout(() => document.querySelector<HTMLElement>('[data-testid="locate"]')?.click()),
    );
    await isClosed;
    await shared.page.waitForFunction(() => {
      const wrong = [...document.querySelectorAll('td')].find(
        ({ textContent }) => textContent.trim() === '14',
      );
      const { left = -1, right = -1, top = -1, bottom = -1 } = wrong?.getBoundingClientRect() ?? {};
      return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    });
  } finally {
    await resize(bounds.width, bounds.height);
  }
});
