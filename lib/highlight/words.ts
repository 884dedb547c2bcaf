import type { Mark } from './door.ts';
import { viewOf } from './measure.ts';
import { quoteStyle } from './style.ts';

type Severity = Mark['severity'];
export type Words = ReadonlyMap<Severity, Range[]>;

/** Colours words of one document by the CSS Custom Highlight API, which leaves its tree as it is. */
export interface Marker {
  /** These words in place of those before. False where the browser cannot: they are then drawn. */
  set(words: Words): boolean;
  clear(): void;
}

const prefix = 'crossfoot-';

/**
 * The rules for `::highlight()` must be of the document itself, since words inherit them from its
 * root. They are an adopted sheet: no element, and gone after `clear`.
 */
export function createMarker(document: Document): Marker {
  const view = viewOf(document.documentElement);
  let sheet: CSSStyleSheet | undefined;
  const names = new Set<string>();

  function clear(): void {
    for (const name of names) view.CSS.highlights.delete(name);
    names.clear();
    if (sheet) without(document, (other) => other === sheet);
    sheet = undefined;
  }

  return {
    set(words) {
      try {
        for (const name of names) view.CSS.highlights.delete(name);
        names.clear();
        for (const [severity, ranges] of words) {
          if (ranges.length === 0) continue;
          view.CSS.highlights.set(prefix + severity, new view.Highlight(...ranges));
          names.add(prefix + severity);
        }
        if (names.size > 0 && !sheet) {
          const made = new view.CSSStyleSheet();
          made.replaceSync(quoteStyle);
          document.adoptedStyleSheets = [...document.adoptedStyleSheets, made];
          sheet = made;
        }
        return true;
      } catch {
        clear();
        return false;
      }
    },
    clear,
  };
}

function without(document: Document, unwanted: (sheet: CSSStyleSheet) => boolean): void {
  const kept = [...document.adoptedStyleSheets].filter((sheet) => !unwanted(sheet));
  if (kept.length !== document.adoptedStyleSheets.length) document.adoptedStyleSheets = kept;
}
