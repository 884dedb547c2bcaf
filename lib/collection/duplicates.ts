import { bodyKey } from './body-key.ts';
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
  const byReport = Map.groupBy(members.keys(), (index) => {
    const { organ, year, family, id } = members[index] ?? {};
    return organ && year ? `${family}/${bodyKey(organ)}/${year}` : `${id}`;
  });
  return [...byReport.values()]
    .filter(({ length }) => length > 1)
    .map((reports) => {
      const ids = new Set(reports.map((index) => members[index]?.id));
      return { reports, isSame: ids.size === 1 };
    });
}

/** The set's indexes without the second and later copies of one report; altered ones stay. */
export function distinctOf(members: readonly Member[], duplicates: readonly Duplicate[]): number[] {
  const copies = new Set(
    duplicates.flatMap(({ reports }) => {
      const seen = new Set<string>();
      return reports.filter((index) => {
        const { id = '' } = members[index] ?? {};
        if (seen.has(id)) return true;
        seen.add(id);
        return false;
      });
    }),
  );
  return [...members.keys()].filter((index) => !copies.has(index));
}
