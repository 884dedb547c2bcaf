import type { Field, Term } from '../forms/form.ts';
import type { Meaning } from '../forms/spoken.ts';
import { type Reading, type Report, readingOf, tableOf } from '../report/report.ts';
import type { Claim } from './claims.ts';
import { lastDigit, unitOf } from './money.ts';
import type { Statement } from './statements.ts';

/** How a stated number stands to the tables. `unknown`: a cell that is needed was not read. */
export type Comparison =
  | { readonly state: 'agrees' }
  | { readonly state: 'unknown' }
  /** `actual` is what the plainest meaning gives. */
  | ({ readonly state: 'differs'; readonly actual: number } & Source);

/** Where a figure of the tables comes from. */
export interface Source {
  /** The cells that hold it, or that it was reckoned from. */
  readonly fields: readonly Field[];
  /** Whether one cell says it, or several add up to it; or its own cell is blank, and its row gives it. */
  readonly from: 'cell' | 'sum' | 'row';
}

/** A claim beside the tables. */
export interface ComparedClaim {
  readonly claim: Claim;
  readonly comparison: Comparison;
}

/** The claims about this report's year and its organ (or area, or part of it) beside the tables. */
export function comparedClaims(report: Report, statements: readonly Statement[]): ComparedClaim[] {
  const known = new Map<string, Comparison>();
  /** What one sentence claims the next may claim again. */
  const comparisonOf = ({ quantities, value, count }: Claim): Comparison => {
    const { unit, magnitude = 1, decimals = 0 } = count ?? {};
    const step = unit === '元' ? magnitude / 10 ** decimals : 0;
    const key = [...quantities, value, step].join();
    const comparison = known.get(key) ?? compare(report, quantities, value, step);
    known.set(key, comparison);
    return comparison;
  };
  return statements
    .flatMap(({ claims }) => claims)
    .filter(({ when, whose }) => when === 'year' && whose !== 'other')
    .map((claim) => ({ claim, comparison: comparisonOf(claim) }));
}

interface Sum {
  readonly value: number;
  /** False where every cell is blank: then it can only confirm a 0. */
  readonly stated: boolean;
}

/** The cells of a meaning; in place of a total that is blank, those of its row with a figure. */
function sourceOf(report: Report, meaning: Meaning): Source {
  const fields = meaning.flatMap((field) => expand(report, field));
  const isBlank = (field: Term) => readingOf(report, field).state === 'blank';
  const rows = fields.filter(isBlank).flatMap((field) => termsOf(report, field));
  const told = [...fields, ...rows].filter((field) => !isBlank(field));
  if (rows.some((field) => !isBlank(field))) return { fields: told, from: 'row' };
  return { fields, from: fields.length > 1 ? 'sum' : 'cell' };
}

/** A total as printed, or as its row adds up: blank totals are common, wrong ones happen. */
type Trust = 'printed' | 'added';

function cellOf(report: Report, field: Field, trust: Trust): Sum | null {
  // With two tables of two scopes, which of them a sentence speaks of is open.
  if (tableOf(report, field.table)?.repeated) return null;
  const printed = asRead(readingOf(report, field));
  if (trust === 'printed' && printed?.stated) return printed;
  return addedUp(report, field) ?? printed;
}

function asRead(reading: Reading): Sum | null {
  if (reading.state === 'figure') return { value: reading.value, stated: true };
  return reading.state === 'blank' ? { value: 0, stated: false } : null;
}

/** The sum of the cells that a field totals within its row; null where it is no total, or not all was read. */
function addedUp(report: Report, field: Field): Sum | null {
  const sum = sumOf(termsOf(report, field), (term) => asRead(readingOf(report, term)));
  return sum?.stated ? sum : null;
}

function sumOf(terms: readonly Term[], read: (term: Term) => Sum | null): Sum | null {
  let value = 0;
  let stated = false;
  for (const term of terms) {
    const cell = read(term);
    if (!cell) return null;
    value += (term.coefficient ?? 1) * cell.value;
    stated ||= cell.stated;
  }
  return { value, stated };
}

