import { forms } from '../forms/index.ts';
import { bodyKey, isShortOf } from './body-key.ts';
import type { Member } from './member.ts';

/** One report that is in the set more than once. */
export interface Duplicate {
  /** Its places in the set; the first is the one that is checked. */
  readonly reports: readonly number[];
  /** False where they differ in words or figures: a report that was published again, altered. */
  readonly isSame: boolean;
}

/** The reports that are there twice or more: of one body and year, or the same word for word. */
export function duplicatesOf(members: readonly Member[]): Duplicate[] {
  const named = [...members.entries()].flatMap(([index, member]): Named[] => {
    const { organ, year, family, id } = member;
    if (!isOfForm(member)) return [];
    const key = organ && year ? bodyKey(organ) : '';
    return [{ index, member, key, of: `${family}/${key === '' ? id : year}` }];
  });
  const byReport = [...Map.groupBy(named, ({ of }) => of).values()].flatMap((own) => {
    const keys = joinedNames(own);
    return [...Map.groupBy(own, ({ key }) => keys.get(key) ?? key).values()];
  });
  return byReport
    .filter(({ length }) => length > 1)
    .map((reports) => {
      const ids = new Set(reports.map(({ member }) => contentOf(member)));
      return { reports: reports.map(({ index }) => index), isSame: ids.size === 1 };
    });
}

/** A table that is known only by its totals is nobody's year: another may be another table. */
function isOfForm({ family }: Member): boolean {
  return forms.some((form) => form.family === family);
}

interface Named {
  readonly index: number;
  readonly member: Member;
  /** The body's; "" where the report names none, or no year. */
  readonly key: string;
  /** Its family and year. */
  readonly of: string;
}

/** By a name without its place the name with it, where both have the same figures, or words: it is one report. */
function joinedNames(reports: readonly Named[]): ReadonlyMap<string, string> {
  const byEnd = Map.groupBy(reports, ({ key }) => key.slice(-3));
  const joined = reports.flatMap(({ key, member }) => {
    const longer = (byEnd.get(key.slice(-3)) ?? []).find(
      (other) => isShortOf(key, other.key) && isAlike(member, other.member),
    );
    return longer ? [[key, longer.key] as const] : [];
  });
  return new Map(joined);
}

function isAlike(one: Member, other: Member): boolean {
  const figures = JSON.stringify(one.figures);
  const isCounted = /[1-9]/u.test(figures);
  return isCounted
    ? figures === JSON.stringify(other.figures)
    : contentOf(one) === contentOf(other);
}

/** What is the same wherever a report is published. */
function contentOf({ figures, passages }: Member): string {
  const words = passages.flatMap(({ section, text }) => (section === null ? [] : text));
  return JSON.stringify([figures, words.join('').replace(/\s/gu, '')]);
}

/** The indexes of reports on some form, without the second and later copies of one report; altered ones stay. */
export function distinctOf(members: readonly Member[], duplicates: readonly Duplicate[]): number[] {
  const copies = new Set(
    duplicates.flatMap(({ reports }) => {
      const seen = new Set<string>();
      const nameOf = (index: number) => bodyKey(members[index]?.organ ?? '');
      return reports.filter((index, at) => {
        const member = members[index];
        const content = member ? contentOf(member) : '';
        const isOtherwiseNamed = nameOf(index) !== nameOf(reports[0] ?? index);
        if (seen.has(content) || (at > 0 && isOtherwiseNamed)) return true;
        seen.add(content);
        return false;
      });
    }),
  );
  return members.flatMap((member, index) =>
    isOfForm(member) && !copies.has(index) ? [index] : [],
  );
}
