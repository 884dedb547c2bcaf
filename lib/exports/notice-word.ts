import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  PageBreak,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { noticeFields } from '../summary/notice-copy.ts';
import type { Notice } from '../summary/notice-schema.ts';
import type { Translate } from '../summary/translate.ts';
import { visible } from '../summary/visible.ts';

/** Shares of the table's width in percent: its number, then its fields. */
const NUMBER = 6;
const widths = { place: 24, now: 34, suspected: 16, basis: 20 } as const;

/** Notices as a Word document, each on a page of its own. `note` is said above them; the library is loaded with this. */
export async function noticesWord(
  notices: readonly Notice[],
  note: string | null,
  translate: Translate,
): Promise<Uint8Array<ArrayBuffer>> {
  const said = note === null ? [] : [line(note, { bold: true })];
  const children = notices.flatMap((notice, index) => [
    ...(index > 0 ? [new Paragraph({ children: [new PageBreak()] })] : []),
    ...noticeParts(notice, translate),
  ]);
  const document = new Document({
    creator: '',
    title: plain(notices[0]?.title ?? translate('export.notices')),
    styles: {
      default: {
        document: { run: { font: { ascii: 'Times New Roman', eastAsia: '仿宋' }, size: 24 } },
      },
    },
    sections: [
      {
        properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } },
        children: [...said, ...children],
      },
    ],
  });
  return new Uint8Array(await (await Packer.toBlob(document)).arrayBuffer());
}

function noticeParts({ title, opening, items, closing }: Notice, translate: Translate) {
  const heads = [
    translate('notice.number'),
    ...noticeFields.map((field) => translate(`notice.${field}`)),
  ];
  const rows = items.map((item, index) => [
    String(index + 1),
    ...noticeFields.map((field) => item[field]),
  ]);
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ text: plain(title), bold: true, color: '000000' })],
    }),
    line(opening),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [row(heads, true), ...rows.map((cells) => row(cells, false))],
    }),
    ...closing.split('\n').map((words) => line(words)),
  ];
}

function row(cells: readonly string[], isHead: boolean): TableRow {
  const sizes = [NUMBER, ...noticeFields.map((field) => widths[field])];
  return new TableRow({
    tableHeader: isHead,
    cantSplit: true,
    children: cells.map(
      (words, index) =>
        new TableCell({
          width: { size: sizes[index] ?? NUMBER, type: WidthType.PERCENTAGE },
          children: words.split('\n').map((part) => line(part, { bold: isHead })),
        }),
    ),
  });
}

function line(words: string, { bold = false } = {}): Paragraph {
  return new Paragraph({ children: [new TextRun({ text: plain(words), bold })] });
}

/** Words as they are seen, without what XML cannot hold. */
function plain(words: string): string {
  return visible(words).replace(/[^\P{Cc}\t]|\p{Cs}|[\uFFFE\uFFFF]/gu, ' ');
}
