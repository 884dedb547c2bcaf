import { dom } from '../sources/html/dom/dom.ts';
import { childrenOf, documentOf, viewOf } from '../sources/html/dom/nodes.ts';
import type { PageDocument } from '../sources/html/dom/page.ts';
import { selectors } from '../sources/html/selectors.ts';
import { hostLabel } from './host-label.ts';
import { highlightNames } from './style.ts';

/** Takes away what scripts left in a document that are gone, by the name of ours: an update of the extension ends them. */
export function sweep(document: PageDocument, token: string): void {
  const root = dom.documentElement(document);
  for (const child of root ? [...childrenOf(root)] : []) {
    if (dom.attribute(child, hostLabel(token)) !== null) dom.remove(child);
  }
  for (const name of highlightNames(token)) viewOf(document).CSS.highlights?.delete(name);
  const sheets = [...(dom.adoptedStyleSheets(document) ?? [])];
  const kept = sheets.filter((sheet) => !isOfWords(sheet, token));
  if (kept.length < sheets.length) dom.adoptStyleSheets(document, kept);
  for (const frame of dom.select(document, selectors.frames) ?? []) {
    const inner = documentOf(frame);
    if (inner) sweep(inner, token);
  }
}

/** A sheet of another origin is none of ours, and may not be looked into. */
function isOfWords(sheet: CSSStyleSheet, token: string): boolean {
  try {
    return sheet.cssRules[0]?.cssText.includes(`${token}-`) ?? false;
  } catch {
    return false;
  }
}
