import type { Layout } from '../layout.ts';
import type { Sheet, SheetCell } from '../sheet.ts';

/** 1. Header rows padded with empty cells where the form prints row spans. */
export const paddedHeader: Layout = {
  name: 'padded-header',
  item: 1,
  sheet: (sheet) => padHeader(sheet, () => true),
};

/** 1. Row spans for the labels before the figures, empty cells above the figures. */
export const halfPaddedHeader: Layout = {
  name: 'half-padded-header',
  item: 1,
  sheet: (sheet) => padHeader(sheet, (column) => column >= sheet.labelColumns),
};

/** 1. A label spans a column less, or more, than the form's, so that its figures stand beside their headers. */
function slid(name: string, label: string, by: -1 | 1): Layout {
  return {
    name,
    item: 1,
    sheet: (sheet) => {
      const slots = sheet.slots.map((row) => {
        const at = row.findIndex(({ kind, text }) => kind === 'label' && text.includes(label));
        const cell = row[at];
        if (!cell || sheet.table !== 'applications') return row;
        return by < 0
          ? [...row.slice(0, at), ...row.slice(at + 1)]
          : [...row.slice(0, at), cell, ...row.slice(at)];
      });
      return { ...sheet, slots };
    },
    mayLose: 'figures that stand under no header of their own are set by order, or not at all',
  };
}

export const labelSpansLess = slid('label-spans-less', '总计', -1);
export const labelSpansMore = slid('label-spans-more', '本年新收', 1);

/** 1. A zero written once over two columns. */
export const mergedFigures: Layout = {
  name: 'merged-figures',
  item: 1,
  sheet: (sheet) => {
    const slots = sheet.slots.map((row) => {
      const at = row.findIndex(({ field }) => field?.column === 'research');
      const cell = row[at];
      const next = row[at + 1];
      const merged = cell && next?.field && cell.text === next.text && sheet.labelColumns === 3;
      return merged ? row.map((one) => (one === next ? cell : one)) : row;
    });
    return { ...sheet, slots };
  },
  mayLose: "one figure over two columns is neither's",
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
