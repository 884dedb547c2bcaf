/**
 * What a page is made of, as everything outside of this folder sees it: values without a property. A
 * field of a form takes the place of any property of its form, and a picture that of its document, so
 * `element.parentNode` may be whatever the page names; here it is no TypeScript.
 */
declare const kind: unique symbol;

export interface PageNode {
  readonly [kind]: { readonly node: true };
}
export interface PageDocument extends PageNode {
  readonly [kind]: { readonly node: true; readonly document: true };
}
export interface PageElement extends PageNode {
  readonly [kind]: { readonly node: true; readonly element: true };
}
export interface PageText extends PageNode {
  readonly [kind]: { readonly node: true; readonly text: true };
}
export interface PageShadow extends PageNode {
  readonly [kind]: { readonly node: true; readonly shadow: true };
}
export interface PageRange {
  readonly [kind]: { readonly range: true };
}

/** Elements in the page's order, as the browser hands them over. */
export type PageElements = ArrayLike<PageElement> & Iterable<PageElement>;

/** A window has its properties itself, before any that the page names. */
export interface PageView
  extends Omit<
    Window & typeof globalThis,
    'document' | 'frameElement' | 'getComputedStyle' | 'Highlight'
  > {
  readonly frameElement: PageElement | null;
  getComputedStyle(element: PageElement, pseudo?: string): CSSStyleDeclaration;
  readonly Highlight: new (...ranges: PageRange[]) => Highlight;
}

/** No element's: it has its properties itself. */
export interface PageWalker {
  nextNode(): PageNode | null;
}
