import { titleOf } from '../reports/render.ts';
import type { PlainReport } from '../reports/report-of.ts';
import { type Sheet, sheetsOf } from '../reports/sheet.ts';
import { type WrittenCell, writtenRows } from '../reports/written.ts';
import { escapeXml, wordFiles, zipped } from './word-package.ts';
import type { WordStyle } from './word-styles.ts';

/** A report as a word processor writes it. */
export function wordReport(report: PlainReport, style: WordStyle): Uint8Array<ArrayBuffer> {
  const files = wordFiles(bodyOf(report, style));
  return zipped(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, renamed(text, style)])),
  );
}

function renamed(text: string, { strict, prefix }: WordStyle): string {
  const spaces = strict
    ? text
        .replaceAll(
          'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
          'http://purl.oclc.org/ooxml/wordprocessingml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        )
    : text;
  return prefix ? spaces.replace(/(<\/?|\s(?:xmlns:)?)w(?=[:=])/g, `$1${prefix}`) : spaces;
}

function bodyOf(report: PlainReport, style: WordStyle): string {
  const year = report.year ?? 0;
  const table = (name: Sheet['table']) =>
    sheetsOf(report)
      .filter((sheet) => sheet.table === name)
      .map((sheet) => tableOf(sheet, style))
      .join('');
  const lines = (...all: string[]) => all.map((line) => paragraph(line, style)).join('');
  return [
    lines(titleOf(report), `本报告所列数据的统计期限自${year}年1月1日起，至${year}年12月31日止。`),
    lines(
      '一、总体情况',
      '本机关按照条例要求做好主动公开、依申请公开、政府信息管理、平台建设和监督保障各项工作。',
    ),
    lines('二、主动公开政府信息情况'),
    table('disclosure'),
    lines('三、收到和处理政府信息公开申请情况'),
    table('applications'),
    lines('四、政府信息公开行政复议、行政诉讼情况'),
    table('proceedings'),
    lines(
      '五、存在的主要问题及改进情况',
      '主要问题是解读形式单一。下一步增加图解和问答，改进解读质量。',
    ),
    lines(
      '六、其他需要报告的事项',
      '本年度未收取信息处理费。',
      report.organ ?? '',
      `${year + 1}年1月20日`,
    ),
  ].join('');
}

const run = (text: string) =>
  `<w:r><w:rPr><w:sz w:val="21"/></w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

function runsOf(text: string, { runs }: WordStyle): string {
  if (text === '') return '';
  if (runs === 'signs') return [...text].map(run).join('');
  if (runs !== 'proofed') return run(text);
  const half = Math.ceil(text.length / 2);
  return `<w:bookmarkStart w:id="0" w:name="x"/>${run(text.slice(0, half))}<w:proofErr w:type="spellStart"/>${run(text.slice(half))}<w:proofErr w:type="spellEnd"/>`;
}

export const paragraph = (text: string, style: WordStyle) =>
  `<w:p><w:pPr><w:jc w:val="both"/></w:pPr>${runsOf(text, style)}</w:p>`;

/** Twentieths of a point that a column is wide. */
const columnWidth = 900;

const tableOf = (sheet: Sheet, style: WordStyle): string =>
  wordTable(
    writtenRows(sheet, ({ text }) => [text]),
    sheet.slots[0]?.length ?? 0,
    style,
  );

/** What a table cell is written from. */
export type TableCell = Pick<WrittenCell, 'lines' | 'rowSpan' | 'columnSpan'>;

/** A table (WordprocessingML) of rows of cells in the order in which HTML writes them. */
export function wordTable(
  rows: readonly (readonly TableCell[])[],
  width: number,
  style: WordStyle,
): string {
  /** For each slot the cell over it, as far as rows above reach down. */
  const over: (TableCell | undefined)[][] = rows.map(() => []);
  const reach = (cell: TableCell, top: number, column: number) => {
    for (const line of over.slice(top + 1, top + cell.rowSpan)) {
      for (let c = 0; c < cell.columnSpan; c++) line[column + c] = cell;
    }
  };
  const written = rows.map((row, top) => {
    const own = [...row];
    let cells = '';
    for (let column = 0; column < width; ) {
      const above = over[top]?.[column];
      const cell = above ?? own.shift();
      if (!cell) break;
      if (!above) reach(cell, top, column);
      cells += cellOf(cell, above !== undefined, style);
      column += cell.columnSpan;
    }
    return wrapped(`<w:tr>${cells}</w:tr>`, style);
  });
  const columns = `<w:gridCol w:w="${columnWidth}"/>`.repeat(width);
  const table = `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${columns}</w:tblGrid>${written.join('')}</w:tbl>`;
  if (!style.boxed) return table;
  return `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr/>${table}<w:p/></w:tc></w:tr></w:tbl>`;
}

function cellOf(
  { lines, rowSpan, columnSpan }: TableCell,
  goesOn: boolean,
  style: WordStyle,
): string {
  const merge = style.below === 'continue' ? '<w:vMerge w:val="continue"/>' : '<w:vMerge/>';
  const vertical = goesOn ? merge : rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : '';
  const words = lines.join('');
  const text = goesOn
    ? style.leftover
      ? paragraph(words, style)
      : '<w:p/>'
    : content(words, style);
  const cell = (width: number, properties: string, inside: string) =>
    wrapped(
      `<w:tc><w:tcPr><w:tcW w:w="${width * columnWidth}" w:type="dxa"/>${properties}${vertical}</w:tcPr>${inside}</w:tc>`,
      style,
    );
  if (columnSpan === 1) return cell(1, '', text);
  if (style.across === 'span') return cell(columnSpan, `<w:gridSpan w:val="${columnSpan}"/>`, text);
  if (style.across === 'width') return cell(columnSpan, '', text);
  const rest = cell(1, '<w:hMerge w:val="continue"/>', '<w:p/>').repeat(columnSpan - 1);
  return cell(1, '<w:hMerge w:val="restart"/>', text) + rest;
}

function content(words: string, style: WordStyle): string {
  if (!style.changed || !/^\d+$/.test(words)) return paragraph(words, style);
  return `<w:p><w:del w:id="1" w:author="x"><w:r><w:delText>${Number(words) + 7}</w:delText></w:r></w:del><w:ins w:id="2" w:author="x">${run(words)}</w:ins></w:p>`;
}

function wrapped(element: string, { around }: WordStyle): string {
  if (around === 'sdt')
    return `<w:sdt><w:sdtPr><w:id w:val="1"/></w:sdtPr><w:sdtContent>${element}</w:sdtContent></w:sdt>`;
  if (around === 'customXml')
    return `<w:customXml w:element="x"><w:customXmlPr/>${element}</w:customXml>`;
  return element;
}
