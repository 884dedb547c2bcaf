import type { Beside, Place } from '../../findings/finding.ts';
import type { Field } from '../../forms/form.ts';
import { type Compared, defineBetween, type ToldBetween } from '../between.ts';
import type { Collection } from '../collection.ts';
import { countsOf } from '../counts.ts';
import { placeIn } from '../figures.ts';
import { isOfOwnLevel } from '../own-level.ts';

/** So many below, and half of all, that have more than the report above tell one thing of it, and are told at once. */
const MANY = 3;

/** A body whose report sums up others' has at least what one of them has, in every cell. */
export const childrenExceedParent = defineBetween({
  code: 'children-exceed-parent',
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号；实务',
  *check({ families, members }): Iterable<Compared> {
    for (const { parent, children } of families) {
      for (const [year, above] of parent.years) {
        const compared = children.flatMap(({ years }) => {
          const below = years.get(year);
          return below ? [ofVersions(members, above, below)] : [];
        });
        const told = compared.flatMap((one) => (typeof one === 'string' ? [] : one));
        for (const one of compared) if (typeof one === 'string') yield one;
        const areMany = told.length >= MANY && told.length * 2 >= compared.length;
        if (!areMany) yield* told.map((one) => tell(members, one));
        else yield tellOfAll(members, told);
      }
    }
  },
});

/** What a child has more of than its parent, cell by cell. */
interface Exceeding {
  readonly above: number;
  readonly below: number;
  readonly beside: readonly BesideField[];
}

type BesideField = Beside & { readonly place: Field };

/** Of a year published in several versions, one that fits is enough. */
function ofVersions(
  members: Collection['members'],
  above: readonly number[],
  below: readonly number[],
): Exceeding | Exclude<Compared, ToldBetween> {
  const ended = above.flatMap((one) => below.map((other) => compare(members, one, other)));
  if (ended.includes('passed')) return 'passed';
  return ended.find((one) => typeof one !== 'string') ?? ended[0] ?? 'notApplicable';
}

function compare(members: Collection['members'], above: number, below: number) {
  const [parent, child] = [members[above], members[below]];
  if (!parent || !child || isOfOwnLevel(parent)) return 'notApplicable';
  const counts = countsOf([parent, child]);
  if (!counts) return 'notApplicable';
  if (counts.length === 0) return 'incomplete';
  const beside = counts.flatMap(({ field, figures: [other = 0, one = 0] }) =>
    one > other ? [{ place: field, one, other }] : [],
  );
  return beside.length === 0 ? 'passed' : { above, below, beside };
}

function tell(members: Collection['members'], { above, below, beside }: Exceeding): ToldBetween {
  return {
    reports: [above, below],
    question: true,
    arguments: {
      parent: { reports: [above] },
      child: { reports: [below] },
      figures: { beside, sign: '>' },
    },
    where: [...placesOf(members, above, beside), ...placesOf(members, below, beside)],
  };
}

/** The report above is then told to be of its own level, or to have left many out: each cell with the most below it. */
function tellOfAll(members: Collection['members'], told: readonly Exceeding[]): ToldBetween {
  const [{ above } = { above: -1 }] = told;
  const all = Map.groupBy(
    told.flatMap(({ beside }) => beside),
    ({ place: { table, row, column } }) => `${table}/${row}/${column}`,
  );
  const most = [...all.values()].flatMap(
    (cells) => cells.toSorted((a, b) => b.one - a.one)[0] ?? [],
  );
  return {
    reports: [above, ...told.map(({ below }) => below)],
    question: true,
    variant: 'many',
    arguments: {
      parent: { reports: [above] },
      children: { reports: told.map(({ below }) => below) },
      count: told.length,
      figures: { beside: most, sign: '>' },
    },
    where: placesOf(members, above, most),
  };
}

function placesOf(
  members: Collection['members'],
  report: number,
  beside: readonly BesideField[],
): Place[] {
  const member = members[report];
  return member ? beside.map(({ place }) => placeIn(member, report, place)) : [];
}
