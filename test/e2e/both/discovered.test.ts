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

/** What stands under what is told by nothing but indents; 11 is 10 of its parts. */
const indented = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>警情统计</title>
<style>.one{padding-left:1em}.two p{margin:0;text-indent:2em}</style></head><body><h2>警情统计</h2>
<table border="1"><tr><td>类别</td><td>上半年</td><td>下半年</td></tr>${[
  ['', '交通', 9, 12],
  ['one', '城区', 5, 7],
  ['two', '<p>主干道</p>', 3, 5],
  ['two', '<p>其他道路</p>', 2, 2],
  ['', '&nbsp;&nbsp;乡镇', 4, 5],
  ['', '治安', 11, 9],
  ['one', '城区', 6, 5],
  ['one', '乡镇', 4, 4],
  ['', '求助', 13, 15],
  ['one', '城区', 8, 6],
  ['one', '乡镇', 5, 9],
  ['', '合计', 32, 36],
]
  .map(([name, label, ...figures]) => {
    const cells = figures.map((figure) => `<td>${figure}</td>`).join('');
    return `<tr><td class="${name}">${label}</td>${cells}</tr>`;
  })
  .join('')}</table></body></html>`;

test('indents of rules and of blank signs say what is a part of what', async () => {
  const { session, server } = shared;
  const popup = await session.openPopup(await session.open(server.add('/indented.html', indented)));
  await popup.verdict();
  expect(JSON.parse(await popup.copy('json')).findings).toMatchObject([
    {
      code: 'arithmetic',
      severity: 'warning',
      fixes: [[{ row: 'r6', column: 'c1', from: 11, to: 10 }]],
    },
  ]);
  await popup.close();
});