/** What adds up to a field in its own row: it stands alone on the other side of an identity. */
function termsOf({ form }: Report, { table, row, column }: Field): readonly Term[] {
  const inRow = (term: Term) => term.table === table && term.row === row;
  const sides = form.identities.flatMap(({ left, right }) => [
    [left, right] as const,
    [right, left],
  ]);
  const found = sides.find(([[total, ...more], terms]) => {
    const alone = total !== undefined && more.length === 0 && (total.coefficient ?? 1) === 1;
    return alone && inRow(total) && total.column === column && terms.every(inRow);
  });
  return found?.[1] ?? [];
}

/** The cells that a field of a meaning stands for; none where this report's form has no such field. */
function expand(report: Report, field: Term): Term[] {
  const readings = tableOf(report, field.table)?.readings ?? {};
  const rows =
    field.row in readings
      ? [field.row]
      : Object.keys(readings).filter((row) => row.startsWith(`${field.row}.`));
  return rows.filter((row) => readings[row]?.[field.column]).map((row) => ({ ...field, row }));
}

/** 罚没金额（万元） is not read as 元. */
function isOfAnotherUnit(report: Report, field: Term): boolean {
  const { coefficient } = field;
  return coefficient !== undefined && (unitOf(report, field) ?? coefficient) !== coefficient;
}

/** Every sum a meaning can give: null where a cell was not read, none where the form has no such field. */
function sumsOf(report: Report, meaning: Meaning): (Sum | null)[] {
  const terms = meaning.map((term) => expand(report, term));
  if (terms.some(({ length }) => length === 0)) return [];
  if (terms.flat().some((field) => isOfAnotherUnit(report, field))) return [];
  return (['printed', 'added'] as const).map((trust) => {
    const sum = sumOf(terms.flat(), (term) => cellOf(report, term, trust));
    // 11817.5 万元 in 元: no more than the parts of a cent.
    return sum && { ...sum, value: Math.round(sum.value * 100) / 100 };
  });
}

/** Every number the tables give for a quantity, plainest meaning first, without repeats. */
export function valuesOf(report: Report, quantity: string): number[] {
  const meanings = report.form.spoken.quantities[quantity]?.meanings ?? [];
  const sums = meanings.flatMap((meaning) => sumsOf(report, meaning));
  return [...new Set(sums.flatMap((sum) => (sum?.stated ? [sum.value] : [])))];
}

/**
 * Whether any meaning of these quantities, added together, gives `value`; of an amount, rounded or cut
 * where either is printed: `step` is what 1 is in the last digit of `value`. It differs only if every
 * meaning was read and none agrees.
 */
export function compare(
  report: Report,
  names: readonly string[],
  value: number,
  step = 0,
): Comparison {
  const { quantities } = report.form.spoken;
  const combined = names.reduce<readonly Meaning[]>(
    (sums, name) =>
      sums.flatMap((sum) =>
        (quantities[name]?.meanings ?? []).map((meaning) => [...sum, ...meaning]),
      ),
    [[]],
  );
  const isAlike = (sum: number, [term]: Meaning) => {
    const digit = step > 0 ? Math.max(step, lastDigit(sum, term?.coefficient ?? 1)) : 0;
    return sum === value || Math.abs(sum - value) < digit - 0.001;
  };
  let primary: (Source & { actual: number }) | null = null;
  let unread = false;
  for (const meaning of combined) {
    for (const sum of sumsOf(report, meaning)) {
      if (sum && isAlike(sum.value, meaning)) return { state: 'agrees' };
      if (sum?.stated !== true) unread = true;
      else primary ??= { actual: sum.value, ...sourceOf(report, meaning) };
    }
  }
  return primary && !unread ? { state: 'differs', ...primary } : { state: 'unknown' };
}
