import type { Report } from './report.ts';

/** Reports that are alike in year, or in year and title, and what those among them say that were asked. */
interface Alike {
  readonly unread: Report[];
  readonly said: Set<string>;
}

/** Leaves out print and mobile copies: a report before one says the same in every field and has its year. */
export function withoutCopies(reports: readonly Report[]): readonly Report[] {
  const groups = new Map<string, Alike>();
  const groupOf = (key: string): Alike => {
    const group = groups.get(key) ?? { unread: [], said: new Set() };
    groups.set(key, group);
    return group;
  };
  return reports.filter((report) => {
    const { year, title } = report;
    const ofYear = groupOf(`${year}`);
    const ofTitle = groupOf(`${year}/${title?.text}`);
    const { unread, said } = title === null ? ofYear : ofTitle;
    for (const other of unread.splice(0)) said.add(figuresOf(other));
    const isCopy = said.size > 0 && said.has(figuresOf(report));
    for (const group of [ofYear, ofTitle]) group.unread.push(report);
    return !isCopy;
  });
}

/** Only where another is alike: most reports of a page are of other bodies. */
function figuresOf({ tables }: Report): string {
  return JSON.stringify(tables, (key, value: unknown) =>
    key === 'cell' || key === 'grids' || key === 'labels' || key === 'table' ? undefined : value,
  );
}
