import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { shareBrowser } from '../support/shared.ts';

/** The 14 that should be 0, from the click on the icon to the clipboard. */
const shared = shareBrowser();

test.each(['page.html', 'page.txt'])('finds the 14 of 西镇乡 on %s and copies it', async (file) => {
  const page = await shared.session.open(shared.server.url('000-xizhen-2023', { file }));
  const popup = await shared.session.openPopup(page);
  expect((await popup.verdict()).state).toBe('done');

  const errors = (await popup.findings()).filter(({ severity }) => severity === 'error');
  expect(errors).toMatchObject([{ code: 'arithmetic' }]);
  expect(errors[0]?.text).toMatch(/总计.*14.*0/);

  expect(await popup.copy('text')).toContain('14');
  const { schema, findings } = JSON.parse(await popup.copy('json'));
  expect(schema).toBe('crossfoot/1');
  expect(findings[0]).toMatchObject({
    code: 'arithmetic',
    where: [{ table: 'applications', row: 'totalProcessed', column: 'total', text: '14' }],
    fixes: [[{ table: 'applications', row: 'totalProcessed', column: 'total', from: 14, to: 0 }]],
  });
  await popup.close();
});

test('copies a table that is one in Word and in a spreadsheet', async () => {
  const page = await shared.session.open(shared.server.url('000-xizhen-2023'));
  const popup = await shared.session.openPopup(page);
  await popup.verdict();
  const rows = async () => {
    const { document } = new JSDOM(await popup.copyHtml('table')).window;
    return [...document.querySelectorAll('tr')].map((row) =>
      [...row.cells].map((cell) => cell.textContent),
    );
  };
  const plain = (await popup.copy('table')).trimEnd().split('\n');
  const whole = await rows();
  expect(whole).toEqual(plain.map((row) => row.split('\t')));
  await popup.click('[data-testid="copy-header"]');
  const headless = await rows();
  expect(headless.map((row) => row.map((cell) => cell.replace('（以台账为准）', '')))).toEqual(
    whole.slice(1),
  );
  expect(headless.flat().filter((cell) => cell.includes('以台账为准'))).toHaveLength(1);
  await popup.click('[data-testid="copy-header"]');
  await popup.close();
});

test('says so where a page holds no report', async () => {
  const page = await shared.session.open(
    shared.server.add('/note.html', '<title>通知</title><p>放假安排</p>'),
  );
  const popup = await shared.session.openPopup(page);
  expect((await popup.verdict()).state).toBe('no-report');
  await popup.close();
});
