import { expect, test } from 'vitest';
import { until } from '../../../harness/browsers/until.ts';
import { formPage } from '../../sources/html/support/form-page.ts';
import { openMarked, words } from '../support/marked-page.ts';
import { faultsOfNames, interfaces, nameAll } from '../support/named-fields.ts';
import { shareBrowser } from '../support/shared.ts';

const shared = shareBrowser();

test('no name in a page changes what is read or drawn', async () => {
  const page = await openMarked(shared.session.browser, shared.server.add('/form.html', formPage));
  const { names, faults } = await page.evaluate(faultsOfNames, interfaces, words);
  expect(faults).toEqual([]);
  expect(names).toBeGreaterThan(500);
});

test('nor what a click on the icon finds, a square leads to, and leaves behind', async () => {
  const page = await shared.session.open(shared.server.url('000-xizhen-2023'));
  const root = await page.evaluateHandle(() => document.documentElement);
  await page.evaluate(nameAll, interfaces);
  const html = () => root.evaluate((element) => element.outerHTML);
  const before = await html();
  const popup = await shared.session.openPopup(page);
  expect((await popup.verdict()).state).toBe('done');
  expect((await popup.findings())[0]).toMatchObject({ code: 'arithmetic', severity: 'error' });
  await popup.click('[data-testid="map"] [data-state="error"]');
  await until('the cell in sight', () =>
    root.evaluate((element) => {
      const cell = [...element.querySelectorAll('td')].find((td) => td.textContent.trim() === '14');
      const { top = -1, bottom = 0 } = cell?.getBoundingClientRect() ?? {};
      return (top >= 0 && bottom <= innerHeight) || null;
    }),
  );
  expect(await html()).not.toBe(before);
  await popup.toggleHighlight();
  await until('nothing left behind', async () => (await html()) === before || null);
  await popup.close();
});

test.each([
  '<form name="crossfoot"><input name="erase"><input name="version"><input name="read"></form>',
  '<iframe name="crossfoot" src="data:text/html,1" hidden></iframe>',
])('nor does our own name: %s', async (named) => {
  const page = await shared.session.open(shared.server.url('000-xizhen-2023'));
  await page.evaluate((html) => {
    document.body.insertAdjacentHTML('afterbegin', html);
  }, named);
  const popup = await shared.session.openPopup(page);
  expect((await popup.verdict()).state).toBe('done');
  await popup.click('[data-testid="map"] [data-state="error"]');
  await until(
    'marks in the page',
    async () => (await page.evaluate(() => document.querySelector(':root > div') !== null)) || null,
  );
  await popup.close();
});
