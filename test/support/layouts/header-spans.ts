import type { Layout } from '../layout.ts';
import type { Sheet, SheetCell } from '../sheet.ts';

/** 1. Header rows padded with empty cells where the form prints row spans. */
export const paddedHeader: Layout = {
  name: 'padded-header',
  item: 1,
  sheet: (sheet) => [padHeader(sheet, () => true)],
};

/** 1. Row spans for the labels before the figures, empty cells above the figures. */
export const halfPaddedHeader: Layout = {
  name: 'half-padded-header',
  item: 1,
  sheet: (sheet) => [padHeader(sheet, (column) => column >= sheet.labelColumns)],
};

/** Cuts header cells that span rows: the words stay in the lowest row of a column, or in the highest. */
function padHeader(sheet: Sheet, applies: (column: number) => boolean): Sheet {
  const slots = sheet.slots.map((row, index) => {
    if (index === 0 || index >= sheet.headerRows) return row;
    const fillers = new Map<SheetCell, SheetCell>();
    return row.map((cell, column) => {
      if (!applies(column) || sheet.slots[index - 1]?.[column] !== cell) return cell;
      const filler = fillers.get(cell) ?? { kind: 'extra', text: '' };
      fillers.set(cell, filler);
      return filler;
    });
  });
  return { ...sheet, slots };
}
