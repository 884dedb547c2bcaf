import type { Field, Measure } from '../forms/form.ts';
import { type Report, readingOf } from '../report/report.ts';

/** A cell with its coefficient in an equation. `cell` is an index into `System.cells`. */
export interface Term {
  readonly cell: number;
  readonly coefficient: number;
}

/** An identity as a linear equation: its terms add up to 0, give or take the tolerance. */
export interface Equation {
  readonly identity: string;
  readonly terms: readonly Term[];
  readonly tolerance: number;
}

/** A cell that stands in the system. `printed` is null where it is blank. */
export interface SystemCell {
  readonly field: Field;
  readonly measure: Measure;
  readonly printed: number | null;
}

/** A field and the value that it would have to have. `from` is null for a blank. */
export interface CellChange extends Field {
  readonly from: number | null;
  readonly to: number;
}

/** The identities of one report that can be checked, as equations over the cells that were read. */
export interface System {
  readonly cells: readonly SystemCell[];
  readonly equations: readonly Equation[];
}

/**
 * The system of a report: one equation for each identity whose cells were all read as a figure or a
 * blank. An identity with a missing or unreadable cell says nothing, for that cell might be anything;
 * nor does one with a figure that cannot be, which is a finding of its own (`impossible-value`).
 */
export function systemOf(report: Report): System {
  const { fields, sums } = report.form.layout;
  const printed = fields.map((field) => printedIn(report, field, field.measure));
  const cells: SystemCell[] = [];
  const places: number[] = [];
  const placeOf = (index: number): number => {
    const [field, figure] = [fields[index], printed[index]];
    if (places[index] === undefined && field !== undefined && figure !== undefined) {
      const { measure, ...own } = field;
      places[index] = cells.push({ field: own, measure, printed: figure }) - 1;
    }
    return places[index] ?? 0;
  };
  const equations = sums
    .filter(({ terms }) => terms.every(({ cell }) => printed[cell] !== undefined))
    .map((sum) => ({
      ...sum,
      terms: sum.terms.map(({ cell, coefficient }) => ({ cell: placeOf(cell), coefficient })),
    }));
  return { cells, equations };
}

/** What a cell says, null where it is blank, undefined where it says nothing to reckon with. */
function printedIn(report: Report, field: Field, measure: Measure): number | null | undefined {
  const reading = readingOf(report, field);
  if (reading.state === 'blank') return null;
  return reading.state === 'figure' && mayBe(reading.value, measure) ? reading.value : undefined;
}

/** Whether a cell of this measure can hold a value: counts are whole, and only changes and balances negative. */
export function mayBe(value: number, measure: Measure): boolean {
  if (measure === 'balance') return true;
  return (value >= 0 || measure === 'change') && (Number.isInteger(value) || measure === 'amount');
}

/** What an equation's terms add up to: 0 where it holds. */
export function residualOf({ terms, tolerance }: Equation, values: readonly number[]): number {
  let sum = 0;
  for (const { cell, coefficient } of terms) sum += coefficient * (values[cell] ?? 0);
  return offBy(sum, tolerance);
}

/** What a sum is off by: 0 within the tolerance. The dust that adding decimals leaves is swept away. */
export function offBy(sum: number, tolerance: number): number {
  const swept = Number.isInteger(sum) ? sum : Math.round(sum * 1e6) / 1e6;
  return Math.abs(swept) <= tolerance ? 0 : swept;
}

/** What a cell of the system would have to be. */
export function changeOf(
  { cells }: System,
  { cell, to }: { cell: number; to: number },
): CellChange {
  const standing = cells[cell];
  if (standing === undefined) throw new RangeError(`no cell ${cell} in the system`);
  return { ...standing.field, from: standing.printed, to };
}

export function idOf({ identity }: Equation): string {
  return identity;
}

export function cellsOf({ terms }: Equation): readonly number[] {
  return terms.map(({ cell }) => cell);
}
