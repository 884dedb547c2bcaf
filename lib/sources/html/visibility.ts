import { dom } from './dom/dom.ts';
import { parentOf, styleOf } from './dom/nodes.ts';
import type { PageElement } from './dom/page.ts';
import type { PlainIn } from './plain.ts';
import { declaredDisplay, declaredVisibility, isUndrawn } from './undrawn.ts';

/**
 * Whether a person can see, or open, what stands in an element. The browser's own `checkVisibility`
 * answers for nearly all; only where it says no is the reason looked for, because the content of a
 * closed `<details>` is not shown and yet open to everyone. `opened` are hidden elements that count
 * as shown; `plain` tells what the styles of documents leave as it is.
 */
export function createVisibility(opened: ReadonlySet<PageElement>, plain: PlainIn | null) {
  /** Elements whose text was left out because it is hidden, with that text. */
  const hidden = new Map<PageElement, string>();
  const known = new Map<PageElement, boolean>();

  /** False only where the element has no box: `display: none` on it or above it. */
  const renders = (element: PageElement): boolean => {
    if (dom.checkVisibility(element)) return true;
    const climbed: PageElement[] = [];
    let rendered: boolean | undefined;
    for (let at: PageElement | null = element; at !== null; at = parentOf(at)) {
      rendered = known.get(at) ?? (dom.checkVisibility(at) || undefined);
      if (rendered !== undefined) break;
      climbed.push(at);
    }
    rendered ??= true;
    for (const at of climbed.reverse()) {
      rendered &&= displayOf(at) !== 'none' || opened.has(at);
      known.set(at, rendered);
    }
    return rendered;
  };

  return {
    hidden,
    renders,
    /** Undefined from the first shadow tree on: what its own styles do is not told. */
    plain: plain as PlainIn | null | undefined,

    /** False for text inside `display: none`, `visibility: hidden` or `collapse`. */
    shows(element: PageElement): boolean {
      return (
        dom.checkVisibility(
          element,
          // Options cost as much as the answer.
          this.plain?.(dom.ownerDocument(element)).keepsVisible ? undefined : withVisibility,
        ) ||
        (renders(element) && visibilityOf(element) === 'visible')
      );
    },

    hide(element: PageElement, text: string) {
      hidden.set(element, (hidden.get(element) ?? '') + text);
    },
  };
}

/** The outermost element that hides this one. */
export function hiderOf(element: PageElement): PageElement {
  let hider = element;
  for (let at: PageElement | null = element; at !== null; at = parentOf(at)) {
    if (displayOf(at) === 'none') hider = at;
  }
  return hider;
}

/** The computed `display`; of a document that no window draws the declared one. */
export const displayOf = (element: PageElement): string =>
  styleOf(element)?.display ?? (isUndrawn(element) ? declaredDisplay(element) : 'none');

const visibilityOf = (element: PageElement): string =>
  isUndrawn(element) ? declaredVisibility(element) : styleOf(element)?.visibility || 'visible';

const withVisibility = { visibilityProperty: true };
