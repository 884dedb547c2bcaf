import { type Field, fieldKey, type Measure } from '../forms/form.ts';
import type { Report } from '../report/report.ts';

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
  const read = readCells(report);
  const places = new Map<SystemCell, number>();
  const equations: Equation[] = [];
  for (const { id, left, right, tolerance = 0 } of report.form.identities) {
    const terms = [left, right].flatMap((side) =>
      side.flatMap((term) => {
        const cell = read.get(fieldKey(term));
        const { coefficient = 1 } = term;
        return cell ? { cell, coefficient: side === left ? coefficient : -coefficient } : [];
      }),
    );
    if (terms.length < left.length + right.length) continue;
    for (const { cell } of terms) if (!places.has(cell)) places.set(cell, places.size);
    const placed = terms.map(({ cell, coefficient }) => ({
      cell: places.get(cell) ?? 0,
      coefficient,
    }));
    equations.push({ identity: id, terms: placed, tolerance });
  }
  return { cells: [...places.keys()], equations };
}

/** The cells of a report that hold what they can hold, or nothing, by `fieldKey`. */
function readCells({ tables }: Report): ReadonlyMap<string, SystemCell> {
  const cells = new Map<string, SystemCell>();
  for (const { table, readings } of tables) {
    for (const { rows, columns } of table.parts) {
      for (const { key: column, measure = 'count' } of columns) {
        for (const { key: row } of rows) {
          const reading = readings[row]?.[column];
          const field = { table: table.key, row, column };
          if (reading?.state === 'blank')
            cells.set(fieldKey(field), { field, measure, printed: null });
          if (reading?.state === 'figure' && mayBe(reading.value, measure))
            cells.set(fieldKey(field), { field, measure, printed: reading.value });
        }
      }
    }
  }
  return cells;
}

/** Whether a cell of this measure can hold a value: counts are whole, and only a change is negative. */
export function mayBe(value: number, measure: Measure): boolean {
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
