import { dom } from '../dom/dom.ts';
import type { PageElement } from '../dom/page.ts';

/** From so many tables on one question of the whole page costs less than one of each, if so few elements answer. */
const many = 20;
const few = 200;

/** What of a page any of some selectors fits. */
export const selectAll = (root: PageElement, selectors: readonly string[]): PageElement[] => [
  ...new Set(selectors.flatMap((one) => Array.from(dom.select(root, one) ?? []))),
];

export type Finds = (table: PageElement) => boolean;

/**
 * Tells whether a table of a page holds an element that one of some selectors fits. Browsers find what one asks for
 * much faster than what a list does.
 */
export function findsIn(root: PageElement, selectors: readonly string[]): Finds {
  const known = new Map<PageElement, boolean>();
  const inOne: Finds = (table) => {
    const found = known.get(table) ?? selectors.some((one) => dom.first(table, one) !== null);
    known.set(table, found);
    return found;
  };
  if (dom.all(root, 'table').length < many) return inOne;
  const found: PageElement[] = [];
  for (const selector of selectors) {
    const those = dom.select(root, selector) ?? [];
    if (found.length + those.length > few) return inOne;
    found.push(...Array.from(those));
  }
  return (table) => found.some((element) => dom.contains(table, element));
}
