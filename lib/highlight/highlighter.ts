import type { MarkedPlace } from './marked-place.ts';
import { viewOf } from './measure.ts';
import { wordStyle } from './style.ts';

export type WordsByLook = Map<MarkedPlace['look'], Range[]>;

/**
 * Colours words of one document by the CSS Custom Highlight API, which leaves its tree as it is.
 * `::highlight()` needs its rules in the document itself, as words inherit them from its root. They
 * are an adopted sheet, which is no part of the tree either, and is gone after `clear`.
 */
export function createHighlighter(document: Document) {
  const view = viewOf(document.documentElement);
  let sheet: CSSStyleSheet | undefined;
  let names: string[] = [];

  function clear(): void {
    for (const name of names) view.CSS.highlights.delete(name);
    names = [];
    if (!sheet) return;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
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
        sheet.replaceSync(wordStyle);
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
        for (const [look, ranges] of words) {
          names.push(`crossfoot-${look}`);
          view.CSS.highlights.set(`crossfoot-${look}`, new view.Highlight(...ranges));
        }
        return true;
      } catch {
        clear();
        return false;
      }
    },
  };
}
