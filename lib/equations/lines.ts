import { type Field, fieldKey, type Identity } from '../forms/form.ts';
import type { PrintedForm } from '../report/printed-form.ts';
import type { CellChange } from './system.ts';

/** How a figure went from one cell of a line to another. */
export type Move = 'moved-to-neighbour' | 'moved-in-line' | 'moved-in-part';

/** What the identities of a form say of its cells: which add up others, and which stand in one line. */
export interface Lines {
  /** Whether the cell adds up others: it stands alone on one side of an identity. */
  isTotal(field: Field): boolean;
  /** Whether `total` adds up cells of which `part` is one. */
  isTotalOf(total: Field, part: Field): boolean;
  /**
   * How many cells apart two fields of one row or column are; null where they share neither, or no
   * identities link them.
   */
  distance(one: Field, other: Field): number | null;
}

export function linesOf(form: PrintedForm): Lines {
  const parts = new Map<string, Set<string>>();
  for (const { left, right } of form.identities) {
    for (const [one, others] of [
      [left, right],
      [right, left],
    ] as const) {
      const [total, ...more] = one;
      if (total === undefined || more.length > 0) continue;
      const known = parts.get(fieldKey(total)) ?? new Set();
      parts.set(fieldKey(total), known);
      for (const part of others) known.add(fieldKey(part));
    }
  }
  const groups = groupsOf(form.identities);
  const printed = form.tables.flatMap(({ key, parts: own }) =>
    own.map(({ rows, columns }) => ({
      table: key,
      rows: rows.map((line) => line.key),
      columns: columns.map((line) => line.key),
    })),
  );
  return {
    isTotal: (field) => parts.has(fieldKey(field)),
    isTotalOf: (total, part) => parts.get(fieldKey(total))?.has(fieldKey(part)) === true,
    distance(one, other) {
      const group = groups.get(fieldKey(one));
      if (group === undefined || group !== groups.get(fieldKey(other))) return null;
      const { rows, columns } =
        printed.find(({ table, rows: own }) => table === one.table && own.includes(one.row)) ?? {};
      if (one.table !== other.table || rows === undefined || columns === undefined) return null;
      if (one.row === other.row) {
        return Math.abs(columns.indexOf(one.column) - columns.indexOf(other.column));
      }
      if (one.column !== other.column) return null;
      return Math.abs(rows.indexOf(one.row) - rows.indexOf(other.row));
    },
  };
}

/** For each field in an identity, which of the groups it is in that identities link by shared fields. */
function groupsOf(identities: readonly Identity[]): ReadonlyMap<string, number> {
  const groups = new Map<string, number>();
  for (const [index, { left, right }] of identities.entries()) {
    const keys = [...left, ...right].map(fieldKey);
    const linked = new Set(keys.flatMap((key) => groups.get(key) ?? []));
    for (const [key, group] of groups) if (linked.has(group)) groups.set(key, index);
    for (const key of keys) groups.set(key, index);
  }
  return groups;
}

/** How a figure, or a part of it, went from one of two cells to the other; null where it did not. */
export function moveBetween(one: CellChange, other: CellChange, lines: Lines): Move | null {
  const [a, b] = [one.from ?? 0, other.from ?? 0];
  const distance = lines.distance(one, other);
  if (distance === null || one.to - a !== b - other.to) return null;
  const exchanged = one.to === b && other.to === a;
  if (!exchanged && one.to !== 0 && other.to !== 0) return 'moved-in-part';
  return distance === 1 ? 'moved-to-neighbour' : 'moved-in-line';
}
