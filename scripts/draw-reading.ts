/**
 * `npm run draw-reading`: draws docs/images/reading.png, a piece of a page, its grids and its report
 * side by side, from what the code reads.
 */
import puppeteer from 'puppeteer-core';
import { chromiumArguments, ensureBrowsers, findChromium } from '../harness/browsers/installed.ts';
import { htmlDocument } from '../harness/reports/documents.ts';
import { labelsBrokenByBreak } from '../harness/reports/layouts/broken-labels.ts';
import { cutInsideGroup } from '../harness/reports/layouts/page-breaks.ts';
import { readDocument } from '../harness/reports/read-document.ts';
import { renderArticle } from '../harness/reports/render.ts';
import type { PlainReport } from '../harness/reports/report-of.ts';
import { escapeHtml } from '../harness/reports/written.ts';
import { type Grid, slotsOf } from '../lib/document/grid.ts';
import { forms } from '../lib/forms/index.ts';
import { reportReader } from '../lib/report/read-reports.ts';
import { type Reading, tableOf } from '../lib/report/report.ts';

/** A few rows of 表三, one of them with a word where a number must be. */
const example: PlainReport = {
  form: 'annual-2021',
  organ: '某县某某局',
  year: 2023,
  applications: {
    newReceived: [12, 2, 0, 0, 1, 0, 15],
    carriedOver: [1, 0, 0, 0, 0, 0, 1],
    granted: [6, 1, 0, 0, 0, 0, 7],
    'unavailable.notHeld': [4, 1, 0, 0, 0, 0, 5],
    'unavailable.notReadyMade': [1, 0, 0, 0, 1, 0, 2],
    'notProcessed.duplicate': [1, null, '见附件', 0, 0, 0, 1],
    totalProcessed: [12, 2, 0, 0, 1, 0, 15],
    carriedForward: [1, 0, 0, 0, 0, 0, 1],
  },
};

const article = renderArticle(example, [labelsBrokenByBreak, cutInsideGroup]);
const drawn = article.slice(article.indexOf('<table'), article.lastIndexOf('</table>') + 8);
const { page } = readDocument(htmlDocument(article));
const grids = page.blocks.flatMap((block) => (block.kind === 'grid' ? [block.grid] : []));
const [report] = reportReader(forms)(page);
const readings = report ? (tableOf(report, 'applications')?.readings ?? {}) : {};

function drawGrid(grid: Grid): string {
  const rows = slotsOf(grid).map((row, r) => {
    const cells = row.map((cell, c) => {
      if (!cell) return '<td></td>';
      const first = cell.row === r && cell.column === c;
      const words = first ? escapeHtml(cell.text).slice(0, 6) : '';
      return `<td class="${first ? 'own' : 'covered'}">${words}</td>`;
    });
    return `<tr><th>${r}</th>${cells.join('')}</tr>`;
  });
  const head = Array.from({ length: grid.width }, (_, c) => `<th>${c}</th>`).join('');
  return `<p>${grid.id}</p><table class="grid"><tr><th></th>${head}</tr>${rows.join('')}</table>`;
}

function drawReading(reading: Reading): string {
  const words = { blank: '空白', unreadable: '读不出', missing: '—' };
  const text = reading.state === 'figure' ? `${reading.value}` : words[reading.state];
  const cell = 'cell' in reading ? `<small>${reading.cell}</small>` : '';
  return `<td class="${reading.state}">${text}${cell}</td>`;
}

function drawReport(): string {
  const rows = Object.entries(readings).filter(([row]) => example.applications?.[row]);
  const columns = Object.keys(rows[0]?.[1] ?? {});
  const head = columns.map((column) => `<th>${column}</th>`).join('');
  const body = rows.map(
    ([row, cells]) => `<tr><th>${row}</th>${Object.values(cells).map(drawReading).join('')}</tr>`,
  );
  return `<table class="report"><tr><th></th>${head}</tr>${body.join('')}</table>`;
}

const picture = `<!doctype html><meta charset="utf-8"><style>
body { display: grid; grid-template-columns: 660px 620px; gap: 24px 40px; margin: 24px; width: 1320px;
  font: 13px "Noto Sans CJK SC", sans-serif; color: #222 }
h2 { font-size: 16px; margin: 0 0 8px } .wide { grid-column: 1 / 3 } p { margin: 8px 0 4px }
table { border-collapse: collapse } td { border: 1px solid #888; padding: 2px 5px; text-align: center }
th { font-weight: 400; color: #888; font-size: 11px; padding: 2px 4px }
.grid td { min-width: 30px; height: 18px; font-size: 11px } .covered { background: #e4e8ee }
.report td { min-width: 78px } .report small { color: #999; margin-left: 6px }
.blank { background: #fff3c4 } .unreadable { background: #ffd8d2 }
</style>
<section><h2>一、页面：浏览器画出来的</h2>${drawn}</section>
<section><h2>二、网格：合并单元格展开以后（灰格与左边或上边同一格）</h2>${grids.map(drawGrid).join('')}</section>
<section class="wide"><h2>三、报告：格式规定的每一项，和它在页面上的那一格</h2>${drawReport()}</section>`;

ensureBrowsers({ firefox: false });
const browser = await puppeteer.launch({
  executablePath: findChromium() ?? '',
  args: chromiumArguments(),
  defaultViewport: { width: 1368, height: 900, deviceScaleFactor: 2 },
});
const tab = await browser.newPage();
await tab.setContent(picture);
const path = new URL('../docs/images/reading.png', import.meta.url).pathname as `${string}.png`;
await tab.screenshot({ path, fullPage: true });
await browser.close();
console.log(`Drew ${path}`);
