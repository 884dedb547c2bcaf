/**
 * `npm run draw-discovery`: draws docs/images/discovering.svg, a table with the sums that discovery finds in it
 * and the cell that two of them name, from what the code finds.
 */
import { writeFileSync } from 'node:fs';
import { sheetTable, warningsOf } from '../harness/discovery/plain-table.ts';
import { printed } from '../harness/discovery/sheet.ts';
import { escapeHtml } from '../harness/reports/written.ts';

const example = `
  科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出
  合计 | < | 1018.90 | 663.40 | 355.50
  205 | 教育支出 | 816.40 | 480.90 | 335.50
  20502 | 普通教育 | 816.40 | 480.90 | 335.50
  2050201 | 学前教育 | 301.20 | 180.70 | 120.50
  2050202 | 小学教育 | 515.20 | 320.00 | 215.00
  221 | 住房保障支出 | 202.50 | 182.50 | 20.00
  22102 | 住房改革支出 | 202.50 | 182.50 | 20.00`;

const WIDTHS = [90, 150, 120, 100, 100];
const HEIGHT = 30;
const TOP = 24;
const LEFT = 16;
const COLOURS = ['#1f5fa8', '#2e7d32', '#8a5a00', '#6a3d9a'];

const { sheet, table } = sheetTable(example);
if (table === null) throw new Error('The example has no totals');
const named = new Set(warningsOf(table).flatMap(({ cells }) => cells));
const left = (column: number) => LEFT + WIDTHS.slice(0, column).reduce((sum, one) => sum + one, 0);
const middle = (row: number) => TOP + row * HEIGHT + HEIGHT / 2;

const cells = sheet.flatMap((row, at) => {
  let column = 0;
  return row.map((cell) => {
    const span = typeof cell === 'object' && 'columns' in cell ? (cell.columns ?? 1) : 1;
    const x = left(column);
    const width = left(column + span) - x;
    const isNamed = named.has(`t1/r${at}/c${column - 1}`);
    const isFigure = at > 0 && column > 1;
    const fill = isNamed ? '#fde0dc' : at === 0 ? '#eef2f7' : '#fff';
    column += span;
    const place = isFigure ? `x="${x + width - 10}" text-anchor="end"` : `x="${x + 8}"`;
    return [
      `<rect x="${x}" y="${TOP + at * HEIGHT}" width="${width}" height="${HEIGHT}" fill="${fill}" stroke="#aab"/>`,
      `<text ${place} y="${middle(at) + 5}"${isNamed ? ' fill="#b3261e" font-weight="bold"' : ''}>${escapeHtml(printed(cell))}</text>`,
    ].join('');
  });
});

/** A bracket from a total to its parts beside the first column of figures, a column each. */
const number = (key: string) => Number(key.slice(1));
const sums = table.identities.filter(
  ({ right: [total], left: [part] }) => total?.column === 'c1' && part?.column === 'c1',
);
const brackets = sums.map(({ left: parts, right: [total] }, at) => {
  const x = left(WIDTHS.length) + 14 + at * 22;
  const colour = COLOURS[at % COLOURS.length];
  const rows = [total, ...parts].map((field) => middle(number(field?.row ?? 'r0')));
  const line = `<path d="M${x} ${Math.min(...rows)}V${Math.max(...rows)}" stroke="${colour}" stroke-width="2" fill="none"/>`;
  const ends = rows.map(
    (y, index) =>
      `<circle cx="${x}" cy="${y}" r="${index === 0 ? 5 : 3}" fill="${index === 0 ? colour : '#fff'}" stroke="${colour}" stroke-width="2"/>`,
  );
  return line + ends.join('');
});

const width = left(WIDTHS.length) + 14 + brackets.length * 22 + LEFT;
const height = TOP + sheet.length * HEIGHT + TOP;
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="Noto Sans CJK SC, Microsoft YaHei, sans-serif" font-size="14" fill="#222">
<title>支出决算表和认出的相加关系</title>
<rect width="${width}" height="${height}" fill="#fff"/>
${cells.join('\n')}
${brackets.join('\n')}
</svg>
`;
writeFileSync(new URL('../docs/images/discovering.svg', import.meta.url), svg);
