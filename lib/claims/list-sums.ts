import type { PartsList } from './parts-list.ts';

/**
 * The plainest sum of a list's parts where no way of adding them fits a total that they may be of;
 * null where one does. An open list fits up to the total. What follows parts that make up the total,
 * or is by itself more than the total, is another matter.
 */
export function misfitOf(list: PartsList): number | null {
  const totals = [list.total.value, ...list.otherTotals];
  const plain = sum(list.parts.map(({ count }) => count.value));
  const fitting = totals.some((total) => fits(list, total));
  return fitting && !(list.full && totals.length === 1) ? null : plain;
}

function fits({ parts: listed, open }: PartsList, total: number): boolean {
  const next = listed.findIndex(({ count, anew }, index) =>
    index > 1 ? anew && count.value > total : index > 0 && count.value > total,
  );
  const parts = open && next > 0 ? listed.slice(0, next) : listed;
  const values = parts.map(({ count }) => count.value);
  const made = values.findIndex(
    (_, index) => index > 0 && sum(values.slice(0, index + 1)) === total,
  );
  if (open && made > 0 && (parts[made + 1]?.anew ?? true)) return true;
  return waysOf(parts, total).some(
    (sums) => sums.every((one) => one <= total) && (open || sums.some((one) => one === total)),
  );
}

/**
 * The sums that the parts can be meant to have, plainest first: all of them; those of one sorting
 * (by applicant, then by outcome); without parts of parts (不予公开5件，属于国家秘密2件…).
 */
function waysOf(parts: PartsList['parts'], total: number): readonly (readonly number[])[] {
  const values = parts.map(({ count }) => count.value);
  const runs: number[][] = [];
  parts.forEach(({ count, sort }, index) => {
    const run = runs.at(-1);
    if (run && (index === 0 || parts[index - 1]?.sort === sort)) run.push(count.value);
    else runs.push([count.value]);
  });
  return [[sum(values)], runs.map(sum), fillings(parts, total), [sum(withoutNested(parts))]];
}

/** Cuts the values into runs that each give the total, where that is possible: two sortings of one whole. */
function fillings(parts: PartsList['parts'], total: number): number[] {
  const runs: number[] = [];
  let run = 0;
  parts.forEach(({ count, sort }, index) => {
    run += count.value;
    const next = parts[index + 1];
    if (run < total || (next && next.sort === sort && !next.anew)) return;
    runs.push(run);
    run = 0;
  });
  return run === 0 && runs.length > 0 ? runs : [sum(parts.map(({ count }) => count.value))];
}

/** Leaves out values that make up the one before them. */
function withoutNested(parts: PartsList['parts']): number[] {
  const values = parts.map(({ count }) => count.value);
  const kept: number[] = [];
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? 0;
    kept.push(value);
    let inner = 0;
    for (let next = index + 1; next < values.length && inner < value; next++) {
      inner += values[next] ?? 0;
      const [first, last] = [parts[index + 1], parts[next]];
      const marked =
        first?.sort !== parts[index]?.sort || (last?.sort === '' && parts.some(({ anew }) => anew));
      if (inner === value && next > index + 1 && marked) index = next;
    }
  }
  return kept;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
