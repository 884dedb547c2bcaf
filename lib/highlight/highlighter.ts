import { viewOf } from '../sources/html/dom/nodes.ts';
import type { PageDocument, PageRange } from '../sources/html/dom/page.ts';
import type { MarkedPlace } from './marked-place.ts';
import { adopt } from './sheet.ts';
import { highlightName, wordStyle } from './style.ts';

export type WordsByLook = Map<MarkedPlace['look'], PageRange[]>;

/**
 * Colours words of one document by the CSS Custom Highlight API, which leaves its tree as it is.
 * `::highlight()` needs its rules in the document itself, as words inherit them from its root. They
 * are an adopted sheet, which is no part of the tree either, and is gone after `clear`.
 */
export function createHighlighter(document: PageDocument, token: string) {
  const view = viewOf(document);
  let undress = (): void => {};
  const set = new Map<string, Highlight>();

  function clear(): void {
    // A later version of the extension may have set its own meanwhile, under the same name.
    for (const [name, highlight] of set) {
      if (view.CSS.highlights.get(name) === highlight) view.CSS.highlights.delete(name);
    }
    set.clear();
    undress();
    undress = () => {};
  }

  return {
    clear,
    /** These words in place of those before. False where the browser cannot: they are then drawn. */
    set(words: WordsByLook): boolean {
      clear();
      if (words.size === 0) return true;
      try {
        undress = adopt(document, wordStyle(token));
        for (const [look, ranges] of words) {
          const name = highlightName(token, look);
          const highlight = new view.Highlight(...ranges);
          set.set(name, highlight);
          view.CSS.highlights.set(name, highlight);
        }
        return true;
      } catch {
        clear();
        return false;
      }
    },
  };
}
