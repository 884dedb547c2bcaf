import type { Layout } from '../layout.ts';
import type { Sheet, SheetCell } from '../sheet.ts';

interface Break {
  readonly at: 'between groups' | 'inside a group' | 'twice';
  readonly header: boolean;
  /** What the continued group label holds in the next piece. */
  readonly continued: 'blank' | 'repeated' | 'split';
  /** As tables of their own with a page number between, or as rows of one table. */
  readonly as: 'tables' | 'rows';
}

/** 4. One table cut by the page breaks of the Word file it came from. */
function pageBreak(name: string, options: Break): Layout {
  return {
    name,
    item: 4,
    cut: (sheet) => (sheet.table === 'applications' ? cut(sheet, options) : [sheet]),
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
export const cutThroughLabel = pageBreak('cut-through-label', {
  at: 'inside a group',
  header: false,
  continued: 'split',
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
    const begun = continued === 'split' ? halfLabels(body, sheet.slots[end], 0) : body;
    const slots = index === 0 ? begun : continueLabels(body, sheet.slots[start - 1], continued);
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

/** Group labels that go on from the page before: printed again, left blank, or their second half. */
function continueLabels(
  body: readonly (readonly SheetCell[])[],
  previous: readonly SheetCell[] | undefined,
  continued: Break['continued'],
): (readonly SheetCell[])[] {
  if (continued === 'split') return halfLabels(body, previous, 1);
  return eachSharedLabel(body, previous, (text) => (continued === 'blank' ? '' : text));
}

/** One half of the words of labels that both sides of a page break share. */
function halfLabels(
  body: readonly (readonly SheetCell[])[],
  other: readonly SheetCell[] | undefined,
  half: 0 | 1,
): (readonly SheetCell[])[] {
  return eachSharedLabel(body, other, (text) => {
    const middle = Math.floor(text.length / 2);
    return half === 0 ? text.slice(0, middle) : text.slice(middle);
  });
}

function eachSharedLabel(
  body: readonly (readonly SheetCell[])[],
  other: readonly SheetCell[] | undefined,
  change: (text: string) => string,
): (readonly SheetCell[])[] {
  const changed = new Map<SheetCell, SheetCell>();
  return body.map((row) =>
    row.map((cell) => {
      if (cell.kind !== 'label' || !other?.includes(cell)) return cell;
      const twin = changed.get(cell) ?? { ...cell, text: change(cell.text) };
      changed.set(cell, twin);
      return twin;
    }),
  );
}
