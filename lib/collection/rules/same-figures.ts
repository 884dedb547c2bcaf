import { type Field, type Form, fieldKey } from '../../forms/form.ts';
import { type Compared, defineBetween } from '../between.ts';
import { figureOf, formOf, placeIn } from '../figures.ts';
import { ofTwoYears, type TwoYears } from '../year-pairs.ts';

/** So many figures that no other follows from are not the same again by chance, */
const MANY = 8;
/** where they are at least this part of a report's figures. */
const SHARE = 0.5;
/** A whole table is the same by chance where its figures are few and small: each counts by its digits, and by where it stands. */
const [FEW, WEIGHT, WEIGHT_OF_ONE] = [2, 1.3, 2.4];
const WHERE = 0.3;

/** The same figures two years running: as many as do not come again by chance, or a whole table. */
export const sameFigures = defineBetween({
  code: 'same-figures',
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号；实务',
  check: (collection) => ofTwoYears(collection, compare),
});

function compare({ earlier, later, before, after }: TwoYears): Compared {
  const form = formOf(later);
  if (!form || form !== formOf(earlier)) return 'notApplicable';
  const fields = ownFields(form).map((field) => ({
    field,
    now: figureOf(later, field),
    last: figureOf(earlier, field),
  }));
  const told = fields.filter(({ now, last }) => (now ?? 0) > 0 || (last ?? 0) > 0);
  if (told.length === 0) return fields.some(({ now }) => now === 0) ? 'passed' : 'incomplete';
  const same = told.filter(({ now, last }) => now === last);
  const tables = [...Map.groupBy(told, ({ field }) => field.table)].filter(
    ([, own]) =>
      own.every((one) => same.includes(one)) &&
      weightOf(own) >= (own.length < FEW ? WEIGHT_OF_ONE : WEIGHT),
  );
  const isMany = same.length >= MANY && same.length >= SHARE * told.length;
  if (!isMany && tables.length === 0) return 'passed';
  const cells = isMany ? same : tables.flatMap(([, own]) => own);
  return {
    reports: [after, before],
    question: true,
    variant: isMany ? 'cells' : 'table',
    arguments: {
      year: String(later.year),
      yearBefore: String(earlier.year),
      count: cells.length,
      tables: { places: tables.map(([table]) => ({ table, row: null, column: null })) },
      figures: { figures: cells.map(({ field, now }) => ({ ...field, from: null, to: now ?? 0 })) },
    },
    where: [
      ...cells.map(({ field }) => placeIn(later, after, field)),
      ...cells.map(({ field }) => placeIn(earlier, before, field)),
    ],
  };
}

function weightOf(cells: readonly { readonly now: number | null | undefined }[]): number {
  return cells.reduce((sum, { now }) => sum + Math.log10((now ?? 0) + 1) + WHERE, 0);
}

const byForm = new Map<Form, readonly Field[]>();

/** Fields of a form that follow from no others: of each identity one is left out, and what stays from year to year. */
function ownFields(form: Form): readonly Field[] {
  const known = byForm.get(form);
  if (known) return known;
  const following = new Set((form.successions ?? []).map(({ cell }) => fieldKey(cell)));
  for (const { left, right } of form.identities) {
    const first = right.length === 1 ? [...right, ...left] : [...left, ...right];
    const one = first.find((term) => !following.has(fieldKey(term)));
    if (one) following.add(fieldKey(one));
  }
  const fields = form.tables.flatMap(({ key: table, parts }) =>
    parts.flatMap(({ rows, columns }) =>
      rows.flatMap(({ key: row }) => columns.map(({ key: column }) => ({ table, row, column }))),
    ),
  );
  const own = fields.filter((field) => !following.has(fieldKey(field)));
  byForm.set(form, own);
  return own;
}
