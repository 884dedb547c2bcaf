import {
  type ListLink,
  type ListPage,
  namesList,
  pagedList,
  plainList,
  tableList,
} from './lists.ts';
import type { Planned } from './plan.ts';

/** Addresses of the lists by their style. */
export interface Lists {
  /** Of the first year; entries with their days, titles cut short. */
  readonly plain: string;
  /** Of the second; a table. */
  readonly table: string;
  /** Of the third; several pages. */
  readonly paged: string;
  /** Of all years and both hosts. */
  readonly all: string;
  /** Of the bodies on the other host, all years. */
  readonly other: string;
  /** Links of the first year that name their bodies alone. */
  readonly names: string;
}

export type Publish = (planned: Planned) => string;

/** Links on a page of the paged list; of a small portal fewer, so that it has pages too. */
const perPage = (links: number) => (links > 15 ? 15 : 2);

/** The pages of all lists, which are on the host of this origin. */
export function listPages(
  planned: readonly Planned[],
  origin: string,
  publish: Publish,
): { readonly lists: Lists; readonly files: readonly ListPage[] } {
  const years = [...new Set(planned.map(({ year }) => year))].toSorted();
  const [first = 0, second = 0, third = 0] = years;
  const linksOf = (chosen: readonly Planned[]): ListLink[] =>
    chosen.map((one) => ({
      address: publish(one),
      title: one.title,
      body: one.reports[0]?.body ?? '',
      day: one.day,
    }));
  const own = (year: number) => linksOf(planned.filter((one) => one.year === year && !one.onOther));
  const paths = {
    plain: '/zwgk/nb/2023.html',
    table: '/zwgk/nb/2024/',
    paged: '/zwgk/nb/2025/index.html',
    all: '/zwgk/nb/all.html',
    other: '/zwgk/nb/bm.html',
    names: '/zwgk/nb/mc.html',
  };
  const files = [
    ...plainList(paths.plain, first, own(first)),
    ...tableList(paths.table, second, own(second)),
    ...pagedList(paths.paged, third, own(third), perPage(own(third).length)),
    ...plainList(paths.all, null, linksOf(planned)),
    ...plainList(paths.other, null, linksOf(planned.filter(({ onOther }) => onOther))),
    ...namesList(paths.names, first, own(first).slice(0, 6)),
  ];
  const at = (path: string) => origin + path;
  return {
    lists: {
      plain: at(paths.plain),
      table: at(paths.table),
      paged: at(paths.paged),
      all: at(paths.all),
      other: at(paths.other),
      names: at(paths.names),
    },
    files,
  };
}
