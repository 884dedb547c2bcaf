/** Rows by a value of theirs, upwards or down; those without one stand last in either order. */
export function sorted<Row>(
  rows: readonly Row[],
  byValue: ((row: Row) => string | number | null) | null,
  down: boolean,
): Row[] {
  if (byValue === null) return [...rows];
  return rows
    .map((row) => ({ row, value: byValue(row) }))
    .sort((one, other) => {
      if (isNone(one.value) || isNone(other.value)) {
        return Number(isNone(one.value)) - Number(isNone(other.value));
      }
      return (down ? -1 : 1) * compare(one.value, other.value);
    })
    .map(({ row }) => row);
}

const isNone = (value: string | number | null): value is null | '' =>
  value === null || value === '';

const collator = new Intl.Collator('zh-CN', { numeric: true });

const compare = (one: string | number, other: string | number): number =>
  typeof one === 'number' && typeof other === 'number'
    ? one - other
    : collator.compare(String(one), String(other));
