import { dom } from './dom/dom.ts';
import { hostsAmong, shadowAround } from './dom/nodes.ts';
import type { PageDocument, PageElement } from './dom/page.ts';

/** Elements of HTML that may have a shadow tree (https://dom.spec.whatwg.org/#dom-element-attachshadow). */
const hosting =
  'span p div article aside blockquote body footer h1 h2 h3 h4 h5 h6 header main nav section'.split(
    ' ',
  );

/** The most frequent of the others; those of further names may be custom. */
const others =
  'td tr a li br o:p tbody table ul b strong img font th i em u script style link meta input option select form label button center dl dt dd ol iframe col colgroup thead tfoot caption hr head title'.split(
    ' ',
  );

/**
 * The elements inside this one that have an open shadow tree; those inside such trees are not found. Browsers
 * count elements of one name without handing them over, which is what costs.
 */
export function shadowHostsIn(root: PageElement): PageElement[] {
  const all = dom.all(root, '*');
  const likely = hosting.map((name) => dom.all(root, name));
  let left = likely.reduce((sum, { length }) => sum - length, all.length);
  for (const name of others) {
    if (left === 0) break;
    left -= dom.all(root, name).length;
  }
  return (left === 0 ? likely : [all]).flatMap(hostsAmong);
}

export type ShadowHosts = ReturnType<typeof createShadowHosts>;

/** Looks through each document once, for a reading that asks of many parts. */
export function createShadowHosts() {
  const known = new Map<PageDocument, readonly PageElement[]>();

  function inDocument(document: PageDocument): readonly PageElement[] {
    const root = dom.documentElement(document);
    const hosts = known.get(document) ?? (root === null ? [] : shadowHostsIn(root));
    known.set(document, hosts);
    return hosts;
  }

  return {
    inDocument,
    /** Whether there is one inside of an element. */
    areIn: (element: PageElement): boolean =>
      shadowAround(element) === null
        ? inDocument(dom.ownerDocument(element)).some((host) => dom.contains(element, host))
        : shadowHostsIn(element).length > 0,
  };
}
