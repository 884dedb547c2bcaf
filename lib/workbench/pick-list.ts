import { forms } from '../forms/index.ts';
import type { FoundLinks } from '../sources/html/read-links.ts';
import { candidateFinder } from './candidates.ts';
import { otherPages } from './pager.ts';
import type { PickList } from './state.ts';

const find = candidateFinder(forms);

/** What can be taken from a page; null where it leads nowhere. */
export function pickListOf(links: FoundLinks): PickList | null {
  const candidates = find(links);
  if (candidates.length === 0) return null;
  const { title, address, truncated } = links;
  const [words = title] = title.split(/[_|—]|\s-\s/);
  return {
    title: words.trim(),
    address,
    candidates,
    pages: otherPages(links),
    followed: null,
    truncated,
  };
}

/** The list with what another of its pages leads to; further pages that this one tells of are to be looked at too. */
export function withPage(list: PickList, links: FoundLinks): PickList {
  const known = new Set(list.candidates.map(({ address }) => address));
  const more = find(links).filter(({ address }) => !known.has(address) && address !== list.address);
  return {
    ...list,
    candidates: [...list.candidates, ...more],
    truncated: list.truncated || links.truncated,
  };
}
