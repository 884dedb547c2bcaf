import { dom } from './dom/dom.ts';
import type { PageElement } from './dom/page.ts';

/**
 * Markup that adds nothing to its text, the most frequent first. A field, a link, a picture or a note
 * needs a closer look.
 */
export const plainParts = ['td', 'tr', 'tbody', 'th', 'thead', 'colgroup', 'col'];
const plainMarkup = 'span p o:p b strong br div font u i em center caption'.split(' ');

/** How many elements a table holds that have none of these names, which browsers count faster than they match selectors. */
export function othersIn(table: PageElement, names: readonly string[]): number {
  let others = dom.all(table, '*').length;
  for (const name of names) {
    if (others === 0) break;
    others -= dom.all(table, name).length;
  }
  return others;
}

export const isPlain = (table: PageElement) =>
  othersIn(table, [...plainParts, ...plainMarkup]) === 0;
