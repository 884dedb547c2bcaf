import { enforcement } from '../../lib/forms/enforcement/enforcement.ts';
import type { Line } from '../../lib/forms/form.ts';
import type { EnforcementFigures } from '../accuracy/balanced-enforcement.ts';

/** How a page prints the tables of 行政执法统计年报. */
export interface EnforcementLayout {
  /** In what 罚没金额 is told. */
  readonly unit: '元' | '万元';
  /** 表一 whole, as two tables, or as one whose second half stands below the first. */
  readonly pieces: 'whole' | 'two tables' | 'two bands';
  /** Labels of groups: in a row of merged cells above the others, or nowhere. */
  readonly groups: 'above' | 'nowhere';
  /** Where the row stands that adds up the bodies. */
  readonly total: 'last' | 'first' | 'nowhere';
  readonly zeros: 'printed' | 'blank';
  /** A column 序号 before the bodies. */
  readonly numbered: boolean;
}

const NAMES: Readonly<Record<string, string>> = {
  penalties: '行政处罚实施情况统计表',
  licences: '行政许可实施情况统计表',
  coercion: '行政强制实施情况统计表',
  otherActions: '其他行政执法行为实施情况统计表',
};
const GROUPS: Readonly<Record<string, string>> = {
  penalties: '行政处罚实施数量（宗）',
  licences: '行政许可实施数量（宗）',
};

/** The page (HTML) of these figures, its second part these sentences. */
export function enforcementHtml(
  figures: EnforcementFigures,
  layout: EnforcementLayout,
  prose: readonly string[] = [],
): string {
  const tables = Object.keys(NAMES).filter((table) => figures.tables[table]);
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>某县2023年度行政执法统计年报</title></head>
<body>
<h1>某县人民政府2023年度行政执法统计年报</h1>
<p>第一部分 行政执法数据表</p>
${tables.map((table) => `<p>${NAMES[table]}</p>\n${tableHtml(figures, table, layout)}`).join('\n')}
<p>第二部分 行政执法总体情况</p>
${prose.map((line) => `<p>${line}</p>`).join('\n')}
<p>某县人民政府</p>
<p>2024年1月15日</p>
</body></html>`;
}

function tableHtml(figures: EnforcementFigures, table: string, layout: EnforcementLayout): string {
  const all = linesOf(figures, table, layout);
  const half = Math.ceil(all.length / 2);
  const cut = table === 'penalties' && layout.pieces !== 'whole';
  const pieces = cut ? [all.slice(0, half), all.slice(half)] : [all];
  const bands = pieces.map((lines) => bandHtml(figures, table, lines, layout));
  const inTable = (rows: string) => `<table border="1"><tbody>\n${rows}\n</tbody></table>`;
  return layout.pieces === 'two bands' ? inTable(bands.join('\n')) : bands.map(inTable).join('\n');
}

/** The columns in the order of print, in the form's own words. */
function linesOf({ set, tables }: EnforcementFigures, table: string, { unit }: EnforcementLayout) {
  const printed = Object.keys(Object.values(tables[table] ?? {})[0] ?? {});
  const lines = enforcement.tables
    .filter(({ key }) => key === table)
    .flatMap(({ parts }) => parts.flatMap(({ columns }) => columns))
    .filter(({ key }) => printed.includes(key));
  const order = table === 'penalties' ? [...set, 'total', 'amount'] : lines.map(({ key }) => key);
  const inOrder = order.flatMap((key) => lines.find((line) => line.key === key) ?? []);
  return inOrder.map((line): Line => {
    const group = GROUPS[table] ?? line.group[0];
    const text = table === 'penalties' ? line.text.replace('万元', unit) : line.text;
    return { ...line, text, group: group && line.key !== 'amount' ? [group] : [] };
  });
}

function bandHtml(
  figures: EnforcementFigures,
  table: string,
  lines: readonly Line[],
  layout: EnforcementLayout,
): string {
  const { bodies, tables } = figures;
  const rows = Object.entries(tables[table] ?? {});
  const ofBodies = rows.filter(([key]) => key !== 'cases');
  const total = rows.filter(([key]) => key === 'cases' && layout.total !== 'nowhere');
  const ordered =
    bodies.length === 0
      ? rows
      : layout.total === 'first'
        ? [...total, ...ofBodies]
        : [...ofBodies, ...total];
  const body = ordered.map(([key, cells]) => {
    const written = lines.map((line) => cell(figureText(cells[line.key] ?? 0, layout)));
    return row([...labelCells(bodies, key, layout), ...written]);
  });
  return [...headerRows(bodies.length > 0, lines, layout), ...body].join('\n');
}

function figureText(figure: number, { zeros }: EnforcementLayout): string {
  return figure === 0 && zeros === 'blank' ? '' : `${figure}`;
}

function labelCells(
  bodies: readonly string[],
  key: string,
  { numbered }: EnforcementLayout,
): string[] {
  if (bodies.length === 0) return [];
  if (key === 'cases') return [cell('合计', numbered ? ' colspan="2"' : '')];
  const number = Number(key.slice(1));
  return [...(numbered ? [cell(`${number}`)] : []), cell(bodies[number - 1] ?? '')];
}

function headerRows(
  hasBodies: boolean,
  lines: readonly Line[],
  { groups, numbered }: EnforcementLayout,
): string[] {
  const isGrouped = groups === 'above' && lines.some(({ group }) => group.length > 0);
  const tall = isGrouped ? ' rowspan="2"' : '';
  const before = hasBodies ? [...(numbered ? ['序号'] : []), '执法主体'] : [];
  const corner = before.map((text) => cell(text, tall));
  if (!isGrouped) return [row([...corner, ...lines.map((line) => cell(ownWords(line)))])];
  const groupsOfLines = lines.flatMap(({ group: [name], text }, index) => {
    if (name === undefined) return cell(text, tall);
    if (lines[index - 1]?.group[0] === name) return [];
    const width = lines.filter(({ group }) => group[0] === name).length;
    return cell(name, width > 1 ? ` colspan="${width}"` : '');
  });
  const below = lines
    .filter(({ group }) => group.length > 0)
    .map((line) => cell(withinGroup(line)));
  return [row([...corner, ...groupsOfLines]), row(below)];
}

/** 次数 and 金额 of an action: below its name, or with it. */
function withinGroup({ key, text }: Line): string {
  return key.endsWith('.cases') ? '次数（宗）' : text;
}

function ownWords({ key, text, group }: Line): string {
  return key.endsWith('.amount') ? `${group[0]}${text}` : text;
}

function row(cells: readonly string[]): string {
  return `<tr>${cells.join('')}</tr>`;
}

function cell(text: string, spans = ''): string {
  return `<td${spans}>${text}</td>`;
}
