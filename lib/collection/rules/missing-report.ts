import { type Compared, defineBetween } from '../between.ts';
import type { Body, YearPair } from '../bodies.ts';
import { bodyKey, isShortOf } from '../body-key.ts';
import type { Collection } from '../collection.ts';
import { placesIn } from '../places.ts';

/** Bodies of one place are a group from so many on; a year is theirs where so many of them have a report of it. */
const LEAST_BODIES = 3;
const SHARE = 0.5;

/** A body, or one of its years, that a list or the other bodies of the set would have, and the set has not. */
export const missingReport = defineBetween({
  code: 'missing-report',
  severity: 'advice',
  basis: '《条例》第四十九条、第五十条',
  *check(collection): Iterable<Compared> {
    const { bodies, options, members } = collection;
    const unsure = collection.yearPairs.filter(({ isSure }) => !isSure);
    const yearsOfBody = yearsOfGroups(bodies);
    const common = yearsOf(bodies);
    const all = bodies.flatMap(({ years }) => [...years.keys()]);
    const listed = [...new Set(common.length > 0 ? common : all)].sort();
    const asked = options.expected
      ? options.expected.map(({ body, years: own }) => ({
          name: body,
          own: bodies.filter(({ key }) => isBody(key, bodyKey(body))),
          years: own ?? listed,
        }))
      : bodies.map((body) => ({
          name: nameOf(body, members),
          own: [body],
          years: yearsOfBody(body),
        }));
    for (const { name, own, years: wanted } of asked) {
      const reports = own.flatMap(allOf);
      for (const year of wanted) {
        const isThere = own.some(
          (body) => body.years.has(year) || isRenamed(body, year, unsure, bodies),
        );
        if (isThere) yield 'passed';
        else if (isBeforeSetUp(year, own, members)) yield 'notApplicable';
        else if (isUnread(name, year, options.unread ?? [])) yield 'incomplete';
        else
          yield {
            reports,
            variant: reports.length > 0 ? 'year' : 'body',
            arguments: { body: name, year: String(year) },
          };
      }
    }
  },
});

/** Whether a body's first report says that it was set up, merged or renamed in its year, and none was due before. */
function isBeforeSetUp(
  year: number,
  bodies: readonly Body[],
  members: Collection['members'],
): boolean {
  const all = bodies.flatMap(({ years }) => [...years]);
  const [first, reports] = all.sort(([one], [other]) => one - other)[0] ?? [year, []];
  return year < first && reports.some((index) => members[index]?.reorganised);
}

function allOf({ years }: Body): number[] {
  return [...years.values()].flat();
}

function isBody(key: string, wanted: string): boolean {
  return key === wanted || isShortOf(key, wanted) || isShortOf(wanted, key);
}

function nameOf({ years, key }: Body, members: Collection['members']): string {
  const [index = -1] = [...years.values()].flat();
  return members[index]?.organ ?? key;
}

/** By body the years that are asked of it: those between its first and its last, and those of its group. */
function yearsOfGroups(bodies: readonly Body[]): (body: Body) => readonly number[] {
  const groupOf = ({ family, key }: Body) => `${family}/${placesIn(key)[0] ?? ''}`;
  const groups = new Map(
    [...Map.groupBy(bodies, groupOf)].map(([name, group]) => [name, yearsOf(group)]),
  );
  return (body) => {
    const own = [...body.years.keys()];
    const [first, last] = [Math.min(...own), Math.max(...own)];
    const between = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    return [...new Set([...between, ...(groups.get(groupOf(body)) ?? [])])].sort();
  };
}

/** Years of which many bodies of a group have a report. */
function yearsOf(group: readonly Body[]): number[] {
  if (group.length < LEAST_BODIES) return [];
  const counts = new Map<number, number>();
  for (const year of group.flatMap(({ years }) => [...years.keys()])) {
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].flatMap(([year, count]) => (count >= group.length * SHARE ? [year] : []));
}

/** Whether a body that may be the same under another name has that year. */
function isRenamed(
  body: Body,
  year: number,
  unsure: readonly YearPair[],
  bodies: readonly Body[],
): boolean {
  const own = new Set(allOf(body));
  const others = new Set(
    unsure.flatMap(({ earlier, later }) => {
      const all = [...earlier, ...later];
      return all.some((index) => own.has(index)) ? all : [];
    }),
  );
  if (others.size === 0) return false;
  return bodies.some(
    (other) => other.years.has(year) && allOf(other).some((index) => others.has(index)),
  );
}

/** Whether what was found and could not be read may be it. */
function isUnread(name: string, year: number, unread: readonly string[]): boolean {
  const key = bodyKey(name);
  return unread.some((title) => {
    const years: readonly string[] = title.match(/20\d\d(?=年)/gu) ?? [];
    return (
      bodyKey(title).includes(key.replace(/^.*[省市州盟](?=.{3})/u, '')) &&
      (years.length === 0 || years.includes(`${year}`))
    );
  });
}
