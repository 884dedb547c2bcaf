import { unitOf } from '../claims/money.ts';
import { sumOf } from '../equations/check-identities.ts';
import type { Argument } from '../findings/finding.ts';
import type { Relation, Term } from '../forms/form.ts';
import { type Report, readingOf } from '../report/report.ts';
import { defineRule, incomplete, notApplicable, type Told } from './rule.ts';
import { placeOf } from './support/form.ts';

/** A relation in one row of its table. */
interface Asked extends Relation {
  readonly row: string;
}

/**
 * Figures that seldom stand so in a sound report: more accepted than applied for, an amount without a
 * case. Work is carried over years, so each is asked and none is stated. Blanks count as 0.
 */
export const doubtfulFigures = defineRule({
  code: 'doubtful-figures',
  about: 'table',
  severity: 'warning',
  basis: '国办发〔2018〕118号',
  ofForm: true,
  check({ report }) {
    const asked = (report.form.relations ?? []).flatMap((relation) => inEachRow(relation, report));
    const read = asked.filter((one) => isRead(one, report));
    if (asked.length === 0) return notApplicable;
    if (read.length === 0) return incomplete;
    return read.flatMap((one) => tell(one, report) ?? []);
  },
});

/** The relation in every row that the report prints of its table. */
function inEachRow(relation: Relation, { form }: Report): Asked[] {
  const [{ table: key } = { table: '' }] = relation.left;
  const parts = form.tables.find((table) => table.key === key)?.parts ?? [];
  const inRow = (row: string) => (term: Term) => ({ ...term, row });
  return parts.flatMap(({ rows }) =>
    rows.map(({ key: row }) => ({
      ...relation,
      row,
      left: relation.left.map(inRow(row)),
      right: relation.right.map(inRow(row)),
    })),
  );
}

function isRead({ left, right }: Asked, report: Report): boolean {
  const states = [...left, ...right].map((term) => readingOf(report, term).state);
  const known = states.every((state) => state === 'figure' || state === 'blank');
  return known && states.includes('figure');
}

function tell({ id, kind, left, right, row }: Asked, report: Report): Told | null {
  const [one, other] = [sumOf(report, left), sumOf(report, right)];
  const isSound =
    kind === 'atMost' ? one <= other : kind === 'equal' ? one === other : one <= 0 || other > 0;
  if (isSound) return null;
  const [{ table } = { table: '' }] = left;
  return {
    variant: id,
    question: true,
    arguments: {
      row: { place: { table, row, column: null } },
      left: inUnit(one, left, report),
      right: inUnit(other, right, report),
    },
    where: [...left, ...right].map((term) => placeOf(report, term)),
  };
}

/** An amount as its column tells it: 0.6万元. */
function inUnit(sum: number, [term]: readonly Term[], report: Report): Argument {
  const unit = term === undefined || sum === 0 ? null : unitOf(report, term);
  return unit === null ? sum : { amount: sum * unit, unit };
}
