import { dom } from './dom.ts';
import { getter } from './members.ts';
import { documentOf } from './nodes.ts';
import type { PageDocument, PageElement, PageShadow, PageText } from './page.ts';

type Ask = (element: PageElement) => PageShadow | null | undefined;

/**
 * Hands closed shadow trees over by the port, as open ones are. Browsers tell scripts of extensions, and no others, of
 * them: Firefox as fast as of open ones, Chromium ten times slower (https://developer.chrome.com/docs/extensions/reference/api/dom).
 * So each element that may have one is asked by itself, and the port goes on as it is where none has any. `isOurs`
 * leaves out our own. What is returned looks into a document and its frames; true where it has found trees that were not
 * known. It does not look again within a moment.
 */
export function createClosedTrees(
  isOurs: (host: PageElement) => boolean,
): (document: PageDocument) => boolean {
  const ask = asking();
  const known = new WeakMap<PageElement, PageShadow>();
  let before = Number.NEGATIVE_INFINITY;
  let isHanded = false;

  /** Those among the elements of a tree; the trees inside it, and its frames, are put into `trees`. */
  function look(tree: PageElement | PageShadow, trees: (PageElement | PageShadow)[]): number {
    let found = 0;
    for (const element of dom.select(tree, likely) ?? []) {
      if (!hosting.test(dom.nodeName(element))) continue;
      const shadow = asked++ < most ? ask?.(element) : null;
      if (!shadow || isOurs(element)) continue;
      trees.push(shadow);
      if (dom.shadowRoot(element)) continue;
      known.set(element, shadow);
      found++;
    }
    for (const frame of dom.select(tree, 'iframe,frame,object,embed') ?? []) {
      const document = documentOf(frame);
      const root = document && dom.documentElement(document);
      if (root) trees.push(root);
    }
    return found;
  }

  /** Where a child of a host is laid out in its closed tree. */
  function slotOf(node: PageElement | PageText): PageElement | null {
    const host = dom.parentElement(node);
    const shadow = host && known.get(host);
    const slots = shadow ? Array.from(dom.select(shadow, 'slot') ?? []) : [];
    return slots.find((slot) => dom.assignedNodes(slot, {})?.includes(node)) ?? null;
  }

  let asked = 0;
  return (document) => {
    const root = dom.documentElement(document);
    if (ask === null || root === null || performance.now() - before < aMoment) return false;
    asked = 0;
    let found = 0;
    const trees: (PageElement | PageShadow)[] = [root];
    // What is found on the way is looked into in its turn.
    for (const tree of trees) found += look(tree, trees);
    before = performance.now();
    if (found > 0 && !isHanded) {
      isHanded = true;
      const { shadowRoot, assignedSlot } = dom;
      dom.shadowRoot = (element) => shadowRoot(element) ?? known.get(element) ?? null;
      dom.assignedSlot = (node) => assignedSlot(node) ?? slotOf(node);
    }
    return found > 0;
  };
}

/** Milliseconds in which nothing is asked twice, and elements asked at a time at most. */
const aMoment = 100;
const most = 20_000;

/** What browsers give to scripts of extensions; null where there is nothing of the kind, as in the page's own. */
function asking(): Ask | null {
  const told = getter<PageElement, PageShadow | null>(Element, 'openOrClosedShadowRoot');
  if ('openOrClosedShadowRoot' in Element.prototype) return told;
  const { chrome } = Object.hasOwn(globalThis, 'chrome')
    ? (globalThis as { chrome?: { dom?: { openOrClosedShadowRoot?: Ask } } })
    : {};
  const asked = chrome?.dom?.openOrClosedShadowRoot;
  if (!asked) return null;
  return (element) => {
    try {
      return asked(element);
    } catch {
      // Of another language than HTML.
      return null;
    }
  };
}

/** Elements of HTML that may have a shadow tree (https://dom.spec.whatwg.org/#dom-element-attachshadow), and custom ones. */
const hosting =
  /^(?:ARTICLE|ASIDE|BLOCKQUOTE|BODY|DIV|FOOTER|H[1-6]|HEADER|MAIN|NAV|P|SECTION|SPAN|.+-.*)$/i;

/** All but the most frequent of the others: browsers pass over these faster than we do. */
const likely =
  ':not(td,tr,th,tbody,table,li,ul,a,b,strong,br,img,svg,svg *,script,style,link,meta,font,u,i,em,o\\:p,col,option,input)';
