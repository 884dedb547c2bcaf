import { dom } from './dom.ts';
import type {
  PageDocument,
  PageElement,
  PageNode,
  PageRange,
  PageShadow,
  PageText,
  PageView,
} from './page.ts';

/** What of a node's type is asked for often is asked for once. */
export const isElement = (node: PageNode, type = dom.nodeType(node)): node is PageElement =>
  type === 1;

export const isText = (node: PageNode, type = dom.nodeType(node)): node is PageText => type === 3;

const isShadow = (node: PageNode): node is PageShadow => dom.nodeType(node) === 11;

export const isRange = (spot: PageElement | PageRange): spot is PageRange =>
  dom.startContainer(spot) !== undefined;

/** The nodes that a mutation brought or took away. */
export const nodesOf = ({ addedNodes, removedNodes }: MutationRecord) =>
  [...addedNodes, ...removedNodes] as readonly unknown[] as readonly PageNode[];

/** The element whose attribute a mutation has changed. */
export const targetOf = ({ target }: MutationRecord) => target as unknown as PageElement;

/** What a document holds; null where it is empty. */
export const rootOf = (document: PageDocument): PageElement | null =>
  dom.body(document) ?? dom.documentElement(document);

/** The document that a frame, an object or an embed shows; null where it is of another origin, or none. */
export function documentOf(frame: PageElement): PageDocument | null {
  const own = dom.contentDocument(frame);
  if (own !== undefined) return own;
  // An embed keeps its document to itself; its window is one of the page's.
  const { frames } = viewOf(dom.ownerDocument(frame)) as unknown as Window;
  for (let index = 0; index < frames.length; index++) {
    try {
      const { frameElement, document } = frames[index] as Window;
      if (frameElement && (frameElement as unknown as PageElement) === frame) {
        return document as unknown as PageDocument;
      }
    } catch {
      // Of another origin.
    }
  }
  return null;
}

/** An element's name in capitals, as HTML has it and XHTML has not. */
export function nameOf(element: PageElement): string {
  return dom.nodeName(element).toUpperCase();
}

/** An attribute's value, "" where there is none. */
export const attributeOf = (element: PageElement, name: string): string =>
  dom.attribute(element, name) ?? '';

/** The children of an element that are elements. */
export function childrenOf(parent: PageElement): PageElement[] {
  const children: PageElement[] = [];
  let child = dom.firstElementChild(parent);
  for (; child !== null; child = dom.nextElementSibling(child)) children.push(child);
  return children;
}

/** The element around it as it is laid out: its slot, its parent, or its shadow's host. */
export function parentOf(node: PageElement | PageText): PageElement | null {
  const parent = dom.assignedSlot(node) ?? dom.parentElement(node);
  if (parent !== null) return parent;
  const root = dom.parentNode(node);
  return root !== null && isShadow(root) ? dom.host(root) : null;
}

/** The tree that an element stands in, where that is a shadow tree. */
export function shadowAround(element: PageElement): PageShadow | null {
  const root = dom.getRootNode(element);
  return isShadow(root) ? root : null;
}

/** Those of some elements that have an open shadow tree. */
export function hostsAmong(elements: ArrayLike<PageElement>): PageElement[] {
  const hosts: PageElement[] = [];
  for (let index = 0, { length } = elements; index < length; index++) {
    const element = elements[index];
    if (element && dom.shadowRoot(element)) hosts.push(element);
  }
  return hosts;
}

/** The window that shows a document; our own for one that none shows any more. */
export const viewOf = (document: PageDocument): PageView =>
  dom.defaultView(document) ?? (globalThis as unknown as PageView);

/** The computed style; a document that is not drawn at all has none. */
export const styleOf = (element: PageElement): CSSStyleDeclaration | undefined =>
  dom.defaultView(dom.ownerDocument(element))?.getComputedStyle(element);
