import { dom } from '../sources/html/dom/dom.ts';
import { childrenOf, documentOf, isElement, viewOf } from '../sources/html/dom/nodes.ts';
import type { PageDocument, PageNode } from '../sources/html/dom/page.ts';
import { selectors } from '../sources/html/selectors.ts';
import { highlightNames, hostLabel } from './style.ts';

/**
 * The name under which all of ours stands in a page. It is random, so that a page can neither have it
 * by chance nor look for it.
 */
export interface Claim {
  token(): string;
  /** Takes the name that the extension has on this computer; what bears it by now was left behind. */
  claim(token: string): void;
  /** Whether a node of a document is our host in it. */
  isOurs(node: PageNode): boolean;
}

export function createClaim(document: PageDocument): Claim {
  let token = randomToken();
  let claimed = false;
  return {
    token: () => token,
    claim(given) {
      if (claimed) return;
      claimed = true;
      token = given;
      sweep(document, token);
    },
    isOurs: (node) => isElement(node) && dom.attribute(node, hostLabel(token)) !== null,
  };
}

const randomToken = () => `x${Math.random().toString(36).slice(2)}`;

/** Takes away what scripts left that are gone: an update of the extension ends them. */
function sweep(document: PageDocument, token: string): void {
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
