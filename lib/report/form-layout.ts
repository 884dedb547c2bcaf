import { type Field, fieldKey, type Identity, type Measure, type Table } from '../forms/form.ts';

/** A field that stands in an identity. */
export interface LayoutField extends Field {
  readonly measure: Measure;
}

/** The identities of a form over its fields by number: made with the form, not with every report. */
export interface FormLayout {
  readonly fields: readonly LayoutField[];
  /** Each identity as terms that add up to 0; `cell` is an index into `fields`. */
  readonly sums: readonly {
    readonly identity: string;
    readonly tolerance: number;
    readonly terms: readonly { readonly cell: number; readonly coefficient: number }[];
  }[];
}

export function layoutOf(tables: readonly Table[], identities: readonly Identity[]): FormLayout {
  const fields: LayoutField[] = [];
  const places = new Map<string, number>();
  const placeOf = ({ table, row, column }: Field): number => {
    const key = fieldKey({ table, row, column });
    const known = places.get(key);
    if (known !== undefined) return known;
    const parts = tables.find((one) => one.key === table)?.parts ?? [];
    const part = parts.find(({ rows }) => rows.some((line) => line.key === row));
    const line = part?.columns.find((one) => one.key === column);
    places.set(key, fields.length);
    return fields.push({ table, row, column, measure: line?.measure ?? 'count' }) - 1;
  };
  const side = (terms: Identity['left'], sign: 1 | -1) =>
    terms.map((term) => ({ cell: placeOf(term), coefficient: sign * (term.coefficient ?? 1) }));
  const sums = identities.map(({ id, left, right, tolerance = 0 }) => ({
    identity: id,
    tolerance,
    terms: [...side(left, 1), ...side(right, -1)],
  }));
  return { fields, sums };
}
