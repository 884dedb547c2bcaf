import { dom } from './dom/dom.ts';
import type { PageElement } from './dom/page.ts';

/**
 * Markup that adds nothing to its text, the most frequent first. A field, a link, a picture or a note
 * needs a closer look.
 */
const plainMarkup =
  'td tr tbody th thead colgroup col span p o:p b strong br div font u i em center caption'.split(
    ' ',
  );

/** Whether all elements of a table have such names, which browsers count faster than they match selectors. */
export function isPlain(table: PageElement): boolean {
  let others = dom.all(table, '*').length;
  for (const name of plainMarkup) {
    if (others === 0) break;
    others -= dom.all(table, name).length;
  }
  return others === 0;
}
