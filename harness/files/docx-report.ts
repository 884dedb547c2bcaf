import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Page } from '../../lib/document/page.ts';
import { titleOf } from '../reports/render.ts';
import type { PlainReport } from '../reports/report-of.ts';
import { type Sheet, sheetsOf } from '../reports/sheet.ts';
import { writtenRows } from '../reports/written.ts';
import { rowsOfGrid } from './word-of-page.ts';
import type { TableCell as TableCellOf } from './word-report.ts';

/** A report as .docx by a library of its own (`docx`). */
export async function docxReport(report: PlainReport): Promise<Uint8Array<ArrayBuffer>> {
  const year = report.year ?? 0;
  const line = (text: string) => new Paragraph({ children: [new TextRun(text)] });
  const heading = (text: string) => new Paragraph({ text, heading: HeadingLevel.HEADING_1 });
  const table = (name: Sheet['table']) =>
    sheetsOf(report)
      .filter((sheet) => sheet.table === name)
      .map(tableOf);
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph({ text: titleOf(report), heading: HeadingLevel.TITLE }),
          line(`本报告所列数据的统计期限自${year}年1月1日起，至${year}年12月31日止。`),
          heading('一、总体情况'),
          line(
            '本机关按照条例要求做好主动公开、依申请公开、政府信息管理、平台建设和监督保障各项工作。',
          ),
          heading('二、主动公开政府信息情况'),
          ...table('disclosure'),
          heading('三、收到和处理政府信息公开申请情况'),
          ...table('applications'),
          heading('四、政府信息公开行政复议、行政诉讼情况'),
          ...table('proceedings'),
          heading('五、存在的主要问题及改进情况'),
          line('主要问题是解读形式单一。下一步增加图解和问答，改进解读质量。'),
          heading('六、其他需要报告的事项'),
          line('本年度未收取信息处理费。'),
          line(report.organ ?? ''),
          line(`${year + 1}年1月20日`),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

const tableOf = (sheet: Sheet): Table => docxTable(writtenRows(sheet, ({ text }) => [text]));

function docxTable(rows: readonly (readonly TableCellOf[])[]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (row) =>
        new TableRow({
          children: row.map(
            ({ lines, rowSpan, columnSpan }) =>
              new TableCell({
                rowSpan,
                columnSpan,
                children: lines.map((text) => new Paragraph(text)),
              }),
          ),
        }),
    ),
  });
}

/** What a page says as .docx by the same library. */
export async function docxOfPage({
  blocks,
}: Pick<Page, 'blocks'>): Promise<Uint8Array<ArrayBuffer>> {
  const children = blocks.flatMap((block): (Paragraph | Table)[] => {
    if (block.kind === 'grid') return [docxTable(rowsOfGrid(block.grid))];
    return block.kind === 'text' ? block.text.split('\n').map((text) => new Paragraph(text)) : [];
  });
  const document = new Document({ sections: [{ children }] });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
