import { dom } from './dom/dom.ts';
import type { PageElement } from './dom/page.ts';

/** What the elements inside the cells of a table of plain markup tell while its cells are read in turn. */
export function createInside() {
  const several: PageElement[] = [];

  return {
    /** The cells that may say their figure in several parts, and those that say nothing with other elements in them. */
    several: several as readonly PageElement[],

    /** Looks into the next cell; `source` is all that it says. */
    look(cell: PageElement, source: string): void {
      if (!severalDigits.test(source) && /\S/.test(source)) return;
      let last = dom.firstElementChild(cell);
      if (last === null) return;
      for (let at: PageElement | null = last; at !== null; at = dom.firstElementChild(at))
        last = at;
      const words = source.trim();
      if (words === '' || (dom.textContent(last) ?? '').trim() !== words) several.push(cell);
    },
  };
}

const severalDigits = /[\d０-９][\s\S]*[\d０-９]/;
