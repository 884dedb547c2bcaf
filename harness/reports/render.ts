import type { Layout, Markup, PageWriter, TableWriter } from './layout.ts';
import type { PlainReport } from './report-of.ts';
import { type Sheet, type SheetCell, sheetsOf } from './sheet.ts';
import { escapeHtml, type WrittenCell, writtenRows } from './written.ts';

/** What the page of `render` prints: the report with the blanks and gaps that its layouts put in. */
export function printedReport(report: PlainReport, layouts: readonly Layout[]): PlainReport {
  return layouts.reduce((printed, layout) => layout.report?.(printed) ?? printed, report);
}

/** A portal page (HTML) that publishes the report under these layouts. */
export function render(report: PlainReport, layouts: readonly Layout[]): string {
  const printed = printedReport(report, layouts);
  const page = layouts.reduce<PageWriter>((next, layout) => layout.page?.(next) ?? next, plainPage);
  return page(renderArticle(printed, layouts), printed);
}

/** The report alone, from title to signature. */
export function renderArticle(printed: PlainReport, layouts: readonly Layout[]): string {
  const table = (name: Sheet['table']) =>
    sheetsOf(printed)
      .filter((sheet) => sheet.table === name)
      .map((sheet) => renderTable(sheet, layouts))
      .join('\n');
  return `<h1>${titleOf(printed)}</h1>
<p>本报告所列数据的统计期限自${printed.year}年1月1日起，至${printed.year}年12月31日止。</p>
<p><b>一、总体情况</b></p>
<p>本机关按照条例要求做好主动公开、依申请公开、政府信息管理、平台建设和监督保障各项工作。</p>
<p><b>二、主动公开政府信息情况</b></p>
${table('disclosure')}
<p><b>三、收到和处理政府信息公开申请情况</b></p>
${table('applications')}
<p><b>四、政府信息公开行政复议、行政诉讼情况</b></p>
${table('proceedings')}
<p><b>五、存在的主要问题及改进情况</b></p>
<p>主要问题是解读形式单一。下一步增加图解和问答，改进解读质量。</p>
<p><b>六、其他需要报告的事项</b></p>
<p>本年度未收取信息处理费。</p>
<p>${printed.organ}</p>
<p>${(printed.year ?? 0) + 1}年1月20日</p>`;
}

export function titleOf(report: PlainReport): string {
  return `${report.organ}${report.year}年政府信息公开工作年度报告`;
}

export function renderTable(sheet: Sheet, layouts: readonly Layout[]): string {
  const whole = layouts.reduce((changed, layout) => layout.sheet?.(changed) ?? changed, sheet);
  const pieces = layouts.reduce<readonly Sheet[]>(
    (sheets, layout) => sheets.flatMap((one) => layout.cut?.(one) ?? [one]),
    [whole],
  );
  const linesOf = (cell: SheetCell): readonly string[] => {
    const text = layouts.reduce((words, layout) => layout.words?.(words, cell) ?? words, cell.text);
    return layouts.reduce<readonly string[]>(
      (lines, layout) => layout.lines?.(lines, cell) ?? lines,
      [text],
    );
  };
  const markup = layouts.reduce<Markup>((next, layout) => layout.markup?.(next) ?? next, plainCell);
  const writer = layouts.reduce<TableWriter>(
    (next, layout) => layout.table?.(next) ?? next,
    plainTable,
  );
  return pieces
    .map((piece) => `${piece.before ?? ''}${writer(writtenRows(piece, linesOf), markup, piece)}`)
    .join('\n');
}

const plainCell: Markup = (lines) => lines.map(escapeHtml).join('<br>');

const plainTable: TableWriter = (rows, markup) => {
  const cells = (row: readonly WrittenCell[]) =>
    row.map((cell) => `<td${spans(cell)}>${markup(cell.lines, cell.cell)}</td>`).join('');
  return `<table border="1"><tbody>\n${rows.map((row) => `<tr>${cells(row)}</tr>`).join('\n')}\n</tbody></table>`;
};

export function spans({ rowSpan, columnSpan }: WrittenCell): string {
  return `${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`;
}

const plainPage: PageWriter = (article, report) => `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${titleOf(report)}</title></head>
<body>
${article}
</body></html>`;
