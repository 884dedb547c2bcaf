import { enforcement } from '../../lib/forms/enforcement/enforcement.ts';
import { BUREAU, YEAR } from './example.ts';
import { cellsOf } from './example-table.ts';
import { escapeHtml } from './written.ts';

/** With which an example begins that is about this form. */
export const ENFORCEMENT = '行政执法统计年报';

const TABLES: Readonly<Record<string, string>> = {
  penalties: '行政处罚',
  licences: '行政许可',
  coercion: '行政强制',
  otherActions: '其他行政执法行为',
};

/**
 * The page (HTML) of an example of 行政执法统计年报: its lines `| … |` are one table, header first; the
 * other tables are left out with a sentence; its sentences are the second part.
 */
export function enforcementPage(text: string): string {
  const lines = text.split('\n').slice(1);
  const rows = lines.filter((line) => line.startsWith('|')).map(cellsOf);
  const sentences = lines.filter((line) => line !== '' && !line.startsWith('|'));
  const labels = new Set(rows[0]);
  const given = enforcement.tables.find(({ parts }) =>
    parts.some(({ columns }) => columns.filter((line) => labels.has(line.text)).length > 2),
  );
  const leftOut = Object.entries(TABLES).filter(([key]) => key !== given?.key);
  const body = rows.map(
    (cells) => `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`,
  );
  const prose = [...sentences, ...leftOut.map(([, name]) => `本机关没有${name}事项。`)];
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${ENFORCEMENT}</title></head>
<body>
<h1>${BUREAU}${YEAR}年度${ENFORCEMENT}</h1>
<p><b>第一部分 ${YEAR}年度行政执法数据表</b></p>
<table border="1">${body.join('')}</table>
<p><b>第二部分 ${YEAR}年度行政执法总体情况</b></p>
${prose.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n')}
<p>${BUREAU}</p>
<p>${YEAR + 1}年1月15日</p>
</body></html>`;
}
