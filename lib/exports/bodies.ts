import { bodyKey, isShortOf } from '../collection/body-key.ts';
import { collectionOf } from '../collection/collection.ts';
import { type ExportInput, membersIn, type ReportIn, reportsIn } from './input.ts';
import { nameOf } from './standing.ts';

/** A body's year: its reports, that something of it was found and not read, or that nothing was seen. */
export type BodyYear =
  | { readonly state: 'published'; readonly reports: readonly ReportIn[] }
  | { readonly state: 'unread' | 'missing' | 'unasked' };

export interface BodyRow {
  readonly name: string;
  /** A family of forms; "" for a body of the list without any report. */
  readonly family: string;
  /** False for a body that is not on the imported list. */
  readonly isListed: boolean;
  readonly years: ReadonlyMap<number, BodyYear>;
}

/** How many bodies should have a report of a year, how many have one, and how many were not seen. */
export interface YearCount {
  readonly year: number;
  readonly expected: number;
  readonly published: number;
  readonly unread: number;
  readonly missing: number;
}

export interface Bodies {
  readonly years: readonly number[];
  readonly rows: readonly BodyRow[];
  /** Of the bodies of the imported list; where there is none, of every body that was found. */
  readonly counts: readonly YearCount[];
}

/** Bodies and their years: those that were found, and those of the imported list. */
export function bodiesIn({ items, bodies: list }: Pick<ExportInput, 'items' | 'bodies'>): Bodies {
  const reports = reportsIn(items);
  const { bodies } = collectionOf(membersIn(items));
  const years = [
    ...new Set([
      ...bodies.flatMap((body) => [...body.years.keys()]),
      ...list.flatMap((one) => one.years ?? []),
    ]),
  ].sort((a, b) => a - b);
  // What was found is not missing, whatever came of it; what is skipped is there under another address.
  const unread = items.flatMap((item) =>
    item.reports.length === 0 && item.state !== 'skipped' ? bodyKey(nameOf(item)) : [],
  );
  const asked = new Map(list.map((one) => [bodyKey(one.body), one]));
  const keys = bodies.map(({ key }) => key);
  const listedAs = new Map([...asked.keys()].map((key) => [matching(key, keys), key]));

  const yearsOf = (
    key: string,
    found: ReadonlyMap<number, readonly number[]>,
    wanted?: readonly number[],
  ) =>
    new Map(
      years.map((year): [number, BodyYear] => {
        const own = (found.get(year) ?? []).flatMap((index) => reports[index] ?? []);
        if (own.length > 0) return [year, { state: 'published', reports: own }];
        if (wanted && !wanted.includes(year)) return [year, { state: 'unasked' }];
        const isUnread = unread.some((title) => names(title, key) && isOfYear(title, year));
        return [year, { state: isUnread ? 'unread' : 'missing' }];
      }),
    );

  const found = bodies.map(({ key, family, years: its }): BodyRow => {
    const listed = asked.get(listedAs.get(key) ?? '');
    const names = [...its.values()]
      .flat()
      .map((index) => reports[index]?.report.member.organ ?? '');
    return {
      name: listed?.body ?? names.sort((a, b) => b.length - a.length)[0] ?? key,
      family,
      isListed: list.length === 0 || listed !== undefined,
      years: yearsOf(key, its, listed?.years),
    };
  });
  const absent = [...asked].flatMap(([key, { body, years: wanted }]): BodyRow[] => {
    if (keys.includes(matching(key, keys) ?? '')) return [];
    return [{ name: body, family: '', isListed: true, years: yearsOf(key, new Map(), wanted) }];
  });
  const rows = [...found, ...absent].sort((a, b) => a.name.localeCompare(b.name, 'zh'));
  return { years, rows, counts: years.map((year) => countOf(year, rows)) };
}

/** The body that a name of the list means: that of its key, or the only one with or without its place. */
function matching(key: string, keys: readonly string[]): string | undefined {
  if (keys.includes(key)) return key;
  const like = [...new Set(keys.filter((one) => isShortOf(key, one) || isShortOf(one, key)))];
  return like.length === 1 ? like[0] : undefined;
}

/** Whether a title names a body, with the places that it belongs to or without. */
function names(title: string, key: string): boolean {
  const short = [...key.matchAll(/[省市县区旗州盟]/gu)].map(({ index }) => key.slice(index + 1));
  return [key, ...short].some((name) => name.length >= 3 && title.includes(name));
}

/** Whether a title tells of this year, or of none at all. */
function isOfYear(title: string, year: number): boolean {
  const told: readonly string[] = title.match(/(?:19|20)\d\d/gu) ?? [];
  return told.length === 0 || told.includes(String(year));
}

function countOf(year: number, rows: readonly BodyRow[]): YearCount {
  const states = rows.flatMap(({ isListed, years }) =>
    isListed ? (years.get(year)?.state ?? []) : [],
  );
  const count = (state: BodyYear['state']) => states.filter((one) => one === state).length;
  const [published, unread, missing] = [count('published'), count('unread'), count('missing')];
  return { year, expected: published + unread + missing, published, unread, missing };
}
