import { type Compared, defineBetween } from '../between.ts';
import type { Collection } from '../collection.ts';
import { countsOf } from '../counts.ts';
import { placeIn } from '../figures.ts';

/** A body whose report sums up others' has at least what one of them has, in every cell. */
export const childrenExceedParent = defineBetween({
  code: 'children-exceed-parent',
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号；实务',
  *check({ families, members }): Iterable<Compared> {
    for (const { parent, children } of families) {
      for (const [year, [above]] of parent.years) {
        for (const child of children) {
          const [below] = child.years.get(year) ?? [];
          if (above !== undefined && below !== undefined) yield compare(members, above, below);
        }
      }
    }
  },
});

function compare(members: Collection['members'], above: number, below: number): Compared {
  const [parent, child] = [members[above], members[below]];
  if (!parent || !child) return 'notApplicable';
  const counts = countsOf([parent, child]);
  if (!counts) return 'notApplicable';
  if (counts.length === 0) return 'incomplete';
  const exceeding = counts.filter(({ figures: [one = 0, other = 0] }) => other > one);
  if (exceeding.length === 0) return 'passed';
  return {
    reports: [above, below],
    question: true,
    arguments: {
      parent: { reports: [above] },
      child: { reports: [below] },
      figures: {
        beside: exceeding.map(({ field, figures: [other = 0, one = 0] }) => ({
          place: field,
          one,
          other,
        })),
        sign: '>',
      },
    },
    where: [
      ...exceeding.map(({ field }) => placeIn(parent, above, field)),
      ...exceeding.map(({ field }) => placeIn(child, below, field)),
    ],
  };
}
