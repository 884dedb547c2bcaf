import type { Layout } from '../layout.ts';
import type { Sheet, SheetCell } from '../sheet.ts';

interface Break {
  readonly at: 'between groups' | 'inside a group' | 'twice';
  readonly header: boolean;
  /** What the continued group label holds in the next piece. */
  readonly continued: 'blank' | 'repeated';
  /** As tables of their own with a page number between, or as rows of one table. */
  readonly as: 'tables' | 'rows';
}

/** 4. One table cut by the page breaks of the Word file it came from. */
function pageBreak(name: string, options: Break): Layout {
  return {
    name,
    item: 4,
    sheet: (sheet) => (sheet.table === 'applications' ? cut(sheet, options) : [sheet]),
  };
}

export const cutBetweenGroups = pageBreak('cut-between-groups', {
  at: 'between groups',
  header: false,
  continued: 'repeated',
  as: 'tables',
});
export const cutInsideGroup = pageBreak('cut-inside-group', {
  at: 'inside a group',
  header: false,
  continued: 'blank',
  as: 'tables',
});
export const cutWithHeader = pageBreak('cut-with-header', {
  at: 'inside a group',
  header: true,
  continued: 'repeated',
  as: 'tables',
});
export const cutInThree = pageBreak('cut-in-three', {
  at: 'twice',
  header: false,
  continued: 'blank',
  as: 'tables',
});
export const cutAsRows = pageBreak('cut-as-rows', {
  at: 'twice',
  header: true,
  continued: 'blank',
  as: 'rows',
});

function cut(sheet: Sheet, { at, header, continued, as }: Break): Sheet[] {
  const rows = sheet.slots.length;
  const starts = rows - sheet.headerRows < 6 ? [] : positions(sheet, at);
  const bounds = [0, ...starts, rows];
  const pieces = bounds.slice(1).map((end, index) => {
    const start = bounds[index] ?? 0;
    const body = sheet.slots.slice(start, end);
    const slots = index === 0 ? body : continueLabels(body, sheet.slots[start - 1], continued);
    return index > 0 && header
      ? [...sheet.slots.slice(0, sheet.headerRows).map(copy), ...slots]
      : slots;
  });
  if (as === 'tables') {
    return pieces.map((slots, index) => ({
      ...sheet,
      slots,
      headerRows: index === 0 || header ? sheet.headerRows : 0,
      ...(index > 0 ? { before: `<p align="center">— ${index + 4} —</p>\n` } : {}),
    }));
  }
  const width = sheet.slots[0]?.length ?? 0;
  const joined = pieces.flatMap((slots, index) => {
    const number: SheetCell = { kind: 'extra', text: `— ${index + 4} —` };
    return index === 0 ? slots : [new Array<SheetCell>(width).fill(number), ...slots];
  });
  return [{ ...sheet, slots: joined }];
}

/** A repeated header is printed anew: cells of its own. */
function copy(row: readonly SheetCell[]): SheetCell[] {
  return row.map((cell) => copies.get(cell) ?? remember(cell));
}
const copies = new WeakMap<SheetCell, SheetCell>();
function remember(cell: SheetCell): SheetCell {
  const twin = { ...cell };
  copies.set(cell, twin);
  return twin;
}

function positions(sheet: Sheet, at: Break['at']): number[] {
  const isGroupStart = (row: number) =>
    sheet.slots[row]?.[1] !== sheet.slots[row - 1]?.[1] && row > sheet.headerRows + 2;
  const middle = Math.floor((sheet.headerRows + sheet.slots.length) / 2);
  const near = (from: number, wanted: boolean) => {
    for (let row = from; row < sheet.slots.length - 1; row++) {
      if (isGroupStart(row) === wanted) return row;
    }
    return from;
  };
  if (at === 'between groups') return [near(middle, true)];
  if (at === 'inside a group') return [near(middle, false)];
  const first = near(sheet.headerRows + 4, false);
  return [first, near(first + 7, false)];
}

/** Group labels that go on from the page before: printed again, or left as empty cells. */
function continueLabels(
  body: readonly (readonly SheetCell[])[],
  previous: readonly SheetCell[] | undefined,
  continued: Break['continued'],
): SheetCell[][] {
  const next = new Map<SheetCell, SheetCell>();
  return body.map((row) =>
    row.map((cell, column) => {
      if (cell.kind !== 'label' || !previous?.includes(cell)) return cell;
      const twin = next.get(cell) ?? { ...cell, text: continued === 'blank' ? '' : cell.text };
      next.set(cell, twin);
      return column < 3 ? twin : cell;
    }),
  );
}
