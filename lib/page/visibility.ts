import { drawnText } from './drawn.ts';

/**
 * Whether a person can see, or open, what stands in an element. The browser's own
 * `checkVisibility` answers for nearly all; only where it says no is the reason looked for, because
 * the content of a closed `<details>` is not shown and yet open to everyone.
 */
export class Visibility {
  /** Elements whose text was left out because it is hidden. */
  readonly hidden = new Map<Element, string>();
  /** All text of the element being walked is known to be shown. */
  #settled = false;
  readonly #rendered = new Map<Element, boolean>();
  /** Hidden parts that are read all the same, by their outermost hidden element. */
  readonly #opened: ReadonlySet<Element>;

  constructor(opened: ReadonlySet<Element> = new Set()) {
    this.#opened = opened;
  }

  /**
   * Walks an element, and asks about each of its parts only if some of its text is hidden: asking the
   * browser for all shown text at once costs far less than asking part by part.
   */
  settle<Result>(element: Element, walk: () => Result): Result {
    return this.#with(this.#settled || showsAllText(element), walk);
  }

  /** Walks what `innerText` leaves out: a frame's document or a shadow tree. */
  unsettle<Result>(walk: () => Result): Result {
    return this.#with(false, walk);
  }

  #with<Result>(settled: boolean, walk: () => Result): Result {
    const before = this.#settled;
    this.#settled = settled;
    const result = walk();
    this.#settled = before;
    return result;
  }

  /** False for text inside `display: none`, `visibility: hidden` or `collapse`. */
  shows(element: Element): boolean {
    if (this.#settled) return true;
    if (element.checkVisibility?.(withVisibility)) return true;
    return this.renders(element) && isVisible(element);
  }

  /** False only where the element has no box: `display: none` on it or above it. */
  renders(element: Element): boolean {
    if (element.checkVisibility?.()) return true;
    const known = this.#rendered.get(element);
    if (known !== undefined) return known;
    const parent = parentOf(element);
    const rendered =
      (parent === null || this.renders(parent)) &&
      (displayOf(element) !== 'none' || this.#opened.has(element));
    this.#rendered.set(element, rendered);
    return rendered;
  }

  hide(element: Element, text: string): void {
    this.hidden.set(element, (this.hidden.get(element) ?? '') + text);
  }

  /** The outermost element that hides this one. */
  hiderOf(element: Element): Element {
    let hider = element;
    for (let at: Element | null = element; at !== null; at = parentOf(at)) {
      if (displayOf(at) === 'none') hider = at;
    }
    return hider;
  }
}

/** Shown text is a subsequence of all text, so that equal length means equal text. */
function showsAllText(element: Element): boolean {
  const shown = drawnText(element);
  return shown !== undefined && printedSigns(shown) === printedSigns(element.textContent ?? '');
}

/** Signs beyond the white space that a browser may collapse. */
function printedSigns(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 32) count++;
  return count;
}

const withVisibility = { visibilityProperty: true };

/** The element around it as it is drawn: its slot, its shadow's host, or its parent. */
function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.parentNode;
  return root !== null && 'host' in root ? (root.host as Element) : null;
}

const styleOf = (element: Element) => element.ownerDocument.defaultView?.getComputedStyle(element);
const isVisible = (element: Element) => (styleOf(element)?.visibility || 'visible') === 'visible';

/** The computed `display`. */
export const displayOf = (element: Element): string => styleOf(element)?.display ?? 'none';
