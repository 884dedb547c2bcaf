/** A page of which no form tells, from the click on the icon to its mark and the clipboard; then left out. */
import { expect, test } from 'vitest';
import { until } from '../../../harness/browsers/until.ts';
import { shareBrowser } from '../support/shared.ts';

const shared = shareBrowser();

const table = (caption: string, rows: readonly (readonly string[])[]) =>
  `<h2>${caption}</h2><table border="1">${rows
    .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}</table>`;

/** 1074 in the second one has two digits exchanged. */
const page = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>招生计划</title></head><body>
${table('幼儿园招生计划', [
  ['幼儿园', '班数', '人数'],
  ['东河幼儿园', '3', '90'],
  ['西溪幼儿园', '4', '118'],
  ['合计', '7', '208'],
])}
${table('初中招生计划', [
  ['学校', '计划人数', '男', '女'],
  ['东河镇中学', '412', '208', '204'],
  ['西溪镇中学', '365', '190', '175'],
  ['南山镇中学', '297', '150', '147'],
  ['合计', '1047', '548', '526'],
])}</body></html>`;

test('its warning has the page’s own words, and goes with the table that is left out', async () => {
  const { session, server } = shared;
  const opened = await session.open(server.add('/enrolment.html', page));
  const popup = await session.openPopup(opened);
  expect((await popup.verdict()).state).toBe('done');
  const [shown, ...others] = await popup.findings();
  expect(others).toEqual([]);
  expect(shown).toMatchObject({ code: 'arithmetic', severity: 'warning' });
  expect(shown?.text).toMatch(/合计.*计划人数.*1047.*1074.*初中招生计划/su);
  const isMarked = () => opened.evaluate(() => document.querySelector(':root > div') !== null);
  await until('marks in the page', async () => (await isMarked()) || null);

  const { report, findings } = JSON.parse(await popup.copy('json'));
  expect(report.form).toBe('discovered');
  expect(findings).toMatchObject([
    {
      code: 'arithmetic',
      severity: 'warning',
      fixes: [[{ table: 't2', row: 'r4', column: 'c1', from: 1047, to: 1074 }]],
    },
  ]);
  expect(report.labels.t2.r4).toBe('合计');
  expect(await popup.copy('text')).toMatch(/合计.*计划人数.*1047/su);

  const at = await popup.evaluate(() =>
    [...document.querySelectorAll('[data-testid="discovered"] li')].findIndex((item) =>
      item.textContent?.includes('初中招生计划'),
    ),
  );
  await popup.click('[data-testid="leave-out"]', at);
  await popup.waitFor(() => document.querySelector('[data-testid="finding"]') === null);
  await popup.close();
  const again = await session.openPopup(opened);
  expect((await again.verdict()).state).toBe('done');
  expect(await again.findings()).toEqual([]);
  expect(JSON.parse(await again.copy('json')).report.labels.t2).toBeUndefined();
  await again.close();
});
