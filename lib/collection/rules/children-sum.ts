import { type Compared, defineBetween } from '../between.ts';
import type { Collection } from '../collection.ts';
import { countsOf } from '../counts.ts';
import { placeIn } from '../figures.ts';
import { isOfOwnLevel } from '../own-level.ts';

/** Where every body that a list has below another is in the set, their figures beside the sum of it. */
export const childrenSum = defineBetween({
  code: 'children-sum',
  severity: 'advice',
  basis: '实务',
  *check({ families, members }): Iterable<Compared> {
    for (const { parent, children, isWhole } of families) {
      for (const [year, versions] of parent.years) {
        const all = children.flatMap((child) => [child.years.get(year) ?? []]);
        const isAll = isWhole && all.every(({ length }) => length > 0);
        // Which of several versions is the one that was summed up is not told.
        const isOnce = [versions, ...all].every(({ length }) => length === 1);
        const [above = -1] = versions;
        if (!isAll) yield 'notApplicable';
        else yield isOnce ? compare(members, above, all.flat()) : 'incomplete';
      }
    }
  },
});

function compare(
  members: Collection['members'],
  above: number,
  below: readonly number[],
): Compared {
  const parent = members[above];
  const children = below.flatMap((index) => members[index] ?? []);
  if (!parent || isOfOwnLevel(parent)) return 'notApplicable';
  const counts = countsOf([parent, ...children]);
  if (!counts) return 'notApplicable';
  const sums = counts.map(({ field, figures: [own = 0, ...others] }) => ({
    place: field,
    one: own,
    other: others.reduce((sum, figure) => sum + figure, 0),
  }));
  if (sums.length === 0) return 'incomplete';
  const differing = sums.filter(({ one, other }) => one !== other);
  if (differing.length === 0) return 'passed';
  return {
    reports: [above, ...below],
    arguments: {
      parent: { reports: [above] },
      count: below.length,
      figures: { beside: differing, sign: '≠' },
    },
    where: differing.map(({ place }) => placeIn(parent, above, place)),
  };
}
