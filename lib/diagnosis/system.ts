import { type Field, fieldKey } from '../forms/form.ts';
import { identitiesByOtherRows } from '../forms/identities.ts';
import { type Report, readingOf } from '../report/report.ts';

/** A cell with its coefficient in an equation. `cell` is an index into `System.cells`. */
export interface Term {
  readonly cell: number;
  readonly coefficient: number;
}

/** An identity as a linear equation: its terms add up to 0. */
export interface Equation {
  readonly identity: string;
  readonly terms: readonly Term[];
}

/** A cell that stands in the system. `printed` is null where it is blank. */
export interface SystemCell {
  readonly field: Field;
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
 * nor does one with a figure that is no count, which is a finding of its own (`impossible-value`).
 */
export function systemOf(report: Report): System {
  const cells: SystemCell[] = [];
  const indexes = new Map<string, number>();
  const indexOf = (field: Field, printed: number | null): number => {
    const key = fieldKey(field);
    const known = indexes.get(key);
    if (known !== undefined) return known;
    indexes.set(key, cells.length);
    return cells.push({ field, printed }) - 1;
  };
  const equations = identitiesByOtherRows[report.otherRows].flatMap(({ id, left, right }) => {
    const sides = [...left.map(signed(1)), ...right.map(signed(-1))];
    const read = sides.flatMap(({ field, coefficient }) => {
      const reading = readingOf(report, field);
      if (reading.state === 'figure' && isCount(reading.value)) {
        return { field, coefficient, printed: reading.value };
      }
      return reading.state === 'blank' ? { field, coefficient, printed: null } : [];
    });
    if (read.length < sides.length) return [];
    const terms = read.map(({ field, coefficient, printed }) => ({
      cell: indexOf(field, printed),
      coefficient,
    }));
    return { identity: id, terms };
  });
  return { cells, equations };
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}

function signed(coefficient: number) {
  return (field: Field) => ({ field, coefficient });
}

/** What an equation's terms add up to: 0 where it holds. Counts are whole; dust of decimals is swept. */
export function residualOf({ terms }: Equation, values: readonly number[]): number {
  let sum = 0;
  for (const { cell, coefficient } of terms) sum += coefficient * (values[cell] ?? 0);
  return swept(sum);
}

/** A whole number as it is; any other without the dust that adding decimals leaves. */
export function swept(sum: number): number {
  return Number.isInteger(sum) ? sum : Math.round(sum * 1e6) / 1e6;
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
