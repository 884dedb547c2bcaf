/** Pages that change while they are looked at, and what a look leaves in them. */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { Popup } from '../../../harness/browsers/popup.ts';
import { until } from '../../../harness/browsers/until.ts';
import { shareBrowser } from '../support/shared.ts';
import { hosts, traces } from '../support/traces.ts';

const shared = shareBrowser();

const report = readFileSync('test/pages/000-xizhen-2023/page.html', 'utf8').replace(
  /^.*<body[^>]*>|<\/body>.*$/gs,
  '',
);

/** A page without a report, whose script can `draw()` one. */
function serveLate(script: string, body = ''): string {
  const html = JSON.stringify(`<div>${report}</div>`).replaceAll('</', '<\\/');
  return shared.server.add(
    '/late.html',
    `<!doctype html><meta charset="utf-8"><title>年报</title><body>${body}<script>
      const draw = () => document.body.insertAdjacentHTML('beforeend', ${html});
      ${script}</script>`,
  );
}

async function audit(url: string): Promise<{ page: Page; popup: Popup }> {
  const page = await shared.session.open(url);
  const popup = await shared.session.openPopup(page);
  return { page, popup };
}

function stateIs(popup: Popup, state: string): Promise<void> {
  return popup.waitFor(
    (wanted) =>
      document.querySelector<HTMLElement>('[data-testid="verdict"]')?.dataset.state === wanted,
    state,
  );
}

const isPressed = (popup: Popup) =>
  popup.evaluate(
    () => document.querySelector('[data-testid="toggle-highlight"]')?.ariaPressed === 'true',
  );

describe('while a page is read', () => {
  test('its history, hash and frames may change', async () => {
    const url = serveLate(
      `let count = 0;
      setInterval(() => {
        history.replaceState(null, '', '?' + count++);
        location.hash = count;
        document.querySelector('iframe').src = '/inner.html?' + count;
      }, 150);
      setTimeout(draw, 1000);`,
      '<iframe></iframe>',
    );
    shared.server.add('/inner.html', '<p>内</p>');
    const { popup } = await audit(url);
    expect((await popup.verdict()).state).toBe('done');
    await popup.close();
  });

  test('another page in its place is told', async () => {
    const other = shared.server.add('/other.html', '<p>通知</p>');
    const { page, popup } = await audit(serveLate(''));
    // By then reading has begun, and waits for a table.
    await page.evaluate((address) => void setTimeout(() => location.assign(address), 500), other);
    expect(await popup.verdict()).toMatchObject({
      state: 'error',
      text: '读取时页面已跳转，请重新核对',
    });
    await popup.close();
  });
});

test('a report drawn later is picked up, and what is looked at stays as it is', async () => {
  const url = serveLate(
    `const timer = setInterval(() => { clock.textContent = Date.now() }, 50);`,
    '<p id="clock"></p>',
  );
  const { page, popup } = await audit(url);
  expect((await popup.verdict()).state).toBe('no-report');
  await page.evaluate('draw()');
  await stateIs(popup, 'done');
  await popup.waitFor(() => document.querySelector('.said')?.textContent !== '');
  await page.evaluate('clearInterval(timer)');

  const kept = await popup.evaluate(() => {
    const last = [...document.querySelectorAll('[data-testid="finding"]')].at(-1);
    last?.setAttribute('data-kept', '');
    getSelection()?.selectAllChildren(last?.querySelector('.message') ?? document.body);
    return String(getSelection());
  });
  await page.evaluate(() => {
    const wrong = [...document.querySelectorAll('td')].find(
      ({ textContent }) => textContent?.trim() === '14',
    );
    if (wrong) wrong.textContent = '0';
  });
  await popup.waitFor(() => document.querySelector('[data-severity="error"]') === null);
  expect(await popup.evaluate(() => String(getSelection()))).toBe(kept);
  expect(kept).not.toBe('');
  expect(await popup.evaluate(() => document.querySelectorAll('[data-kept]').length)).toBe(1);
  await popup.close();
});

describe('in the page', () => {
  test('a report without findings leaves no trace, unless marks are asked for', async () => {
    const page = await shared.session.open(shared.server.url('bureau-2023'));
    const before = await traces(page);
    const popup = await shared.session.openPopup(page);
    expect((await popup.verdict()).state).toBe('done');
    expect(await popup.findings()).toEqual([]);
    expect(await traces(page)).toEqual(before);
    expect(await isPressed(popup)).toBe(false);
    await popup.toggleHighlight();
    await until('a bar', async () => (await hosts(page)) === 1 || null);
    await popup.toggleHighlight();
    await until('no bar', async () => (await hosts(page)) === 0 || null);
    expect(await traces(page)).toEqual(before);
    await popup.close();
  });

  test('names of its own are left alone, and marks off leave it as it was', async () => {
    const page = await shared.session.open(shared.server.url('000-xizhen-2023'));
    await page.evaluate(() => {
      const own = document.createElement('div');
      own.setAttribute('data-crossfoot', '');
      document.documentElement.append(own);
      CSS.highlights.set('crossfoot-error', new Highlight());
      document.adoptedStyleSheets = [new CSSStyleSheet()];
    });
    const before = await traces(page);
    const popup = await shared.session.openPopup(page);
    await popup.verdict();
    await until('marks', async () => (await hosts(page)) === 1 || null);
    expect((await traces(page)).html).not.toMatch(/crossfoot(?!="")/);
    await popup.toggleHighlight();
    await until('no marks', async () => (await hosts(page)) === 0 || null);
    expect(await traces(page)).toEqual(before);
    await popup.close();
  });

  test.each([
    [
      'at once',
      'new MutationObserver(() => sweep()).observe(document.documentElement, { childList: true })',
    ],
    ['later', 'setInterval(sweep, 700)'],
  ])('marks that it takes away %s are told', async (_, when) => {
    const url = serveLate(
      `draw(); function sweep() { document.querySelector(':root > div')?.remove() } ${when}`,
    );
    const { page, popup } = await audit(url);
    await popup.verdict();
    await popup.waitFor(() => document.querySelector('[data-notice="unmarked"]') !== null);
    expect(await isPressed(popup)).toBe(false);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    await popup.close();
  });

  test('a document that can bear no marks is audited, and it is told', async () => {
    const source = await shared.session.open(shared.server.url('enforcement-bands-2023'));
    const inside = await source.evaluate(() =>
      new XMLSerializer().serializeToString(document.body),
    );
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1500" height="3500">
      <foreignObject width="1500" height="3500">${inside}</foreignObject></svg>`;
    const { popup } = await audit(shared.server.add('/drawing.svg', svg, 'image/svg+xml'));
    expect((await popup.verdict()).state).toBe('done');
    await popup.waitFor(() => document.querySelector('[data-notice="unmarked"]') !== null);
    expect(await isPressed(popup)).toBe(false);
    await popup.close();
  });
});
