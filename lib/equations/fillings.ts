import { fieldKey } from '../forms/form.ts';
import type { DerivedTotal } from './derive-totals.ts';
import type { Ranked } from './plausibility.ts';
import { type CellChange, changeOf, type Equation, idOf, type System } from './system.ts';

/**
 * Blanks that must hold a figure other than 0, for the identities to hold. No explanation where the
 * values are open.
 */
export interface Filling extends Ranked {
  readonly identities: readonly string[];
}

/** What a blank total must say, once `others` have set right the cells that it adds up. */
export function fillingOf(total: DerivedTotal, system: System, others: readonly Ranked[]): Filling {
  const fields = total.terms.flatMap(({ cell }) => system.cells[cell]?.field ?? []);
  const parts = new Set(fields.map(fieldKey));
  const open = others.some(
    ({ explanations, equallyPlausible }) =>
      equallyPlausible > 1 && explanations.flat().some((change) => parts.has(fieldKey(change))),
  );
  const identities = [total.identity];
  if (open) return { identities, explanations: [], equallyPlausible: 0, reasons: [] };
  const settled = others.flatMap(({ explanations }) => explanations[0] ?? []);
  const explanations = [[filled(total, system, settled)]];
  return { identities, explanations, equallyPlausible: 1, reasons: [] };
}

/** A blank total filled with the sum that it stands for, some cells changed. */
export function filled(
  { cell, terms }: DerivedTotal,
  system: System,
  changes: readonly CellChange[],
): CellChange {
  const changed = new Map(changes.map((change) => [fieldKey(change), change.to]));
  const parts = terms.map((term) => {
    const { field, printed = null } = system.cells[term.cell] ?? {};
    return term.coefficient * ((field && changed.get(fieldKey(field))) ?? printed ?? 0);
  });
  return changeOf(system, { cell, to: parts.reduce((sum, part) => sum + part, 0) });
}

/** Ids of the identities that hang on a blank total or on a blank which some filling gives a figure to. */
export function identitiesFilled(
  system: System,
  fillings: readonly Filling[],
  totals: readonly DerivedTotal[],
): ReadonlySet<string> {
  if (fillings.length === 0) return new Set();
  const keys = new Set(fillings.flatMap(({ explanations }) => explanations.flat().map(fieldKey)));
  const cells = new Set(totals.map(({ cell }) => cell));
  for (const [cell, { field }] of system.cells.entries()) {
    if (keys.has(fieldKey(field))) cells.add(cell);
  }
  const hanging = system.equations.filter((equation) => holdsAny(cells, equation));
  return new Set([...fillings.flatMap(({ identities }) => identities), ...hanging.map(idOf)]);
}

/**
 * Blank cells that cannot be 0, with the one value that each must have for the identities to hold:
 * 总计 left blank beside its parts, or a figure left out. Blanks whose value is open are not among them.
 */
export function impliedBlanks(fillings: readonly Filling[]): readonly CellChange[] {
  const settled = fillings.filter(({ equallyPlausible }) => equallyPlausible === 1);
  return settled.flatMap(({ explanations }) => explanations[0]?.filter(({ to }) => to > 0) ?? []);
}

export function holdsAny(cells: ReadonlySet<number>, { terms }: Equation): boolean {
  return terms.some(({ cell }) => cells.has(cell));
}
