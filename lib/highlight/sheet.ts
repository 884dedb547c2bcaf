import { dom } from '../sources/html/dom/dom.ts';
import { viewOf } from '../sources/html/dom/nodes.ts';
import type { PageDocument } from '../sources/html/dom/page.ts';

/**
 * Adds rules to a document, by an adopted sheet, which is no part of its tree. Returns what takes them
 * away; throws where the browser has no such sheets.
 */
export function adopt(document: PageDocument, style: string): () => void {
  const sheet = new (viewOf(document).CSSStyleSheet)();
  const adopted = () => dom.adoptedStyleSheets(document) ?? [];
  sheet.replaceSync(style);
  dom.adoptStyleSheets(document, [...adopted(), sheet]);
  return () =>
    dom.adoptStyleSheets(
      document,
      adopted().filter((other) => other !== sheet),
    );
}
