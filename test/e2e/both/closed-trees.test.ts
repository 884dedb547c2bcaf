/** What a closed shadow tree draws is read, or what it lies over is not: browsers open such trees to extensions alone. */
import { expect, test } from 'vitest';
import { shareBrowser } from '../support/shared.ts';

const shared = shareBrowser();

/** Codes of what is found on a sample page whose cell "14" contradicts a sum, once a script has been at it. */
async function codesAfter(prepare: () => void): Promise<string[]> {
  const page = await shared.session.open(shared.server.url('000-xizhen-2023'));
  await page.evaluate(prepare);
  const popup = await shared.session.openPopup(page);
  expect((await popup.verdict()).state).toBe('done');
  const found = await popup.findings();
  await popup.close();
  return found.map(({ code }) => code ?? '');
}

const contradiction = 'arithmetic';
const doubt = 'unreadable-cell';

test('a closed tree that draws nothing over a table changes nothing', async () => {
  const codes = await codesAfter(() => {
    const host = document.createElement('div');
    document.body.append(host);
    host.attachShadow({ mode: 'closed' }).innerHTML =
      '<p>客服</p><div style="position:fixed;right:0;bottom:0;width:9px;height:9px;background:#fff">';
  });
  expect(codes).toContain(contradiction);
  expect(codes).not.toContain(doubt);
});

test.each([
  {
    where: 'around a figure',
    prepare: () => {
      const cells = [...document.querySelectorAll('td')];
      const cell = cells.find((td) => td.textContent.trim() === '14');
      const host = document.createElement('div');
      host.append(...(cell?.childNodes ?? []));
      cell?.append(host);
      host.attachShadow({ mode: 'closed' }).innerHTML = '<s><slot></slot></s>';
    },
  },
  {
    where: 'over all of the page',
    prepare: () => {
      const host = document.createElement('div');
      document.body.append(host);
      host.attachShadow({ mode: 'closed' }).innerHTML =
        '<div style="position:fixed;inset:0;background:#fff"></div>';
    },
  },
  {
    where: 'in another closed tree',
    prepare: () => {
      const host = document.createElement('div');
      document.body.append(host);
      const outer = host.attachShadow({ mode: 'closed' });
      outer.innerHTML = '<p></p>';
      const inner = outer.firstElementChild?.attachShadow({ mode: 'closed' });
      if (inner) inner.innerHTML = '<div style="position:fixed;inset:0;background:#fff"></div>';
    },
  },
])('a figure is not read under a closed tree $where', async ({ prepare }) => {
  expect(await codesAfter(prepare)).toContain(doubt);
});

test('a figure in a closed tree is read as it is drawn', async () => {
  const codes = await codesAfter(() => {
    const cells = [...document.querySelectorAll('td')];
    const cell = cells.find((td) => td.textContent.trim() === '14');
    const host = document.createElement('span');
    cell?.replaceChildren(host);
    host.attachShadow({ mode: 'closed' }).textContent = '0';
  });
  expect(codes).not.toContain(contradiction);
  expect(codes).not.toContain(doubt);
});
