import type { Habit } from '../files/draw-pdf.ts';
import { drawn } from '../files/draw-pdf.ts';
import { wordFile } from '../files/word-package.ts';
import { paragraph, wordTable } from '../files/word-report.ts';
import type { WordStyle } from '../files/word-styles.ts';
import { renderTable } from '../reports/render.ts';
import { type Sheet, sheetsOf } from '../reports/sheet.ts';
import { escapeHtml, writtenRows } from '../reports/written.ts';
import { type AnnualSection, HEADINGS } from '../reports/written-report.ts';
import type { PortalReport } from './report.ts';

const ordinals = '一二三四五六';
const sections = Object.keys(HEADINGS) as AnnualSection[];

/** A part of a report: its heading, its words and its tables. */
function partsOf(report: PortalReport) {
  const { body, year, tables, words } = report;
  const sheets = sheetsOf({ form: 'annual-2021', organ: body, year, ...tables });
  return sections.map((name, at) => ({
    heading: `${ordinals[at]}、${HEADINGS[name]}`,
    lines: words[name] ?? [],
    sheets: sheets.filter(({ table }) => table === name),
  }));
}

const signatureOf = ({ body, day }: PortalReport): string[] => {
  const [year, month, date] = day.split('-').map(Number);
  return [body, `${year}年${month}月${date}日`];
};

/** The report alone, as HTML. */
export function articleOf(report: PortalReport, { tables = true } = {}): string {
  const lines = (all: readonly string[]) => all.map((line) => `<p>${escapeHtml(line)}</p>`);
  const parts = partsOf(report).flatMap(({ heading, lines: words, sheets }) => [
    `<p><strong>${heading}</strong></p>`,
    ...lines(words),
    ...(tables ? sheets.map((sheet) => renderTable(sheet, [])) : []),
  ]);
  return [
    `<h1>${escapeHtml(report.title)}</h1>`,
    `<div class="about">发布日期：${report.day}　来源：${report.body}</div>`,
    ...lines(report.front),
    ...parts,
    ...lines(signatureOf(report)),
  ].join('\n');
}

/** A page of the portal. */
export const pageOf = (title: string, inside: string, charset = 'utf-8'): string =>
  `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="${charset}"><title>${escapeHtml(title)}-青岭县人民政府</title></head>
<body>
<div class="top"><a href="/">首页</a> <a href="/zwgk/">政务公开</a> <a href="/bsfw/">办事服务</a> <a href="/hdjl/">互动交流</a></div>
<div class="main">
${inside}
</div>
<div class="foot">主办单位：青岭县人民政府办公室　<a href="/sitemap.html">网站地图</a></div>
</body></html>`;

const style: WordStyle = { name: 'WPS', across: 'span', below: 'continue' };

const lines = (all: readonly string[]) => all.map((line) => paragraph(line, style)).join('');
const tables = (sheets: readonly Sheet[]) =>
  sheets
    .map((sheet) =>
      wordTable(
        writtenRows(sheet, ({ text }) => [text]),
        sheet.slots[0]?.length ?? 0,
        style,
      ),
    )
    .join('');

/** The report as .docx. */
export function wordOf(report: PortalReport): Uint8Array<ArrayBuffer> {
  const parts = partsOf(report).map(
    ({ heading, lines: words, sheets }) => lines([heading, ...words]) + tables(sheets),
  );
  return wordFile(
    lines([report.title, ...report.front]) + parts.join('') + lines(signatureOf(report)),
  );
}

/** Its tables alone, each below its heading. */
export const tablesAsWord = (report: PortalReport): Uint8Array<ArrayBuffer> =>
  wordFile(
    partsOf(report)
      .filter(({ sheets }) => sheets.length > 0)
      .map(({ heading, sheets }) => lines([heading]) + tables(sheets))
      .join(''),
  );

const plainHabit: Habit = { name: 'plain' };

/** The report as a PDF with text. */
export function pdfOf(report: PortalReport): Uint8Array<ArrayBuffer> {
  const { body, year, tables, words, front } = report;
  const { others = [] } = words;
  return drawn({ form: 'annual-2021', organ: body, year, ...tables }, plainHabit, {
    ...words,
    front,
    others: [...others, ...signatureOf(report)],
  });
}
