import { dom } from '../dom/dom.ts';
import type { PageElement } from '../dom/page.ts';

/** From so many tables on one question of the whole page costs less than one of each, if so few elements answer. */
const many = 20;
const few = 200;
/** Browsers find what one selector asks for much faster than what a list does, unless there are so many. */
const mostAlone = 12;

export type Finds = (table: PageElement) => boolean;

/** Tells whether a table of a page holds an element that one of some selectors fits. */
export function findsIn(root: PageElement, selectors: readonly string[]): Finds {
  const asked = selectors.length > mostAlone ? [selectors.join()] : selectors;
  const known = new Map<PageElement, boolean>();
  const inOne: Finds = (table) => {
    const found = known.get(table) ?? asked.some((one) => dom.first(table, one) !== null);
    known.set(table, found);
    return found;
  };
  if (dom.all(root, 'table').length < many) return inOne;
  const found: PageElement[] = [];
  for (const selector of asked) {
    const those = dom.select(root, selector) ?? [];
    if (found.length + those.length > few) return inOne;
    found.push(...Array.from(those));
  }
  return (table) => found.some((element) => dom.contains(table, element));
}
