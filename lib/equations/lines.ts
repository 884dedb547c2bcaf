import { type Field, fieldKey, type Identity } from '../forms/form.ts';
import type { PrintedForm } from '../report/printed-form.ts';
import { linked } from './linked.ts';

export type Lines = ReturnType<typeof linesOf>;

/** What the identities of a form say of its cells: which add up others, and which stand in one line. */
export function linesOf(form: PrintedForm) {
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
  /** For each field in an identity, the group of identities that are linked by shared fields. */
  const groups = new Map<string, unknown>();
  for (const group of linked(form.identities.map(keysOf), (keys) => keys)) {
    for (const key of group.flat()) groups.set(key, group);
  }
  const printed = form.tables.flatMap(({ key, parts: own }) =>
    own.map(({ rows, columns }) => ({
      table: key,
      rows: rows.map((line) => line.key),
      columns: columns.map((line) => line.key),
    })),
  );
  return {
    /** Whether the cell adds up others: it stands alone on one side of an identity. */
    isTotal: (field: Field) => parts.has(fieldKey(field)),
    /** Whether `total` adds up cells of which `part` is one. */
    isTotalOf: (total: Field, part: Field) =>
      parts.get(fieldKey(total))?.has(fieldKey(part)) === true,
    /**
     * How many cells apart two fields of one row or column are; null where they share neither, or no
     * identities link them.
     */
    distance(one: Field, other: Field): number | null {
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

function keysOf({ left, right }: Identity): string[] {
  return [...left, ...right].map(fieldKey);
}
