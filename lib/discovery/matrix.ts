import { type Cell, type Grid, slotsOf } from '../document/grid.ts';
import { leadingBlanks } from '../document/leading-blanks.ts';
import { type Value, valueIn } from './value.ts';

/** One slot of a table: what its cell says. Slots of one merged cell share it. */
export interface Slot {
  readonly cell: Cell | undefined;
  readonly value: Value;
}

/** `slots[row][column]`. */
export type Matrix = readonly (readonly Slot[])[];

const NOTHING: Slot = { cell: undefined, value: { kind: 'blank' } };

/**
 * A table by slots. Columns and rows whose every cell reaches over from the one before say nothing of
 * their own and are left out. Null where cells do not line up in columns.
 */
export function matrixOf(grid: Grid): Matrix | null {
  const slots = slotsOf(grid);
  if (grid.ragged && !isEven(grid)) return null;
  const values = new Map(grid.cells.map((cell) => [cell, { cell, value: valueIn(cell) }]));
  const rows = slots.map((row) =>
    Array.from({ length: grid.width }, (_, column) => {
      const cell = row[column];
      return (cell && values.get(cell)) ?? NOTHING;
    }),
  );
  return withoutRepeats(transposed(withoutRepeats(transposed(rows))));
}

/** Whether all rows of a table without columns of its own have as many cells. */
function isEven({ cells }: Grid): boolean {
  const widths = [...Map.groupBy(cells, ({ row }) => row).values()].map((row) => row.length);
  return new Set(widths.filter((width) => width > 1)).size === 1;
}

function withoutRepeats(rows: Matrix): Matrix {
  return rows.filter((row, index) => {
    const before = rows[index - 1];
    const isRepeat = row.every(({ cell }, at) => cell === before?.[at]?.cell);
    return !isRepeat || before === undefined;
  });
}

export function transposed(rows: Matrix): Matrix {
  const width = rows[0]?.length ?? 0;
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? NOTHING));
}

export const textOf = ({ cell }: Slot): string => cell?.text.replaceAll('\n', '') ?? '';

/** Words without any space: how labels are compared. */
export const labelOf = (slot: Slot): string => textOf(slot).replace(/\s+/gu, '');

/** How far the words of a slot are indented, in widths of a Chinese character. */
export const indentIn = ({ cell }: Slot): number =>
  (cell?.indent ?? 0) + leadingBlanks(cell?.text ?? '');
