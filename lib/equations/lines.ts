import { applications, detailRowKeys } from '../forms/applications.ts';
import type { Field, OtherRows } from '../forms/form.ts';
import type { CellChange } from './system.ts';

/** How a figure went from one cell of a line to another. */
export type Move = 'moved-to-neighbour' | 'moved-in-line' | 'moved-in-part';

/** Whether the cell adds up others: 总计 of a row, （七）总计 of a column, 总计 in 表四. */
export function isTotal({ row, column }: Field): boolean {
  return row === 'totalProcessed' || column === 'total' || column.endsWith('.total');
}

/** Whether `total` adds up a line that `part` stands in. */
export function isTotalOf(total: CellChange, part: CellChange): boolean {
  if (total.table !== 'applications' || part.table !== 'applications') return false;
  if (total.row === part.row) return total.column === 'total' && part.column !== 'total';
  const isItem = detailRowKeys.includes(part.row);
  return total.column === part.column && total.row === 'totalProcessed' && isItem;
}

/** How a figure, or a part of it, went from one of two cells to the other; null where it did not. */
export function moveBetween(one: CellChange, other: CellChange, otherRows: OtherRows): Move | null {
  const [a, b] = [one.from ?? 0, other.from ?? 0];
  const distance = distanceInLine(one, other, otherRows);
  if (distance === null || one.to - a !== b - other.to) return null;
  const exchanged = one.to === b && other.to === a;
  if (!exchanged && one.to !== 0 && other.to !== 0) return 'moved-in-part';
  return distance === 1 ? 'moved-to-neighbour' : 'moved-in-line';
}

/** How many cells apart two fields of one row or column are; null where they share neither. */
function distanceInLine(one: Field, other: Field, otherRows: OtherRows): number | null {
  if (one.table !== 'applications' || other.table !== 'applications') return null;
  const { rows, columns } = printed[otherRows];
  if (one.row === other.row) {
    return Math.abs(columns.indexOf(one.column) - columns.indexOf(other.column));
  }
  return one.column === other.column
    ? Math.abs(rows.indexOf(one.row) - rows.indexOf(other.row))
    : null;
}

/** Keys of 表三's lines as a report prints them, so that neighbours can be told. */
const printed: Readonly<Record<OtherRows, { rows: string[]; columns: string[] }>> = {
  detailed: linesWithout((row) => row === 'other'),
  single: linesWithout((row) => row.startsWith('other.')),
};

function linesWithout(left: (row: string) => boolean) {
  const [part] = applications.parts;
  return {
    rows: part?.rows.map(({ key }) => key).filter((row) => !left(row)) ?? [],
    columns: part?.columns.map(({ key }) => key) ?? [],
  };
}
