import { getter, inherited, method, type Realm, setter } from './members.ts';
import type {
  PageDocument,
  PageElement,
  PageElements,
  PageNode,
  PageRange,
  PageShadow,
  PageText,
  PageView,
  PageWalker,
} from './page.ts';

export type Dom = ReturnType<typeof domOf>;

/**
 * The one way to a page's document: each member of the DOM that we use, as the interfaces define it,
 * whatever names the page gives to its fields and pictures. There once `pageOf` or `pageBy` has been called.
 */
export let dom: Dom;

let known: Realm | null = null;

/** A document as its reader sees it. */
export function pageOf(document: Document): PageDocument {
  const page = document as unknown as PageDocument;
  const viewIn = inherited<PageDocument, Realm | null>('defaultView');
  const realm = 'Node' in globalThis ? (globalThis as Realm) : viewIn(page);
  if (realm && realm !== known) {
    known = realm;
    dom = domOf(realm);
  }
  return page;
}

/** The same by what another script of ours has made in this world: it need not bring its own. */
export function pageBy(made: Dom, document: Document): PageDocument {
  dom = made;
  return document as unknown as PageDocument;
}

type Parent = PageElement | PageDocument | PageShadow;
type Own = HTMLElement;
type Target = PageNode | PageView | EventTarget;
type Placed = PageElement | PageRange | Own;

