import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/universal';
import { visible } from '../summary/visible.ts';
import { cellText, headRow, type Sheet, type SheetCell } from './sheets/sheet.ts';
import { filtersAndLinks } from './xlsx-feature.ts';

/** A cell holds no more signs than that. */
const TEXT_AT_MOST = 32_767;
const WIDE_AT_MOST = 60;

const head = {
  fontWeight: 'bold',
  backgroundColor: '#e8eef7',
  bottomBorderStyle: 'thin',
  alignVertical: 'top',
  wrap: true,
} as const;

/**
 * Tables as an Excel workbook: heads that stay and have filters, addresses that lead there, numbers, shares and
 * days as such. Words are always written as words: nothing in it is a formula.
 */
export async function xlsxOf(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const file = writeXlsxFile(
    sheets.map((sheet) => ({
      sheet: sheet.name,
      data: dataOf(sheet),
      columns: sheet.columns.map(({ width }) => ({ width: Math.min(width, WIDE_AT_MOST) })),
      stickyRowsCount: headRow(sheet) + 1,
      stickyColumnsCount: sheet.sticky,
    })),
    { features: [filtersAndLinks(sheets)] },
  );
  return new Uint8Array(await (await file.toBlob()).arrayBuffer());
}

function dataOf({ note, columns, rows }: Sheet): SheetData {
  const notes = note === null ? [] : note.split('\n');
  return [
    ...notes.map((line) => [{ value: line, type: String, fontWeight: 'bold' } as const]),
    columns.map((column) => ({ value: column.head, type: String, ...head }) as const),
    ...rows.map((row) => row.map(cellOf)),
  ];
}

function cellOf(cell: SheetCell): Cell {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'object') {
    if ('share' in cell) return { value: cell.share, type: Number, format: '0%' };
    if ('day' in cell) return { value: new Date(cell.day), type: Date, format: 'yyyy-mm-dd' };
    if ('moment' in cell)
      return { value: clockOf(cell.moment), type: Date, format: 'yyyy-mm-dd hh:mm' };
  }
  const text = {
    value: words(cellText(cell, String)),
    type: String,
    alignVertical: 'top',
  } as const;
  return typeof cell === 'object' ? { ...text, textColor: '#0b57d0' } : { ...text, wrap: true };
}

function words(text: string): string {
  const seen = visible(text);
  // The library finds words by a plain object's keys, of which it has these already: "valueOf".
  if (seen in {}) return `${seen} `;
  return seen.length > TEXT_AT_MOST ? `${seen.slice(0, TEXT_AT_MOST - 1)}…` : seen;
}

/** A moment by the clock of the person's own place: a workbook knows no other. */
function clockOf(moment: string): Date {
  const date = new Date(moment);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
}
