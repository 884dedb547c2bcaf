import { bodyKey, isShortOf, mayBeRenamed, renameGroup } from './body-key.ts';
import type { Member } from './member.ts';
import { placeBefore } from './places.ts';

/** A body's reports of one family of forms, by their years. */
export interface Body {
  readonly key: string;
  readonly family: string;
  /** By year the indexes of its reports: more than one where a year's was published again, altered. */
  readonly years: ReadonlyMap<number, readonly number[]>;
  /** Indexes of reports that may be another body's: theirs is its name without its place, or that of many places. */
  readonly likely: ReadonlySet<number>;
}

/** A body's reports of two years, one after the other. */
export interface YearPair {
  readonly earlier: readonly number[];
  readonly later: readonly number[];
  /** Whether both are surely the same body's; else that has to be asked. */
  readonly isSure: boolean;
}

/** The bodies of a set, by their names. Reports that name no body or no year are of none. */
export function bodiesOf(members: readonly Member[], distinct: readonly number[]): Body[] {
  const named = distinct.flatMap((index) => {
    const { organ, year, family } = members[index] ?? {};
    return organ && year && family ? [{ index, year, family, key: bodyKey(organ) }] : [];
  });
  const byFamily = Map.groupBy(named, ({ family }) => family);
  return [...byFamily].flatMap(([family, own]) => {
    const byKey = Map.groupBy(own, ({ key }) => key);
    const joined = joinedKeys([...byKey.keys()], (key) =>
      (byKey.get(key) ?? []).map(({ year }) => year),
    );
    const bodies = Map.groupBy(own, ({ key }) => joined.get(key) ?? key);
    const counties = new Set(
      [...byKey.keys()].map(placeBefore).filter((place) => COUNTY.test(place)),
    );
    return [...bodies].map(([key, reports]): Body => {
      const years = Map.groupBy(reports, ({ year }) => year);
      return {
        key,
        family,
        years: new Map([...years].map(([year, some]) => [year, some.map(({ index }) => index)])),
        likely: new Set(
          reports.flatMap((report) =>
            report.key === key && isOneIn(counties, key) ? [] : [report.index],
          ),
        ),
      };
    });
  });
}

/** Whether nobody else of these places can be called so: 城关镇 alone is the name of many counties' townships. */
function isOneIn(counties: ReadonlySet<string>, key: string): boolean {
  return counties.size < 2 || placeBefore(key) !== '' || /[省市县区旗州盟]$/u.test(key);
}

const COUNTY = /[市县区旗]$/u;

/** By a name without its place, the one name with it that has no report of the same year. */
function joinedKeys(keys: readonly string[], yearsOf: (key: string) => readonly number[]) {
  const byEnd = Map.groupBy(keys, (key) => key.slice(-3));
  const joined = new Map<string, string>();
  for (const short of keys) {
    const longer = (byEnd.get(short.slice(-3)) ?? []).filter((long) => isShortOf(short, long));
    const [only, ...more] = longer;
    if (only === undefined || more.length > 0) continue;
    const taken = new Set(yearsOf(only));
    if (yearsOf(short).every((year) => !taken.has(year))) joined.set(short, only);
  }
  // 清溪镇 of 青岭县清溪镇 of 安河市青岭县清溪镇.
  for (const [short, long] of joined) joined.set(short, joined.get(long) ?? long);
  return joined;
}

/** Every two years of a body that follow one another, then what may be one body under two names. */
export function yearPairsOf(bodies: readonly Body[]): YearPair[] {
  const own = bodies.flatMap(({ years, likely }) =>
    [...years].flatMap(([year, later]): YearPair[] => {
      const earlier = years.get(year - 1);
      if (!earlier) return [];
      const isSure = [...earlier, ...later].every((index) => !likely.has(index));
      return [{ earlier, later, isSure }];
    }),
  );
  return [...own, ...renamed(bodies)];
}

/** A body whose last report is followed by the first of one with a like name, and of no other such. */
function renamed(bodies: readonly Body[]): YearPair[] {
  const groupOf = ({ family, key }: Body, first: number) =>
    `${first}/${family}/${renameGroup(key)}`;
  const firsts = Map.groupBy(bodies, (body) => groupOf(body, Math.min(...body.years.keys())));
  const pairs = bodies.flatMap((body) => {
    const last = Math.max(...body.years.keys());
    return (firsts.get(groupOf(body, last + 1)) ?? [])
      .filter(({ key }) => mayBeRenamed(body.key, key))
      .map((next) => ({ body, next, last }));
  });
  const byBody = Map.groupBy(pairs, ({ body }) => body);
  const byNext = Map.groupBy(pairs, ({ next }) => next);
  return pairs.flatMap(({ body, next, last }) => {
    const rivals = [...(byBody.get(body) ?? []), ...(byNext.get(next) ?? [])];
    const [earlier, later] = [body.years.get(last), next.years.get(last + 1)];
    return rivals.length === 2 && earlier && later ? [{ earlier, later, isSure: false }] : [];
  });
}
