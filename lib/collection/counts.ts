import type { Field, Form } from '../forms/form.ts';
import { figureOf, formOf } from './figures.ts';
import type { Member } from './member.ts';

const byForm = new Map<Form, readonly Field[]>();

/** Every field of a form in which something is counted: no changes, no amounts of money. */
function countFields(form: Form): readonly Field[] {
  const known = byForm.get(form);
  if (known) return known;
  const fields = form.tables.flatMap(({ key: table, parts }) =>
    parts.flatMap(({ rows, columns }) =>
      rows.flatMap(({ key: row }) =>
        columns.flatMap(({ key: column, measure = 'count' }) =>
          measure === 'count' ? [{ table, row, column }] : [],
        ),
      ),
    ),
  );
  byForm.set(form, fields);
  return fields;
}

/** A field that each of some reports has a figure in, and their figures in the reports' order. */
export interface CountedField {
  readonly field: Field;
  readonly figures: readonly number[];
}

/** The counts that all of some reports on one form have; null where their forms differ or are not known. */
export function countsOf(members: readonly Member[]): CountedField[] | null {
  const [form, ...others] = new Set(members.map(formOf));
  if (!form || others.length > 0) return null;
  return countFields(form).flatMap((field) => {
    const figures = members.map((member) => figureOf(member, field));
    return figures.every((figure) => typeof figure === 'number') ? [{ field, figures }] : [];
  });
}
