import type { Layout } from '../layout.ts';
import type { Sheet, SheetCell } from '../sheet.ts';

function forApplications(name: string, change: (sheet: Sheet) => Sheet): Layout {
  return {
    name,
    item: 8,
    sheet: (sheet) => (sheet.table === 'applications' ? change(sheet) : sheet),
  };
}

const ORGANISATIONS: readonly string[] = [
  'business',
  'research',
  'publicWelfare',
  'legalService',
  'otherOrganisation',
];

/** Header rows that hold 申请人情况 and 法人或其他组织. */
const GROUP_ROWS = 2;

/** 8. A column that adds up the organisations, under a word that may be another column's. */
function subtotal(word: string): Layout {
  return forApplications(`extra-column-${word}`, (sheet) => {
    const at = totalColumn(sheet);
    if (at < ORGANISATIONS.length) return sheet;
    const header: SheetCell = { kind: 'header', text: word };
    const slots = sheet.slots.map((row, index) => {
      const left = row[at - 1];
      const heading = index < GROUP_ROWS && left ? left : header;
      const cell: SheetCell =
        index < sheet.headerRows ? heading : { kind: 'extra', text: sumOf(row) };
      return [...row.slice(0, at), cell, ...row.slice(at)];
    });
    return { ...sheet, slots };
  });
}

function totalColumn(sheet: Sheet): number {
  const header = sheet.slots[sheet.headerRows - 1] ?? [];
  return header.findIndex(({ kind, text }) => kind === 'header' && text === '总计');
}

function sumOf(row: readonly SheetCell[]): string {
  const texts = row.flatMap(({ field, text }) =>
    field && ORGANISATIONS.includes(field.column) && text !== '' ? [Number(text)] : [],
  );
  const sum = texts.reduce((total, figure) => total + figure, 0);
  return texts.length === 0 || Number.isNaN(sum) ? '' : `${sum}`;
}

export const subtotalColumn = subtotal('小计');
export const legalPersonsColumn = subtotal('法人小计');
/** 8. Both sums under the same word. */
export const sameWordTwice: Layout = {
  ...subtotal('合计'),
  name: 'same-word-twice',
  words: (text, { kind }) => (kind === 'header' && text === '总计' ? '合计' : text),
  mayLose: 'two columns may be 总计 and nothing says which',
};
export const secondTotalColumn: Layout = {
  ...subtotal('合计'),
  mayLose: 'two columns may be 总计 and nothing says which',
};

/** 8. A column of running numbers before the labels. */
export const serialColumn = forApplications('serial-column', (sheet) => {
  const head: SheetCell = { kind: 'header', text: '序号' };
  const slots = sheet.slots.map((row, index) => {
    const cell: SheetCell =
      index < sheet.headerRows ? head : { kind: 'extra', text: `${index - sheet.headerRows + 1}` };
    return [cell, ...row];
  });
  return { ...sheet, slots, labelColumns: sheet.labelColumns + 1 };
});

/** 8. Empty rows between the rows, and an empty column before the figures. */
export const emptyLines: Layout = {
  name: 'empty-lines',
  item: 8,
  sheet: (sheet) => {
    const edge = sheet.labelColumns;
    const blank = (): SheetCell => ({ kind: 'extra', text: '' });
    const wide = sheet.slots.map((row) =>
      sheet.headerRows > 0 ? [...row.slice(0, edge), blank(), ...row.slice(edge)] : [...row],
    );
    const slots = wide.flatMap((row, index) =>
      index >= sheet.headerRows && index % 5 === 0 ? [row, row.map(blank)] : [row],
    );
    return { ...sheet, slots };
  },
};

/** 8. 总计 as the first column of figures. */
export const totalFirst = forApplications('total-first', (sheet) => {
  const from = totalColumn(sheet);
  const to = sheet.labelColumns;
  const slots = sheet.slots.map((row) => {
    const total = row[from];
    if (!total || from < 0) return row;
    const rest = row.filter((_cell, column) => column !== from);
    return [...rest.slice(0, to), total, ...rest.slice(to)];
  });
  return { ...sheet, slots };
});

/** 8. Rows and columns exchanged. */
export const transposed: Layout = {
  name: 'transposed',
  item: 8,
  sheet: (sheet) => {
    if (sheet.table === 'disclosure') return sheet;
    const width = sheet.slots[0]?.length ?? 0;
    const slots = Array.from({ length: width }, (_, column) =>
      sheet.slots.flatMap((row) => row[column] ?? []),
    );
    return { ...sheet, slots, headerRows: sheet.labelColumns, labelColumns: sheet.headerRows };
  },
};
