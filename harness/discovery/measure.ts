import { discoverTable } from '../../lib/discovery/discover.ts';
import type { DiscoveredTable } from '../../lib/discovery/discovered.ts';
import { type Field, fieldKey } from '../../lib/forms/form.ts';
import { type Random, randomOf } from '../accuracy/random.ts';
import type { Shape } from './draw.ts';
import { copyOf, type FigureCell, gridOf, isFigure, printed, type Sheet } from './sheet.ts';

/** What came of tables of one shape. */
export interface Discovery {
  tables: number;
  /** Of them: with any sum established. */
  established: number;
  /** Sound tables with a warning. */
  falseAlarms: number;
  /** Errors in cells of established sums. */
  planted: number;
  found: number;
  /** Of the errors found: in a cell where two sums cross. */
  crossed: number;
  /** Of those: the cell named, alone. */
  named: number;
}

/** What is found wrong with a table: the cells that each warning names first. */
export type Judge = (table: DiscoveredTable) => readonly { readonly cells: readonly string[] }[];

export function measure(shape: Shape, seed: number, judge: Judge, into: Discovery): Sheet[] {
  const random = randomOf(seed);
  const sheet = shape(random);
  const found = discoverTable(gridOf(sheet), { key: 't1' });
  into.tables++;
  if (found === null || found.identities.length === 0) return [];
  into.established++;
  if (judge(found).length > 0) {
    into.falseAlarms++;
    return [sheet];
  }
  const wrong = plant(sheet, found, random);
  if (wrong === null) return [];
  into.planted++;
  const table = discoverTable(gridOf(wrong.sheet), { key: 't1' });
  const warnings = table === null ? [] : judge(table);
  if (warnings.length === 0) return [wrong.sheet];
  into.found++;
  if (wrong.sums < 2) return [];
  into.crossed++;
  const isNamed = warnings.length === 1 && warnings[0]?.cells.join() === wrong.cell;
  if (isNamed) into.named++;
  return isNamed ? [] : [wrong.sheet];
}

export const nothing = (): Discovery => ({
  tables: 0,
  established: 0,
  falseAlarms: 0,
  planted: 0,
  found: 0,
  crossed: 0,
  named: 0,
});

/** A figure of an established sum changed by more than its sums may be off. */
function plant(sheet: Sheet, { identities, readings }: DiscoveredTable, random: Random) {
  const wrong = copyOf(sheet);
  const inSums = new Map<string, { field: Field; sums: number; tolerance: number }>();
  for (const { left, right, tolerance = 0 } of identities) {
    for (const field of [...left, ...right]) {
      const key = fieldKey(field);
      const known = inSums.get(key) ?? { field, sums: 0, tolerance: 0 };
      inSums.set(key, {
        field,
        sums: known.sums + 1,
        tolerance: Math.max(known.tolerance, tolerance),
      });
    }
  }
  const cells = wrong.flat();
  const byId = new Map(gridOf(sheet).cells.map(({ id }, index) => [id, cells[index]]));
  const places = [...inSums].flatMap(([key, { field, sums, tolerance }]) => {
    const reading = readings[field.row]?.[field.column];
    const cell = reading && byId.get(reading.cell);
    return isFigure(cell) && !cell.free ? [{ key, cell, sums, tolerance }] : [];
  });
  if (places.length === 0) return null;
  const { key, cell, sums, tolerance } = random.pick(places);
  const to = changed(cell, tolerance, random);
  cell.figure = to;
  return { sheet: wrong, cell: key, sums };
}

/** Another figure: some more or less, a digit lost, two exchanged. */
function changed(cell: FigureCell, tolerance: number, random: Random): number {
  const unit = 10 ** -(cell.decimals ?? (cell.print ? 1 : 0));
  const far = Math.floor((2 * tolerance) / unit) + 1;
  const before = printed(cell);
  for (let tries = 0; tries < 50; tries++) {
    const digits = String(Math.round(cell.figure / unit));
    const at = random.whole(0, Math.max(0, digits.length - 2));
    const slips = [
      () => cell.figure + unit * random.whole(far, far + 20),
      () => cell.figure - unit * random.whole(far, far + 20),
      () => unit * Number(digits.slice(0, at) + digits.slice(at + 1)),
      () =>
        unit *
        Number(
          digits.slice(0, at) + (digits[at + 1] ?? '') + (digits[at] ?? '') + digits.slice(at + 2),
        ),
      () => cell.figure * 10,
    ];
    const to = Math.round(random.pick(slips)() / unit) * unit;
    const isFar = Math.abs(to - cell.figure) > 2 * tolerance;
    if (to >= 0 && isFar && printed({ ...cell, figure: to }) !== before)
      return Number(to.toFixed(4));
  }
  return cell.figure + unit * (far + 7);
}
