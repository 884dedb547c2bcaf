import type { Field, Term } from '../forms/form.ts';
import type { Meaning } from '../forms/spoken.ts';
import { type Report, readingOf, tableOf } from '../report/report.ts';
import type { Claim } from './claim.ts';
import { lastDigit, unitOf } from './money.ts';

/** How a stated number stands to the tables. `unknown`: a cell that is needed was not read. */
export type Comparison =
  | { readonly state: 'agrees' }
  | { readonly state: 'unknown' }
  /** `actual` is what the plainest meaning gives, `fields` its cells. */
  | { readonly state: 'differs'; readonly actual: number; readonly fields: readonly Field[] };

/** A claim beside the tables. */
export interface ComparedClaim {
  readonly claim: Claim;
  readonly comparison: Comparison;
}

/** The claims about this report's year and its organ (or area, or part of it) beside the tables. */
export function comparedClaims(report: Report, claims: readonly Claim[]): ComparedClaim[] {
  return claims
    .filter(({ when, whose }) => when === 'year' && whose !== 'other')
    .map((claim) => ({ claim, comparison: comparisonOf(report, claim) }));
}

function comparisonOf(report: Report, { quantities, value, unit, count }: Claim): Comparison {
  const { magnitude = 1, decimals = 0 } = count ?? {};
  return compare(report, quantities, value, unit === '元' ? magnitude / 10 ** decimals : 0);
}

interface Sum {
  readonly value: number;
  /** False where every cell is blank: then it can only confirm a 0. */
  readonly stated: boolean;
}

/** A total as printed, or as its row adds up: blank totals are common, wrong ones happen. */
type Trust = 'printed' | 'added';

function cellOf(report: Report, field: Field, trust: Trust): Sum | null {
  // With two tables of two scopes, which of them a sentence speaks of is open.
  if (tableOf(report, field.table)?.repeated) return null;
  const reading = readingOf(report, field);
  const printed = reading.state === 'figure' ? { value: reading.value, stated: true } : null;
  const added = addedUp(report, field);
  const blank = reading.state === 'blank' ? { value: 0, stated: false } : null;
  return (trust === 'printed' ? (printed ?? added) : (added ?? printed)) ?? blank;
}

/** The sum of the cells that a field totals within its row; null where it is no total, or not all was read. */
function addedUp(report: Report, field: Field): Sum | null {
  const terms = termsOf(report, field);
  let sum = 0;
  let stated = false;
  for (const term of terms) {
    const reading = readingOf(report, term);
    if (reading.state === 'figure') {
      sum += (term.coefficient ?? 1) * reading.value;
      stated = true;
    } else if (reading.state !== 'blank') return null;
  }
  return stated ? { value: sum, stated } : null;
}

/** What adds up to a field in its own row: it stands alone on the other side of an identity. */
function termsOf({ form }: Report, { table, row, column }: Field): readonly Term[] {
  const inRow = (term: Term) => term.table === table && term.row === row;
  const sides = form.identities.flatMap(({ left, right }) => [
    { total: left, terms: right },
    { total: right, terms: left },
  ]);
  const found = sides.find(({ total: [total, ...more], terms }) => {
    const alone = total !== undefined && more.length === 0 && (total.coefficient ?? 1) === 1;
    return alone && inRow(total) && total.column === column && terms.every(inRow);
  });
  return found?.terms ?? [];
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
  const plus = meaning.plus.map((field) => expand(report, field));
  const minus = meaning.minus.map((field) => expand(report, field));
  if ([...plus, ...minus].some((fields) => fields.length === 0)) return [];
  if (plus.flat().some((field) => isOfAnotherUnit(report, field))) return [];
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
        value += sign * (field.coefficient ?? 1) * cell.value;
        stated ||= cell.stated;
      }
    }
    // 11817.5 万元 in 元: no more than the parts of a cent.
    return { value: Math.round(value * 100) / 100, stated };
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
        (quantities[name]?.meanings ?? []).map((meaning) => ({
          plus: [...sum.plus, ...meaning.plus],
          minus: [...sum.minus, ...meaning.minus],
        })),
      ),
    [{ plus: [], minus: [] }],
  );
  const isAlike = (sum: number, { plus: [term] }: Meaning) => {
    const digit = step > 0 ? Math.max(step, lastDigit(sum, term?.coefficient ?? 1)) : 0;
    return sum === value || Math.abs(sum - value) < digit - 0.001;
  };
  let primary: { actual: number; fields: readonly Field[] } | null = null;
  let unread = false;
  for (const meaning of combined) {
    for (const sum of sumsOf(report, meaning)) {
      if (sum && isAlike(sum.value, meaning)) return { state: 'agrees' };
      if (sum?.stated !== true) unread = true;
      else
        primary ??= {
          actual: sum.value,
          fields: [...meaning.plus, ...meaning.minus].flatMap((field) => expand(report, field)),
        };
    }
  }
  return primary && !unread ? { state: 'differs', ...primary } : { state: 'unknown' };
}
