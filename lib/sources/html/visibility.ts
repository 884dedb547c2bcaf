/**
 * Whether a person can see, or open, what stands in an element. The browser's own `checkVisibility`
 * answers for nearly all; only where it says no is the reason looked for, because the content of a
 * closed `<details>` is not shown and yet open to everyone. `opened` are hidden elements that count
 * as shown.
 */
export function createVisibility(opened: ReadonlySet<Element>) {
  /** Elements whose text was left out because it is hidden, with that text. */
  const hidden = new Map<Element, string>();
  const known = new Map<Element, boolean>();

  /** False only where the element has no box: `display: none` on it or above it. */
  const renders = (element: Element): boolean => {
    if (element.checkVisibility?.()) return true;
    const parent = parentOf(element);
    const rendered =
      known.get(element) ??
      ((parent === null || renders(parent)) &&
        (displayOf(element) !== 'none' || opened.has(element)));
    known.set(element, rendered);
    return rendered;
  };

  return {
    hidden,
    renders,

    /** False for text inside `display: none`, `visibility: hidden` or `collapse`. */
    shows: (element: Element): boolean =>
      element.checkVisibility?.(withVisibility) ||
      (renders(element) && (styleOf(element)?.visibility || 'visible') === 'visible'),

    hide(element: Element, text: string) {
      hidden.set(element, (hidden.get(element) ?? '') + text);
    },
  };
}

/** The outermost element that hides this one. */
export function hiderOf(element: Element): Element {
  let hider = element;
  for (let at: Element | null = element; at !== null; at = parentOf(at)) {
    if (displayOf(at) === 'none') hider = at;
  }
  return hider;
}

/** The computed `display`; a document that is not drawn at all has none. */
export const displayOf = (element: Element): string => styleOf(element)?.display ?? 'none';

const styleOf = (element: Element) => element.ownerDocument.defaultView?.getComputedStyle(element);
const withVisibility = { visibilityProperty: true };

/** The element around it as it is laid out: its slot, its parent, or its shadow's host. */
export function parentOf(element: Element): Element | null {
  const { assignedSlot, parentElement, parentNode } = element;
  return assignedSlot ?? parentElement ?? (parentNode as ShadowRoot | null)?.host ?? null;
}
