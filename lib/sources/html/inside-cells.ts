import { dom } from './dom/dom.ts';
import type { PageElement } from './dom/page.ts';
import { othersIn, plainParts } from './plain-markup.ts';
import { shadowHostsIn } from './shadow-hosts.ts';

/** What the elements inside the cells of a table of plain markup tell while its cells are read in turn. */
export function createInside(table: PageElement) {
  const several: PageElement[] = [];
  let isFree = true;
  /** Elements that were looked at; all of them as long as each holds one other. */
  let inside = 0;
  let chained = true;

  /** The last of the elements in each other. */
  function lastOf(first: PageElement): PageElement {
    let last = first;
    for (let at: PageElement | null = first; at !== null; at = dom.firstElementChild(at)) {
      inside++;
      isFree &&= !dom.shadowRoot(at);
      chained &&= dom.nextElementSibling(at) === null;
      last = at;
    }
    return last;
  }

  return {
    /** The cells that may say their figure in several parts, and those that say nothing with other elements in them. */
    several: several as readonly PageElement[],

    /** Looks into the next cell; `source` is all that it says. */
    look(cell: PageElement, source: string): void {
      const words = source.trim();
      const isAsked = words === '' || severalDigits.test(words);
      if (!chained && !isAsked) return;
      const first = dom.firstElementChild(cell);
      if (first === null) return;
      const last = lastOf(first);
      const saysAll = words !== '' && (!isAsked || (dom.textContent(last) ?? '').trim() === words);
      if (!saysAll) several.push(cell);
    },

    /** Whether no element inside the table has a shadow tree. */
    isFree(): boolean {
      // Each other element costs as much again to be handed over.
      const isKnown = chained && inside === othersIn(table, plainParts);
      return isFree && (isKnown || shadowHostsIn(table).length === 0);
    },
  };
}

const severalDigits = /[\d０-９][\s\S]*[\d０-９]/;
