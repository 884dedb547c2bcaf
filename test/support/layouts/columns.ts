import type { Layout } from '../layout.ts';
import type { Sheet, SheetCell } from '../sheet.ts';

function forApplications(name: string, change: (sheet: Sheet) => Sheet): Layout {
  return {
    name,
    item: 8,
    sheet: (sheet) => [sheet.table === 'applications' ? change(sheet) : sheet],
  };
}

const ORGANISATIONS: readonly string[] = [
  'business',
  'research',
  'publicWelfare',
  'legalService',
  'otherOrganisation',
];

/** 8. A column that adds up the organisations, under a word that is not the form's. */
function subtotal(word: string): Layout {
  return forApplications(`extra-column-${word}`, (sheet) => {
    const header: SheetCell = { kind: 'header', text: word };
    const slots = sheet.slots.map((row, index) => {
      const at = row.findIndex(({ field, text }) => field?.column === 'total' || text === '总计');
      const position = index < sheet.headerRows ? totalColumn(sheet) : at;
      return [...row.slice(0, position), cellFor(row, index), ...row.slice(position)];
    });
    function cellFor(row: readonly SheetCell[], index: number): SheetCell {
      if (index >= sheet.headerRows) return { kind: 'extra', text: sumOf(row) };
      const left = row[totalColumn(sheet) - 1];
      return index < sheet.headerRows - 1 && left ? left : header;
    }
    return { ...sheet, slots };
  });
}

function totalColumn(sheet: Sheet): number {
  const body = sheet.slots[sheet.headerRows] ?? [];
  return body.findIndex(({ field }) => field?.column === 'total');
}

function sumOf(row: readonly SheetCell[]): string {
  const texts = row.flatMap(({ field, text }) =>
    field && ORGANISATIONS.includes(field.column) && text !== '' ? [Number(text)] : [],
  );
  const sum = texts.reduce((total, figure) => total + figure, 0);
  return texts.length === 0 || Number.isNaN(sum) ? '' : `${sum}`;
}

export const subtotalColumn = subtotal('小计');
export const grandColumn = subtotal('单位小计');

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

/** 8. 总计 as the first column of figures. */
export const totalFirst = forApplications('total-first', (sheet) => {
  const from = totalColumn(sheet);
  const body = sheet.slots[sheet.headerRows] ?? [];
  const to = body.findIndex(({ kind }) => kind === 'figure');
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
    if (sheet.table === 'disclosure') return [sheet];
    const width = sheet.slots[0]?.length ?? 0;
    const slots = Array.from({ length: width }, (_, column) =>
      sheet.slots.flatMap((row) => row[column] ?? []),
    );
    return [{ ...sheet, slots, headerRows: sheet.labelColumns, labelColumns: sheet.headerRows }];
  },
};
