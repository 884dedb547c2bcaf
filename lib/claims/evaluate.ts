import { applicantKeys, detailRowKeys } from '../forms/applications.ts';
import type { Field } from '../forms/form.ts';
import { type Report, readingOf } from '../report/report.ts';
import { quantities, type Reading } from './quantities.ts';

/** How a stated number stands to the tables. `unknown`: a cell that is needed was not read. */
export type Judgement =
  | { readonly state: 'agrees' }
  | { readonly state: 'unknown' }
  /** `actual` is what the plainest reading gives, `fields` its cells. */
  | { readonly state: 'differs'; readonly actual: number; readonly fields: readonly Field[] };

interface Sum {
  readonly value: number;
  /** False where every cell is blank: then it can only confirm a 0. */
  readonly stated: boolean;
}

/** 表三's 总计 as printed, or as its applicants add up: blank totals are common, wrong ones happen. */
type Trust = 'printed' | 'added';

function cellOf(report: Report, field: Field, trust: Trust): Sum | null {
  // With two tables of two scopes, which of them a sentence speaks of is open.
  if (report.tables[field.table].repeated) return null;
  const reading = readingOf(report, field);
  const printed = reading.state === 'figure' ? { value: reading.value, stated: true } : null;
  if (field.table === 'applications' && field.column === 'total') {
    const added = addedUp(report, field.row);
    return (
      (trust === 'printed' ? (printed ?? added) : (added ?? printed)) ?? blankOf(reading.state)
    );
  }
  return printed ?? blankOf(reading.state);
}

function blankOf(state: string): Sum | null {
  return state === 'blank' ? { value: 0, stated: false } : null;
}

function addedUp(report: Report, row: string): Sum | null {
  let value = 0;
  let stated = false;
  for (const column of applicantKeys) {
    const reading = readingOf(report, { table: 'applications', row, column });
    if (reading.state === 'figure') {
      value += reading.value;
      stated = true;
    } else if (reading.state !== 'blank') return null;
  }
  return stated ? { value, stated } : null;
}

/** The cells that a field of a reading stands for; none where this report's form has no such row. */
function expand(report: Report, field: Field): Field[] {
  const single = report.otherRows === 'single';
  const rows = detailRowKeys.filter((row) => row.startsWith(`${field.row}.`));
  if (field.table !== 'applications') {
    return report.tables[field.table].readings[field.row]?.[field.column] ? [field] : [];
  }
  if (field.row === 'other' && single) return [field];
  if (field.row.startsWith('other.') && single) return [];
  return rows.length > 0 ? rows.map((row) => ({ ...field, row })) : [field];
}

/** Every sum a reading can give: null where a cell was not read, none where the form has no such row. */
function sumsOf(report: Report, reading: Reading): (Sum | null)[] {
  const plus = reading.plus.map((field) => expand(report, field));
  const minus = reading.minus.map((field) => expand(report, field));
  if ([...plus, ...minus].some((fields) => fields.length === 0)) return [];
  return (['printed', 'added'] as const).map((trust) => {
    let value = 0;
    let stated = false;
    for (const [sign, fields] of [
      [1, plus.flat()],
      [-1, minus.flat()],
    ] as const) {
      for (const field of fields) {
        const cell = cellOf(report, field, trust);
        if (!cell) return null;
        value += sign * cell.value;
        stated ||= cell.stated;
      }
    }
    return { value, stated };
  });
}

/** Every number the tables give for a quantity, plainest reading first, without repeats. */
export function valuesOf(report: Report, quantity: string): number[] {
  const sums = (quantities[quantity]?.readings ?? []).flatMap((reading) => sumsOf(report, reading));
  return [...new Set(sums.flatMap((sum) => (sum?.stated ? [sum.value] : [])))];
}

/**
 * Whether any reading of these quantities, added together, gives `value`. It differs only if every
 * reading was read and none agrees.
 */
export function judge(report: Report, names: readonly string[], value: number): Judgement {
  const perQuantity = names.map((name) => quantities[name]?.readings ?? []);
  const combined = perQuantity.reduce<readonly Reading[]>(
    (sums, readings) =>
      sums.flatMap((sum) =>
        readings.map((reading) => ({
          plus: [...sum.plus, ...reading.plus],
          minus: [...sum.minus, ...reading.minus],
        })),
      ),
    [{ plus: [], minus: [] }],
  );
  let primary: { actual: number; fields: readonly Field[] } | null = null;
  let unread = false;
  for (const reading of combined) {
    for (const sum of sumsOf(report, reading)) {
      if (sum?.value === value) return { state: 'agrees' };
      if (sum?.stated !== true) unread = true;
      else
        primary ??= {
          actual: sum.value,
          fields: [...reading.plus, ...reading.minus].flatMap((field) => expand(report, field)),
        };
    }
  }
  return primary && !unread ? { state: 'differs', ...primary } : { state: 'unknown' };
}
