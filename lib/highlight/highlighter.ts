import { dom } from '../sources/html/dom/dom.ts';
import { viewOf } from '../sources/html/dom/nodes.ts';
import type { PageDocument, PageRange } from '../sources/html/dom/page.ts';
import type { MarkedPlace } from './marked-place.ts';
import { highlightName, wordStyle } from './style.ts';

export type WordsByLook = Map<MarkedPlace['look'], PageRange[]>;

/**
 * Colours words of one document by the CSS Custom Highlight API, which leaves its tree as it is.
 * `::highlight()` needs its rules in the document itself, as words inherit them from its root. They
 * are an adopted sheet, which is no part of the tree either, and is gone after `clear`.
 */
export function createHighlighter(document: PageDocument, token: string) {
  const view = viewOf(document);
  let sheet: CSSStyleSheet | undefined;
  let names: string[] = [];

  const adopted = () => dom.adoptedStyleSheets(document) ?? [];

  function clear(): void {
    for (const name of names) view.CSS.highlights.delete(name);
    names = [];
    if (!sheet) return;
    dom.adoptStyleSheets(
      document,
      adopted().filter((other) => other !== sheet),
    );
    sheet = undefined;
  }

  return {
    clear,
    /** These words in place of those before. False where the browser cannot: they are then drawn. */
    set(words: WordsByLook): boolean {
      clear();
      if (words.size === 0) return true;
      try {
        sheet = new view.CSSStyleSheet();
        sheet.replaceSync(wordStyle(token));
        dom.adoptStyleSheets(document, [...adopted(), sheet]);
        for (const [look, ranges] of words) {
          const name = highlightName(token, look);
          names.push(name);
          view.CSS.highlights.set(name, new view.Highlight(...ranges));
        }
        return true;
      } catch {
        clear();
        return false;
      }
    },
  };
}
