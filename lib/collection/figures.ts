import type { Place } from '../findings/finding.ts';
import { type Field, type Form, fieldKey, type Identity, type Term } from '../forms/form.ts';
import { forms } from '../forms/index.ts';
import type { Member } from './member.ts';

/** A figure as it is read; null for a blank, undefined where nothing was read. */
export type Figure = number | null | undefined;

/** The form whose tables a report has; undefined where none was found, or it is no listed one. */
export function formOf({ form }: Pick<Member, 'form'>): Form | undefined {
  return forms.find(({ name }) => name === form);
}

/** The figure of a field; of a table that the report has twice, none is sure. */
export function figureOf({ figures, repeated }: Member, { table, row, column }: Field): Figure {
  return repeated.includes(table) ? undefined : figures[table]?.[row]?.[column];
}

/** Figures that are put in the place of those read, by `fieldKey`. */
export type Instead = ReadonlyMap<string, number>;

/** The two sides of an identity, blanks as 0; undefined where a cell was not read or none holds a figure. */
function sidesOf(member: Member, { left, right }: Identity, instead: Instead) {
  let hasFigure = false;
  const sum = (terms: readonly Term[]) =>
    terms.reduce((total, term) => {
      const figure = instead.get(fieldKey(term)) ?? figureOf(member, term);
      if (typeof figure === 'number') hasFigure = true;
      return total + (term.coefficient ?? 1) * (figure === undefined ? Number.NaN : (figure ?? 0));
    }, 0);
  const sides = { left: sum(left), right: sum(right) };
  return hasFigure && Number.isFinite(sides.left + sides.right) ? sides : undefined;
}

/** How many of the identities that name one of these cells hold, and how many do not. */
export function identitiesOf(
  member: Member,
  fields: readonly Field[],
  instead: Instead = new Map(),
): { readonly holding: number; readonly broken: number } {
  const keys = new Set(fields.map(fieldKey));
  const touching = (formOf(member)?.identities ?? []).filter(({ left, right }) =>
    [...left, ...right].some((term) => keys.has(fieldKey(term))),
  );
  const ended = touching.flatMap((identity) => {
    const sides = sidesOf(member, identity, instead);
    return sides ? [Math.abs(sides.left - sides.right) <= (identity.tolerance ?? 0)] : [];
  });
  const holding = ended.filter(Boolean).length;
  return { holding, broken: ended.length - holding };
}

/** A figure; a blank as 0 where the report's own identities hold with it. Else it is not known. */
export function settledFigure(member: Member, field: Field): number | undefined {
  const figure = figureOf(member, field);
  if (figure !== null) return figure;
  const { holding, broken } = identitiesOf(member, [field]);
  return holding > 0 && broken === 0 ? 0 : undefined;
}

/** A sum of settled figures; undefined where one is not known. */
export function settledSum(member: Member, terms: readonly Term[]): number | undefined {
  let sum = 0;
  for (const term of terms) {
    const figure = settledFigure(member, term);
    if (figure === undefined) return undefined;
    sum += (term.coefficient ?? 1) * figure;
  }
  return sum;
}

/** Where a field stands in one of the set's reports. */
export function placeIn(member: Member, report: number, { table, row, column }: Field): Place {
  const figure = figureOf(member, { table, row, column });
  return { table, row, column, text: String(figure ?? ''), cell: null, report };
}
