import type { Layout } from '../layout.ts';
import type { PlainCell, PlainReport } from '../report-of.ts';
import { printedFields, type SheetCell } from '../sheet.ts';

function writing(name: string, write: (digits: string, cell: SheetCell) => string): Layout {
  return {
    name,
    item: 7,
    words: (text, cell) =>
      cell.kind === 'figure' ? text.replace(/^\d+$/u, (digits) => write(digits, cell)) : text,
  };
}

export const thousandsSeparators = writing('thousands-separators', (digits) =>
  digits.replace(/\B(?=(?:\d{3})+$)/gu, ','),
);

export const fullWidthDigits: Layout = {
  name: 'full-width-digits',
  item: 7,
  words: (text, cell) =>
    cell.kind === 'figure'
      ? text.replace(/[0-9,.]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
      : text,
};

export const units = writing('units', (digits) => `${digits}件`);
export const spacedFigures = writing('spaced-figures', (digits) => `\u00a0${digits} `);
export const zeroAsDecimal = writing('zero-as-decimal', (digits) =>
  digits === '0' ? '0.00' : digits,
);
export const zeroAsWord = writing('zero-as-word', (digits) => (digits === '0' ? '无' : digits));

/** 7. 本年增/减 with its sign or in words. */
export const signedChanges: Layout = {
  name: 'signed-changes',
  item: 7,
  report: (report) =>
    eachCell(report, (cell, row, column) =>
      column === 'change' && typeof cell === 'number' && row !== 'licences' ? -cell : cell,
    ),
  words: (text, { field }) => {
    if (field?.column !== 'change') return text;
    return /^-\d/u.test(text) ? text.replace('-', '减') : text.replace(/^(?=[1-9])/u, '+');
  },
};

/** 7. Remarks behind a figure. */
export const remarks = writing('remarks', (digits, { field }) =>
  digits !== '0' && field?.column !== 'business' ? `${digits}（其中修订1件）` : digits,
);

/** 7. Zeros left blank, each row's in another way. */
export const blanks: Layout = {
  name: 'blanks',
  item: 7,
  report: (report) => eachCell(report, (cell) => (cell === 0 ? null : cell)),
  words: (text, cell) =>
    cell.kind === 'figure' && text === '' ? (BLANKS[hash(cell) % BLANKS.length] ?? '') : text,
};

const BLANKS = ['', '\u00a0', '/', '-', '—', '--', '\u3000'];

function hash({ field }: SheetCell): number {
  return [...`${field?.row}${field?.column}`].reduce((sum, sign) => sum + sign.charCodeAt(0), 0);
}

/** 7. A template's placeholder left in a cell. */
export const placeholders: Layout = {
  name: 'placeholders',
  item: 7,
  report: (report) =>
    eachCell(report, (cell, row, column) =>
      row === 'partiallyGranted' && column === 'business' ? 'XX' : cell,
    ),
};

function eachCell(
  report: PlainReport,
  change: (cell: PlainCell, row: string, column: string) => PlainCell,
): PlainReport {
  const tables: Record<string, Record<string, Record<string, PlainCell>>> = {};
  for (const [key, cell] of printedFields(report)) {
    const [table = '', row = '', column = ''] = key.split('/');
    tables[table] ??= {};
    const rows = tables[table];
    rows[row] = { ...rows[row], [column]: change(cell, row, column) };
  }
  return { ...report, ...tables };
}
