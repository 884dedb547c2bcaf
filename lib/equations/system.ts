import { type Field, fieldKey, type OtherRows } from '../forms/form.ts';
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
  const { fields, equations } = layouts[report.otherRows];
  const figures = fields.map((field) => printedIn(report, field));
  const cells: SystemCell[] = [];
  const places: number[] = [];
  const placed = ({ cell, coefficient }: Term): Term => {
    const [field, printed] = [fields[cell], figures[cell]];
    if (places[cell] === undefined && field !== undefined && printed !== undefined) {
      places[cell] = cells.push({ field, printed }) - 1;
    }
    return { cell: places[cell] ?? 0, coefficient };
  };
  const read = equations.filter(({ terms }) =>
    terms.every(({ cell }) => figures[cell] !== undefined),
  );
  return {
    equations: read.map(({ identity, terms }) => ({ identity, terms: terms.map(placed) })),
    cells,
  };
}

/** The count that a cell says, null where it is blank, undefined where it says nothing to reckon with. */
function printedIn(report: Report, field: Field): number | null | undefined {
  const reading = readingOf(report, field);
  if (reading.state === 'blank') return null;
  return reading.state === 'figure' && isCount(reading.value) ? reading.value : undefined;
}

/** All identities as equations over the fields that stand in any: made once, not for every report. */
const layouts = { detailed: layoutOf('detailed'), single: layoutOf('single') };

function layoutOf(otherRows: OtherRows): { fields: Field[]; equations: Equation[] } {
  const fields = new Map<string, Field>();
  const places = new Map<string, number>();
  const side = (coefficient: number) => (field: Field) => {
    const key = fieldKey(field);
    const cell = places.get(key) ?? fields.size;
    places.set(key, cell);
    fields.set(key, field);
    return { cell, coefficient };
  };
  const equations = identitiesByOtherRows[otherRows].map(({ id, left, right }) => ({
    identity: id,
    terms: [...left.map(side(1)), ...right.map(side(-1))],
  }));
  return { fields: [...fields.values()], equations };
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
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