/** Members are `undefined` where an implementation, such as JSDOM, has none. */
function domOf(realm: Realm) {
  const { Node, CharacterData, Element, Document, ShadowRoot, Range } = realm;
  const { EventTarget, MutationObserver, ResizeObserver, IntersectionObserver } = realm;
  return {
    nodeType: getter<PageNode, number>(Node, 'nodeType'),
    nodeName: getter<PageNode, string>(Node, 'nodeName'),
    firstChild: getter<PageNode, PageNode | null>(Node, 'firstChild'),
    nextSibling: getter<PageNode, PageNode | null>(Node, 'nextSibling'),
    parentNode: getter<PageNode, PageNode | null>(Node, 'parentNode'),
    parentElement: getter<PageNode, PageElement | null>(Node, 'parentElement'),
    ownerDocument: getter<PageElement | PageText | Own | ShadowRoot, PageDocument>(
      Node,
      'ownerDocument',
    ),
    textContent: getter<PageNode, string | null>(Node, 'textContent'),
    isConnected: getter<PageNode, boolean>(Node, 'isConnected'),
    contains: method<PageNode, [PageNode], boolean>(Node, 'contains'),
    comparePosition: method<PageNode, [PageNode], number>(Node, 'compareDocumentPosition'),
    getRootNode: method<PageNode, [], PageNode>(Node, 'getRootNode'),
    data: getter<PageText, string>(CharacterData, 'data'),

    assignedSlot: inherited<PageElement | PageText, PageElement | null>('assignedSlot'),
    attribute: method<PageElement, [string], string | null>(Element, 'getAttribute'),
    setAttribute: method<PageElement, [string, string], void>(Element, 'setAttribute'),
    removeAttribute: method<PageElement, [string], void>(Element, 'removeAttribute'),
    firstElementChild: getter<PageElement, PageElement | null>(Element, 'firstElementChild'),
    nextElementSibling: getter<PageElement, PageElement | null>(Element, 'nextElementSibling'),
    shadowRoot: getter<PageElement, PageShadow | null>(Element, 'shadowRoot'),
    host: getter<PageShadow, PageElement>(ShadowRoot, 'host'),
    matches: method<PageElement, [string], boolean>(Element, 'matches'),
    closest: method<PageElement, [string], PageElement | null>(Element, 'closest'),
    all: method<PageElement, [name: string], PageElements>(Element, 'getElementsByTagName'),
    select: inherited<Parent, PageElements, string>('querySelectorAll'),
    first: method<PageElement, [selector: string], PageElement | null>(Element, 'querySelector'),
    append: method<PageElement, [Own], void>(Element, 'append'),
    remove: method<PageElement | Own, [], void>(Element, 'remove'),

    drawnText: inherited<PageElement | PageShadow, string>('innerText'),
    checkVisibility: method<PageElement, [CheckVisibilityOptions?], boolean | undefined>(
      Element,
      'checkVisibility',
    ),
    rect: inherited<Placed, DOMRect>('getBoundingClientRect'),
    rects: inherited<PageElement | PageRange, DOMRectList>('getClientRects'),
    offsetParent: inherited<PageElement, PageElement | null>('offsetParent'),
    clientLeft: getter<PageElement, number>(Element, 'clientLeft'),
    clientTop: getter<PageElement, number>(Element, 'clientTop'),
    clientWidth: getter<PageElement, number>(Element, 'clientWidth'),
    clientHeight: getter<PageElement, number>(Element, 'clientHeight'),
    scrollWidth: getter<PageElement, number>(Element, 'scrollWidth'),
    scrollHeight: getter<PageElement, number>(Element, 'scrollHeight'),
    scrollLeft: getter<PageElement, number>(Element, 'scrollLeft'),
    scrollTop: getter<PageElement, number>(Element, 'scrollTop'),

    rowSpan: inherited<PageElement, number>('rowSpan'),
    colSpan: inherited<PageElement, number>('colSpan'),
    span: inherited<PageElement, number>('span'),
    type: inherited<PageElement, string>('type'),
    value: inherited<PageElement, unknown>('value'),
    selectedOptions: inherited<PageElement, PageElements>('selectedOptions'),
    text: inherited<PageElement, string>('text'),
    width: inherited<PageElement, unknown>('width'),
    href: inherited<PageElement, unknown>('href'),
    src: inherited<PageElement, unknown>('src'),
    objectData: inherited<PageElement, unknown>('data'),
    contentDocument: inherited<PageElement, PageDocument | null>('contentDocument'),
    assignedNodes: inherited<PageElement, PageNode[], AssignedNodesOptions>('assignedNodes'),

    startContainer: inherited<PageElement | PageRange, PageNode>('startContainer'),
    commonAncestor: getter<PageRange, PageNode>(Range, 'commonAncestorContainer'),
    setStart: method<PageRange, [PageText, number], void>(Range, 'setStart'),
    setEnd: method<PageRange, [PageText, number], void>(Range, 'setEnd'),

    listen: method<Target, [string, (event: never) => void, AddEventListenerOptions], void>(
      EventTarget,
      'addEventListener',
    ),
    observe: method<MutationObserver, [PageNode, MutationObserverInit], void>(
      MutationObserver,
      'observe',
    ),
    observeSize: method<ResizeObserver, [PageElement], void>(ResizeObserver, 'observe'),
    observeSight: method<IntersectionObserver, [PageElement], void>(
      IntersectionObserver,
      'observe',
    ),
    unobserveSight: method<IntersectionObserver, [PageElement], void>(
      IntersectionObserver,
      'unobserve',
    ),

    documentElement: getter<PageDocument, PageElement | null>(Document, 'documentElement'),
    body: getter<PageDocument, PageElement | null>(Document, 'body'),
    title: getter<PageDocument, string>(Document, 'title'),
    url: getter<PageDocument, string>(Document, 'URL'),
    contentType: getter<PageDocument, string>(Document, 'contentType'),
    styleSheets: getter<PageDocument, StyleSheetList>(Document, 'styleSheets'),
    animations: method<PageDocument, [], readonly Animation[]>(Document, 'getAnimations'),
    scripts: getter<PageDocument, PageElements>(Document, 'scripts'),
    defaultView: getter<PageDocument, PageView | null>(Document, 'defaultView'),
    fonts: getter<PageDocument, FontFaceSet | undefined>(Document, 'fonts'),
    createElement: method<PageDocument, [string], Own>(Document, 'createElement'),
    createRange: method<PageDocument, [], PageRange>(Document, 'createRange'),
    createTreeWalker: method<PageDocument, [PageElement, number], PageWalker>(
      Document,
      'createTreeWalker',
    ),
    adoptedStyleSheets: inherited<PageDocument, readonly CSSStyleSheet[]>('adoptedStyleSheets'),
    adoptStyleSheets: setter<PageDocument, readonly CSSStyleSheet[]>(
      Document,
      'adoptedStyleSheets',
    ),
  };
}
