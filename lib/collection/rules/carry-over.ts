import { type Field, fieldKey, type Succession } from '../../forms/form.ts';
import { type Compared, defineBetween } from '../between.ts';
import { formOf, identitiesOf, placeIn, settledFigure, settledSum } from '../figures.ts';
import type { Member } from '../member.ts';
import { isExplained } from '../stock.ts';
import { ofTwoYears, type TwoYears } from '../year-pairs.ts';

/** What was carried into a year is what the year before carried forward, in each column. */
export const carryOver = defineBetween({
  code: 'carry-over',
  severity: 'error',
  otherwise: 'warning',
  basis: '国办公开办函〔2021〕30号、〔2019〕60号；算术',
  check: (collection) => ofTwoYears(collection, compare),
});

/** One column of both years: its figures as they settle, undefined where a cell was not read. */
interface Column {
  readonly succession: Succession;
  readonly cell: Field;
  readonly before: Field;
  readonly now: number | undefined;
  readonly then: number | undefined;
}

function compare(years: TwoYears): Compared {
  const { earlier, later, before, after } = years;
  const columns = (formOf(later)?.successions ?? []).flatMap((one) => columnOf(one, years));
  if (columns.length === 0 || !formOf(earlier)) return 'notApplicable';
  const differing = columns.filter(
    ({ now, then }) => now !== undefined && then !== undefined && now !== then,
  );
  if (differing.length === 0) {
    const isRead = columns.every(({ now, then }) => now !== undefined && then !== undefined);
    return isRead ? 'passed' : 'incomplete';
  }
  const [first] = differing;
  const line = ({ table, row }: Field) => ({ place: { table, row, column: null } });
  const wrong = wrongOf(differing, years);
  const successions = differing.map(({ succession }) => succession);
  // The year before may have been corrected since.
  const asks =
    isExplained(successions, later) && ({ severity: 'warning', question: true } as const);
  const [own, others] = [
    differing.map(({ cell }) => placeIn(later, after, cell)),
    differing.map((one) => placeIn(earlier, before, one.before)),
  ];
  return {
    reports: wrong === 'earlier' ? [before, after] : [after, before],
    variant: wrong,
    ...asks,
    arguments: {
      year: String(later.year),
      yearBefore: String(earlier.year),
      ...(first && { row: line(first.cell), rowBefore: line(first.before) }),
      figures: {
        beside: differing.map(({ cell, now = 0, then = 0 }) => ({
          place: cell,
          one: now,
          other: then,
        })),
        sign: '≠',
      },
    },
    where: wrong === 'earlier' ? [...others, ...own] : [...own, ...others],
  };
}

function columnOf(succession: Succession, { earlier, later }: TwoYears): Column[] {
  const { rule, cell, before } = succession;
  const [field] = before;
  if (rule !== 'carry-over' || field === undefined) return [];
  const [now, then] = [settledFigure(later, cell), settledSum(earlier, before)];
  return [{ succession, cell, before: field, now, then }];
}

/**
 * In which year the cells are wrong, by the reports' own identities: where they do not hold, and hold with the
 * other year's figures, while the other report's hold. Else either may be.
 */
function wrongOf(columns: readonly Column[], { earlier, later }: TwoYears) {
  const now = mended(
    later,
    columns.map(({ cell, then }) => [cell, then]),
  );
  const then = mended(
    earlier,
    columns.map(({ before, now }) => [before, now]),
  );
  if (now === 'mended' && then === 'sound') return 'later';
  if (then === 'mended' && now === 'sound') return 'earlier';
  return 'either';
}

/** How the identities about some cells stand, and whether other figures in them would make all hold. */
function mended(
  member: Member,
  cells: readonly (readonly [field: Field, other: number | undefined])[],
): 'sound' | 'mended' | 'open' {
  const fields = cells.map(([field]) => field);
  const printed = identitiesOf(member, fields);
  if (printed.broken === 0) return printed.holding > 0 ? 'sound' : 'open';
  const instead = new Map(cells.map(([field, other]) => [fieldKey(field), other ?? 0]));
  return identitiesOf(member, fields, instead).broken === 0 ? 'mended' : 'open';
}
